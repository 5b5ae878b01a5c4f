package batch_test

import (
	"testing"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/auditevent"
	"bulwark/ent/db/user"
	"bulwark/server/approval"
	"bulwark/server/fault"
	"bulwark/server/internal/world"
)

// voidings are the ways in which an approver is disqualified, and how they qualify again.
var voidings = map[approval.VoidReason]struct{ disqualify, restore func(w *world.World) }{
	approval.VoidNotAnApprover: {
		func(w *world.World) { w.Unregister(w.Aki) },
		func(w *world.World) { w.Register(w.Aki) },
	},
	approval.VoidInactive: {
		func(w *world.World) { w.Deactivate(w.Aki) },
		func(w *world.World) { w.Write().User.UpdateOne(w.Aki).SetStatus(user.StatusACTIVE).ExecX(w.Context()) },
	},
}

// rule 26, finding 16 (security review): an approval that stopped counting never counts again; the person may decide again, and
// the operation waits for them.
func TestFinding16AVoidedApprovalStaysVoid(t *testing.T) {
	for reason, voiding := range voidings {
		t.Run(string(reason), func(t *testing.T) {
			each(t, func(t *testing.T, w *world.World) {
				w.SetQuorum(2)
				w.Register(w.Bea)
				operation := requestPending(w)
				w.MustApprove(w.Aki, operation)
				voiding.disqualify(w)
				wantVoided(t, w, operation, reason)
				voiding.restore(w)
				wantVoided(t, w, operation, reason)
				wantWaiting(t, w, w.Aki, 1)
				w.MustApprove(w.Bea, operation)
				w.WantStatus(operation, approval.PendingApproval)
				w.MustApprove(w.Aki, operation) // again
				w.Execute()
				w.WantStatus(operation, approval.Success)
				if n := w.Operation(operation).QueryDecisions().CountX(t.Context()); n != 3 {
					t.Fatalf("%d decisions on record, want the voided one and two others", n)
				}
			})
		})
	}
}

func wantVoided(t *testing.T, w *world.World, operation *db.BatchOperation, reason approval.VoidReason) {
	t.Helper()
	voided := w.Operation(operation).QueryDecisions().OnlyX(t.Context())
	if voided.Counted || voided.VoidReason != string(reason) || voided.VoidedAt == nil {
		t.Fatalf("%+v, want it voided with %s", voided, reason)
	}
	if n := w.Store.Read().AuditEvent.Query().Where(auditevent.Action("batch_operation.void_approval")).CountX(t.Context()); n != 1 {
		t.Fatalf("%d events of voiding", n)
	}
}

// rule 26: a registration that is newer than the approval does not revive it, however the older one ended.
func TestRule26ANewRegistrationDoesNotReviveAnApproval(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		operation := requestPending(w)
		w.MustApprove(w.Aki, operation)
		w.Wait(time.Second)
		w.Write().Approver.Delete().ExecX(t.Context()) // directly in the database: no approval is voided
		w.Register(w.Aki)
		w.Execute()
		w.WantStatus(operation, approval.PendingApproval)
		wantVoided(t, w, operation, approval.VoidNotAnApprover)
		w.MustApprove(w.Aki, operation)
		w.Execute()
		w.WantStatus(operation, approval.Success)
	})
}

// rule 26: approvals of an executed operation are not voided when the approver is removed later.
func TestRule26ApprovalsOfExecutedOperationsAreNotVoided(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		operation := requestPending(w)
		w.MustApprove(w.Aki, operation)
		w.Execute()
		w.Unregister(w.Aki)
		if !w.Operation(operation).QueryDecisions().OnlyX(t.Context()).Counted {
			t.Fatal("the approval of an operation that ran was voided")
		}
		wantCodes(t, w.Approve(w.Bea, operation), fault.CodeNotAnApprover)
	})
}
