package batch_test

import (
	"strings"
	"testing"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/authoritygrant"
	"bulwark/ent/db/batchdecision"
	"bulwark/server/action"
	"bulwark/server/approval"
	"bulwark/server/approver"
	"bulwark/server/batch"
	"bulwark/server/fault"
	"bulwark/server/internal/world"
	"bulwark/server/store"
)

// Finding 1 (security review), rule 21: during the cooling-off period nobody decides an operation of a person who granted them
// authority, or as whom they may be able to sign in.
func TestRule21NobodyDecidesDuringCoolingOff(t *testing.T) {
	for name, grant := range map[string]func(w *world.World){
		"the requester registered the approver": func(w *world.World) { w.Grant(w.Aki, w.Otto, authoritygrant.KindAPPROVER_REGISTERED) },
		"the approver set the requester's password": func(w *world.World) {
			w.Grant(w.Otto, w.Aki, authoritygrant.KindPASSWORD_SET)
		},
	} {
		t.Run(name, func(t *testing.T) {
			each(t, func(t *testing.T, w *world.World) {
				w.Register(w.Bea)
				operation := requestPending(w)
				grant(w)
				wantCodes(t, w.Approve(w.Aki, operation), fault.CodeCoolingOff)
				_, err := w.Batch.Disapprove(w.As(w.Aki), batch.Decision{Operation: operation.ID, Digest: operation.Digest, Comment: "no"})
				wantCodes(t, err, fault.CodeCoolingOff)
				reasons, err := w.Batch.DecisionProblems(w.As(w.Aki), operation)
				if err != nil || reasons[0] == nil || !strings.Contains(reasons[0].Message, "2026-11-24 09:00 UTC") {
					t.Fatalf("the page does not say until when: %+v, %v", reasons, err)
				}
				wantWaiting(t, w, w.Aki, 0)
				wantWaiting(t, w, w.Bea, 1)
				w.Wait(24*time.Hour - time.Second)
				wantCodes(t, w.Approve(w.Aki, requestPending(w)), fault.CodeCoolingOff)
				w.Wait(time.Second)
				w.MustApprove(w.Aki, requestPending(w))
			})
		})
	}
}

func wantWaiting(t *testing.T, w *world.World, person *db.User, n int) {
	t.Helper()
	if got, err := w.Batch.CountAwaitingDecision(w.As(person)); err != nil || got != n {
		t.Fatalf("%d operations wait for %s, want %d (%v)", got, person.Username, n, err)
	}
}

// rules 5 and 21: approvers in a cooling-off period are not eligible; the refusal says who can decide from when.
func TestRule21RequestsDoNotCountOnApproversInCoolingOff(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		w.Grant(w.Aki, w.Otto, authoritygrant.KindSECOND_FACTOR_RESET)
		key := w.NewCredential().ID
		_, err := w.Batch.Request(w.As(w.Otto), inactivate(world.IDs(key)))
		wantCodes(t, err, fault.CodeNoEligibleApprover)
		if !strings.Contains(err.Error(), "aki can from 2026-11-24 09:00 UTC on") {
			t.Fatal(err)
		}
		preview, err := w.Batch.Preview(w.As(w.Otto), batch.Proposal{Action: action.Inactivate, Selection: world.IDs(key)})
		if err != nil || len(preview.Approvers) != 0 {
			t.Fatalf("the preview counts on %v, %v", preview.Approvers, err)
		}
		if _, err := w.Batch.Request(w.As(w.Bea), inactivate(world.IDs(key))); err != nil {
			t.Fatal("another person's request: ", err)
		}
		w.Wait(24 * time.Hour)
		if _, err := w.Batch.Request(w.As(w.Otto), inactivate(world.IDs(key))); err != nil {
			t.Fatal(err)
		}
	})
}

// rules 19 and 21: operations whose only approver is in a cooling-off period are orphaned.
func TestRule21OrphanedLeavesOutApproversInCoolingOff(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		operation := requestPending(w)
		w.Grant(w.Aki, w.Otto, authoritygrant.KindPASSWORD_SET)
		orphans, err := approver.ListOrphaned(t.Context(), w.Store.Read(), w.Now())
		if err != nil || len(orphans) != 1 || orphans[0].ID != operation.ID {
			t.Fatalf("%v, %v", orphans, err)
		}
	})
}

// rules 14 and 21: an approval stops counting when the requester grants authority to the approver afterwards, even if the
// cooling-off period is over when execution would start.
func TestRule21IsCheckedAgainWhenExecutionStarts(t *testing.T) {
	for name, wait := range map[string]time.Duration{"during the period": time.Hour, "after the period": 30 * time.Hour} {
		t.Run(name, func(t *testing.T) {
			each(t, func(t *testing.T, w *world.World) {
				w.Write().SystemParameters.UpdateOneID(1).SetApprovalValidityMinutes(10_080).ExecX(t.Context())
				w.Register(w.Bea)
				operation := requestPending(w)
				w.MustApprove(w.Aki, operation)
				w.Wait(time.Minute)
				w.Grant(w.Aki, w.Otto, authoritygrant.KindPASSWORD_SET)
				w.Wait(wait)
				w.Execute()
				w.WantStatus(operation, approval.PendingApproval)
				voided := w.Operation(operation).QueryDecisions().OnlyX(t.Context())
				if voided.Counted || voided.VoidReason != string(approval.VoidCoolingOff) || voided.VoidedAt == nil {
					t.Fatalf("%+v", voided)
				}
				w.MustApprove(w.Bea, operation)
				w.Execute()
				w.WantStatus(operation, approval.Success)
			})
		})
	}
}

// rule 21: the database refuses such decisions by itself.
func TestRule21DatabaseRefusesDecisionsDuringCoolingOff(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		operation := requestPending(w)
		decide := func(at time.Time) error {
			return w.Write().BatchDecision.Create().SetBatchOperationID(operation.ID).SetRequesterID(w.Otto.ID).SetApproverID(w.Aki.ID).
				SetVerdict(batchdecision.VerdictAPPROVE).SetDecidedAt(at).Exec(t.Context())
		}
		w.Grant(w.Aki, w.Otto, authoritygrant.KindROLE_GRANTED)
		w.Grant(w.Aki, w.Ana, authoritygrant.KindPASSWORD_SET) // by another person than the requester
		for _, at := range []time.Duration{0, 24*time.Hour - 2*time.Second} {
			if got := store.Constraint(decide(world.Start.Add(at))); got != "batch_decision_cooling_off" {
				t.Fatalf("%s later: %q", at, got)
			}
		}
		w.Wait(20 * time.Hour)
		w.Grant(w.Otto, w.Aki, authoritygrant.KindACCOUNT_CREATED)
		if got := store.Constraint(decide(world.Start.Add(24 * time.Hour))); got != "batch_decision_cooling_off" {
			t.Fatalf("who created the requester's account: %q", got)
		}
		if err := decide(world.Start.Add(44 * time.Hour)); err != nil {
			t.Fatal("after the period: ", err)
		}
	})
}
