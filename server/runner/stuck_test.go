package runner_test

import (
	"slices"
	"testing"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/authoritygrant"
	"bulwark/server/action"
	"bulwark/server/approval"
	"bulwark/server/approver"
	"bulwark/server/batch"
	"bulwark/server/internal/world"
)

// openStates create an operation in each open state, with different histories.
var openStates = map[string]func(w *world.World) *db.BatchOperation{
	"waiting": requestInactivation,
	"half approved": func(w *world.World) *db.BatchOperation {
		operation := requestInactivation(w)
		w.MustApprove(w.Aki, operation)
		return operation
	},
	"half approved, then voided": func(w *world.World) *db.BatchOperation {
		operation := requestInactivation(w)
		w.MustApprove(w.Aki, operation)
		w.Unregister(w.Aki)
		w.Register(w.Aki)
		return operation
	},
	"approved": func(w *world.World) *db.BatchOperation {
		operation := requestInactivation(w)
		w.MustApprove(w.Aki, operation)
		w.MustApprove(w.Bea, operation)
		return operation
	},
	"running, its runner gone": func(w *world.World) *db.BatchOperation {
		operation := requestInactivation(w)
		w.MustApprove(w.Aki, operation)
		w.MustApprove(w.Bea, operation)
		if _, err := w.Runner().Claim(w.Context()); err != nil {
			w.T.Fatal(err)
		}
		return operation
	},
}

func requestInactivation(w *world.World) *db.BatchOperation {
	return w.Request(w.Otto, action.Inactivate, nil, world.IDs(w.NewCredential().ID))
}

// events can happen to an open operation in addition to decisions and cancellation.
var events = map[string]func(w *world.World){
	"nothing":                           func(*world.World) {},
	"an approver is removed":            func(w *world.World) { w.Unregister(w.Aki) },
	"all approvers are removed":         func(w *world.World) { w.Unregister(w.Aki); w.Unregister(w.Bea) },
	"an approver is registered anew":    func(w *world.World) { w.Unregister(w.Aki); w.Wait(time.Second); w.Register(w.Aki) },
	"an approver is deactivated":        func(w *world.World) { w.Deactivate(w.Aki) },
	"an approver becomes an auditor":    func(w *world.World) { w.Demote(w.Aki) },
	"the requester is deactivated":      func(w *world.World) { w.Deactivate(w.Otto) },
	"the requester becomes an auditor":  func(w *world.World) { w.Demote(w.Otto) },
	"cooling-off from one approver":     func(w *world.World) { w.Grant(w.Aki, w.Otto, authoritygrant.KindPASSWORD_SET) },
	"cooling-off from both approvers":   func(w *world.World) { startCoolingOff(w, w.Aki, w.Bea) },
	"the time for approval is over":     func(w *world.World) { w.Wait(24 * time.Hour) },
	"the clock is set back":             func(w *world.World) { w.Wait(-5 * time.Minute) },
	"parameters are raised":             func(w *world.World) { w.SetQuorum(5); w.SetCoolingOff(720) },
	"the device is renamed":             func(w *world.World) { w.Device.Update().SetName("other").SetNameKey("other").ExecX(w.Context()) },
	"the credentials are changed first": func(w *world.World) { w.Write().Credential.Update().AddVersion(1).ExecX(w.Context()) },
}

func startCoolingOff(w *world.World, approvers ...*db.User) {
	w.Wait(time.Second)
	for _, approver := range approvers {
		w.Grant(approver, w.Otto, authoritygrant.KindSECOND_FACTOR_RESET)
	}
}

// rule 26: no operation gets stuck. In every open state and after every event an administrator can cancel it, enough people who
// may decide can end it, and otherwise it ends by itself. Finding 16 (security review) is
// one of the pairs.
func TestRule26NoOperationIsStuck(t *testing.T) {
	for event, happen := range events {
		t.Run(event, func(t *testing.T) {
			each(t, func(t *testing.T, w *world.World) {
				w.Register(w.Bea)
				w.SetQuorum(2)
				var toCancel, toDecide, left []*db.BatchOperation
				for _, reach := range openStates {
					toCancel, toDecide, left = append(toCancel, reach(w)), append(toDecide, reach(w)), append(left, reach(w))
				}
				happen(w)
				for _, operation := range toCancel {
					if _, err := w.Batch.Cancel(w.As(w.Bea), operation.ID, "stuck?"); err != nil {
						t.Errorf("%s: an administrator cannot cancel: %v", w.Operation(operation).Status, err)
					}
				}
				for _, operation := range toDecide {
					decideAsFarAsPossible(w, operation)
				}
				w.Wait(8 * 24 * time.Hour)
				for range 2 { // an operation that returned to approval is overdue then
					w.Execute()
				}
				for _, operation := range append(toDecide, left...) {
					if status := w.Operation(operation).Status; status.Open() {
						t.Errorf("an operation stays %s forever", status)
					}
				}
			})
		})
	}
}

// decideAsFarAsPossible lets everyone who may decide do so, and executes. With enough deciders the operation must have ended.
func decideAsFarAsPossible(w *world.World, operation *db.BatchOperation) {
	w.T.Helper()
	if w.Operation(operation).Status == approval.Running {
		return // the lease of the lost runner has to end first
	}
	for range 2 { // execution may return it to approval, and a clock that was set back has to catch up
		for _, person := range []*db.User{w.Aki, w.Bea} {
			reasons, err := w.Batch.DecisionProblems(w.As(w.Store.Read().User.GetX(w.Context(), person.ID)), w.Operation(operation))
			if err != nil {
				w.T.Fatal(err)
			}
			if reasons[0] == nil {
				_, _ = w.Batch.Approve(w.As(person), batch.Decision{Operation: operation.ID, Digest: operation.Digest})
			}
		}
		w.Execute()
		w.Wait(6 * time.Minute)
	}
	orphans, err := approver.ListOrphaned(w.Context(), w.Store.Read(), w.Now())
	if err != nil {
		w.T.Fatal(err)
	}
	orphaned := slices.ContainsFunc(orphans, func(o *db.BatchOperation) bool { return o.ID == operation.ID })
	if status := w.Operation(operation).Status; status.Open() && !orphaned {
		w.T.Errorf("the operation is %s although enough people may decide", status)
	}
}
