package batch_test

import (
	"context"
	"strings"
	"sync"
	"testing"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/batchdecision"
	"bulwark/server/action"
	"bulwark/server/approval"
	"bulwark/server/batch"
	"bulwark/server/fault"
	"bulwark/server/internal/world"
	"bulwark/server/store"
)

func requestPending(w *world.World) *db.BatchOperation {
	return w.Request(w.Otto, action.Inactivate, nil, world.IDs(w.NewCredentials(2)...))
}

// rules 8 and 18: no role decides its own request, even when registered, and not even to disapprove.
func TestRule8NobodyDecidesOnTheirOwnRequest(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		for _, person := range []*db.User{w.Otto, w.Bea} {
			w.Register(person)
			operation := w.Request(person, action.Inactivate, nil, world.IDs(w.NewCredential().ID))
			wantCodes(t, w.Approve(person, operation), fault.CodeSelfApproval)
			_, err := w.Batch.Disapprove(w.As(person), batch.Decision{Operation: operation.ID, Digest: operation.Digest, Comment: "no"})
			wantCodes(t, err, fault.CodeSelfApproval)
			w.WantStatus(operation, approval.PendingApproval)
		}
	})
}

// rule 8: the database refuses own decisions by itself, also with a forged requester.
func TestRule8DatabaseRefusesOwnDecision(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		operation := requestPending(w)
		decision := func() *db.BatchDecisionCreate {
			return w.Write().BatchDecision.Create().SetBatchOperationID(operation.ID).SetApproverID(w.Otto.ID).
				SetVerdict(batchdecision.VerdictAPPROVE).SetDecidedAt(world.Start)
		}
		for name, requester := range map[string]*db.User{"true requester": w.Otto, "forged requester": w.Bea} {
			err := decision().SetRequesterID(requester.ID).Exec(w.Context())
			if store.Constraint(err) != "batch_decision_four_eyes" {
				t.Errorf("%s: %v, want batch_decision_four_eyes", name, err)
			}
		}
	})
}

// rule 8: only registered, active approvers decide.
func TestRule8OnlyRegisteredActiveApproversDecide(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		operation := requestPending(w)
		wantCodes(t, w.Approve(w.Ana, operation), fault.CodeNotAnApprover)
		if err := w.Approve(w.Udo, operation); fault.KindOf(err) != fault.Forbidden {
			t.Fatalf("an auditor: %v", err)
		}
		if err := w.Approve(&db.User{}, operation); fault.KindOf(err) != fault.Unauthenticated {
			t.Fatalf("anonymous: %v", err)
		}
		w.Deactivate(w.Aki)
		wantCodes(t, w.Approve(w.Aki, operation), fault.CodeNotAnApprover)
		w.WantStatus(operation, approval.PendingApproval)
	})
}

// rule 9: an approval names the digest of what was read.
func TestRule9DigestMustMatch(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		operation := requestPending(w)
		for _, digest := range []string{strings.Repeat("0", 64), ""} {
			_, err := w.Batch.Approve(w.As(w.Aki), batch.Decision{Operation: operation.ID, Digest: digest})
			wantCodes(t, err, fault.CodeDigestMismatch)
		}
		_, err := w.Batch.Approve(w.As(w.Aki), batch.Decision{Operation: operation.ID + 1})
		wantCodes(t, err, fault.CodeNotFound)
		w.MustApprove(w.Aki, operation)
	})
}

// rule 9: the digest covers action, changes, reason, requester and every task, and is the same on both databases.
func TestRule9DigestCoversEverything(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		seen := map[string]string{}
		keys := w.NewCredentials(3)
		add := func(name string, person *db.User, request batch.Request) {
			done, err := w.Batch.Request(w.As(person), request)
			if err != nil {
				t.Fatal(name, err)
			}
			if len(done.Operation.Digest) != 64 {
				t.Fatalf("%s: digest %q", name, done.Operation.Digest)
			}
			if earlier, twice := seen[done.Operation.Digest]; twice {
				t.Fatalf("%s and %s have the same digest", name, earlier)
			}
			seen[done.Operation.Digest] = name
		}
		base := batch.Request{Action: action.Inactivate, Selection: world.IDs(keys...), Reason: "a"}
		add("base", w.Otto, base)
		other := base
		other.Reason = "b"
		add("reason", w.Otto, other)
		other = base
		other.Action = action.Expire
		add("action", w.Otto, other)
		add("requester", w.Bea, base)
		other = base
		other.Selection = world.IDs(keys[:2]...)
		add("task", w.Otto, other)
		add("changes 1", w.Otto, batch.Request{Action: action.Update, Changes: w.Tagging(), Selection: world.IDs(keys...), Reason: "a"})
		text := "x"
		add("changes 2", w.Otto, batch.Request{Action: action.Update, Changes: &action.Changes{AdditionalInformation: &text},
			Selection: world.IDs(keys...), Reason: "a"})
	})
}

// rule 10: the quorum counts distinct people.
func TestRule10QuorumCountsPeople(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		w.SetQuorum(2)
		w.Register(w.Bea)
		operation := requestPending(w)
		w.MustApprove(w.Aki, operation)
		again := batch.Decision{Operation: operation.ID, Digest: operation.Digest, Comment: "and once more"}
		_, err := w.Batch.Approve(w.As(w.Aki), again)
		wantCodes(t, err, fault.CodeAlreadyDecided)
		w.WantStatus(operation, approval.PendingApproval)
		w.MustApprove(w.Bea, operation)
		w.WantStatus(operation, approval.PendingExecution)
	})
}

// rule 10: one disapproval ends an operation, and needs a comment.
func TestRule10OneDisapprovalEnds(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		w.SetQuorum(2)
		w.Register(w.Bea)
		operation := requestPending(w)
		w.MustApprove(w.Aki, operation)
		no := batch.Decision{Operation: operation.ID, Digest: operation.Digest, Comment: "  "}
		_, err := w.Batch.Disapprove(w.As(w.Bea), no)
		wantCodes(t, err, fault.CodeCommentRequired)
		no.Comment = "\u2060" // invisible
		_, err = w.Batch.Disapprove(w.As(w.Bea), no)
		wantCodes(t, err, fault.CodeCommentRequired)
		no.Comment = "not tonight"
		if _, err := w.Batch.Disapprove(w.As(w.Bea), no); err != nil {
			t.Fatal(err)
		}
		w.WantStatus(operation, approval.Disapproved)
		w.Execute()
		for _, task := range w.Tasks(operation) {
			if task.Status != approval.TaskCanceled {
				t.Fatalf("a task of a disapproved operation is %s", task.Status)
			}
		}
	})
}

// rule 11: an API token may request; it may never decide.
func TestRule11TokensNeverDecide(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		key := w.NewCredential().ID
		done, err := w.Batch.Request(w.AsToken(w.Otto), inactivate(world.IDs(key)))
		if err != nil {
			t.Fatal(err)
		}
		decision := batch.Decision{Operation: done.Operation.ID, Digest: done.Operation.Digest, Comment: "by a script"}
		for _, decide := range []func(context.Context, batch.Decision) (batch.DecisionResult, error){w.Batch.Approve, w.Batch.Disapprove} {
			_, err := decide(w.AsToken(w.Aki), decision)
			wantCodes(t, err, fault.CodeTokenCannotDecide)
		}
		w.WantStatus(done.Operation, approval.PendingApproval)
	})
}

// rule 12: after approveBy a decision is refused, even before the operation is set to expired.
func TestRule12LateDecisionsAreRefused(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		operation := requestPending(w)
		w.Wait(24*time.Hour - time.Second)
		if problem, err := w.Batch.DecisionProblems(w.As(w.Aki), operation); err != nil || problem[0] != nil {
			t.Fatalf("a second before: %v, %v", problem, err)
		}
		w.Wait(time.Second)
		wantCodes(t, w.Approve(w.Aki, operation), fault.CodeExpired)
	})
}

// rule 12: the runner sets overdue operations to expired.
func TestRule12RunnerExpiresOverdueOperations(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		operation := requestPending(w)
		w.Wait(24 * time.Hour)
		w.Execute()
		w.WantStatus(operation, approval.Expired)
		wantCodes(t, w.Approve(w.Aki, operation), fault.CodeExpired)
	})
}

// Eight approvers at once: one wins, seven get a conflict (rule 10, "every move is one compare-and-set").
func TestRule10EightApproversAtOnce(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		people := make([]*db.User, 8)
		for i := range people {
			people[i] = w.Write().User.Create().SetUsername("approver-" + string(rune('a'+i))).SetDisplayName("x").
				SetRole("OPERATOR").SetPasswordHash("-").SetCreatedAt(world.Start).SetUpdatedAt(world.Start).SaveX(w.Context())
			w.Register(people[i])
		}
		operation := requestPending(w)
		var group sync.WaitGroup
		results := make([]error, len(people))
		for i, person := range people {
			group.Go(func() { results[i] = w.Approve(person, operation) })
		}
		group.Wait()
		won := 0
		for _, err := range results {
			if err == nil {
				won++
				continue
			}
			wantCodes(t, err, fault.CodeNotPending)
		}
		if won != 1 {
			t.Fatalf("%d approvers won", won)
		}
		if n := w.Store.Read().BatchDecision.Query().CountX(w.Context()); n != 1 {
			t.Fatalf("%d decisions were stored", n)
		}
	})
}

// rule 16: of a concurrent approval and cancellation, exactly one wins.
func TestRule16ConcurrentApproveAndCancel(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		for range 10 {
			operation := requestPending(w)
			var group sync.WaitGroup
			var approved, canceled error
			group.Go(func() { approved = w.Approve(w.Aki, operation) })
			group.Go(func() { _, canceled = w.Batch.Cancel(w.As(w.Otto), operation.ID, "") })
			group.Wait()
			if canceled != nil {
				t.Fatalf("an open operation could not be canceled: %v", canceled)
			}
			if approved != nil {
				wantCodes(t, approved, fault.CodeNotPending)
			}
			w.WantStatus(operation, approval.Canceled)
		}
	})
}

// rule 16: only the requester and administrators may cancel, and a canceled operation stays canceled.
func TestRule16WhoMayCancel(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		operation := requestPending(w)
		_, err := w.Batch.Cancel(w.As(w.Aki), operation.ID, "")
		wantCodes(t, err, fault.CodeNotCancelable)
		if _, err := w.Batch.Cancel(w.As(w.Udo), operation.ID, ""); fault.KindOf(err) != fault.Forbidden {
			t.Fatalf("an auditor: %v", err)
		}
		if _, err := w.Batch.Cancel(w.As(w.Ana), operation.ID, "wrong window"); err != nil {
			t.Fatal(err)
		}
		_, err = w.Batch.Cancel(w.As(w.Otto), operation.ID, "")
		wantCodes(t, err, fault.CodeNotCancelable)
		wantCodes(t, w.Approve(w.Aki, operation), fault.CodeNotPending)
		w.Execute()
		w.WantStatus(operation, approval.Canceled)
	})
}

// Operations await the decision of an approver while they are pending, not overdue, not their own and not decided by them.
func TestWaitingForMe(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		w.SetQuorum(2)
		w.Register(w.Bea)
		operation := requestPending(w)
		want := func(person *db.User, n int) {
			t.Helper()
			if got, err := w.Batch.CountAwaitingDecision(w.As(person)); err != nil || got != n {
				t.Fatalf("%s: %d, %v, want %d", person.Username, got, err, n)
			}
		}
		want(w.Aki, 1)
		want(w.Bea, 1)
		want(w.Otto, 0)
		want(w.Udo, 0)
		w.MustApprove(w.Aki, operation)
		want(w.Aki, 0)
		w.Unregister(w.Bea)
		want(w.Bea, 0)
		w.Register(w.Bea)
		w.Wait(25 * time.Hour)
		want(w.Bea, 0)
	})
}
