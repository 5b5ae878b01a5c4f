package batch_test

import (
	"context"
	"testing"

	"bulwark/ent/db"
	"bulwark/ent/db/auditevent"
	"bulwark/server/approval"
	"bulwark/server/batch"
	"bulwark/server/fault"
	"bulwark/server/internal/world"
)

// disqualifications are the ways in which a requester loses the right to request.
var disqualifications = map[string]func(w *world.World){
	"deactivated":     func(w *world.World) { w.Deactivate(w.Otto) },
	"made an auditor": func(w *world.World) { w.Demote(w.Otto) },
}

// rule 25, finding 11 (security review): deciding on an operation whose requester may no longer request ends the operation
// instead, and the decider sees that. No person is recorded as having canceled it, and no refusal of the decider is recorded.
func TestFinding11DecidingEndsAnOperationOfADisqualifiedRequester(t *testing.T) {
	for name, disqualify := range disqualifications {
		t.Run(name, func(t *testing.T) {
			each(t, func(t *testing.T, w *world.World) {
				decisions := []func(context.Context, batch.Decision) (batch.DecisionResult, error){w.Batch.Approve, w.Batch.Disapprove}
				operations := []*db.BatchOperation{requestPending(w), requestPending(w)}
				disqualify(w)
				for i, decide := range decisions {
					done, err := decide(w.As(w.Aki), batch.Decision{Operation: operations[i].ID, Digest: operations[i].Digest, Comment: "seen"})
					wantCodes(t, err, fault.CodeRequesterNotAllowed)
					wantWithdrawn(t, w, operations[i])
					if done.Operation == nil || done.Operation.Status != approval.Canceled {
						t.Fatalf("the decider is not shown how it ended: %+v", done)
					}
				}
				if n := w.Store.Read().BatchDecision.Query().CountX(t.Context()); n != 0 {
					t.Fatalf("%d decisions were stored", n)
				}
				events := w.Store.Read().AuditEvent.Query().Where(auditevent.Action("batch_operation.withdraw")).AllX(t.Context())
				if len(events) != 2 || events[0].ActorID != nil {
					t.Fatalf("%+v", events)
				}
				if w.Store.Read().AuditEvent.Query().Where(auditevent.ResultEQ(auditevent.ResultREFUSED)).ExistX(t.Context()) {
					t.Fatal("a refusal of the decider is recorded")
				}
			})
		})
	}
}

// rule 25, finding 11 (security review): approved operations of such a requester never start, and waiting ones end by
// themselves.
func TestFinding11OperationsOfADisqualifiedRequesterEnd(t *testing.T) {
	for name, disqualify := range disqualifications {
		t.Run(name, func(t *testing.T) {
			each(t, func(t *testing.T, w *world.World) {
				key := w.NewCredential().ID
				approved := w.Request(w.Otto, "INACTIVATE", nil, world.IDs(key))
				w.MustApprove(w.Aki, approved)
				waiting, others := requestPending(w), w.Request(w.Bea, "INACTIVATE", nil, world.IDs(key))
				disqualify(w)
				w.Execute()
				wantWithdrawn(t, w, approved)
				wantWithdrawn(t, w, waiting)
				w.WantStatus(others, approval.PendingApproval)
				if w.Credential(key).Version != 1 {
					t.Fatal("it was executed")
				}
			})
		})
	}
}

// wantWithdrawn fails the test unless an operation ended because of its requester, without a person who canceled it.
func wantWithdrawn(t *testing.T, w *world.World, operation *db.BatchOperation) {
	t.Helper()
	ended := w.Operation(operation)
	if ended.Status != approval.Canceled || ended.EndCode != "REQUESTER_NOT_ALLOWED" || ended.FinishedAt == nil {
		t.Fatalf("%+v", ended)
	}
	if cancellation, err := w.Batch.CancellationOf(w.As(w.Udo), ended); cancellation != nil || err != nil {
		t.Fatalf("the operation has a cancellation: %+v, %v", cancellation, err)
	}
}
