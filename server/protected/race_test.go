package protected_test

import (
	"testing"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/auditevent"
	"bulwark/ent/db/protectedchange"
	"bulwark/server/account"
	"bulwark/server/fault"
)

// runConcurrently runs two functions at the same time and returns their errors.
func runConcurrently(one, two func() error) (error, error) {
	start, first := make(chan struct{}), make(chan error)
	go func() {
		<-start
		first <- one()
	}()
	close(start)
	second := two()
	return <-first, second
}

// Rule 20: when two people end a change at the same time, one wins; the change is applied once or not at all.
func TestRule20OneOfTwoDecisionsWins(t *testing.T) {
	each(t, func(h *fixture) {
		inactive := false
		for name, other := range map[string]func(change *db.ProtectedChange) error{
			"two deciders": func(change *db.ProtectedChange) error { return h.approve(h.aki, change) },
			"a no":         func(change *db.ProtectedChange) error { return h.disapprove(h.aki, change) },
			"cancel":       func(change *db.ProtectedChange) error { _, err := h.changes.Cancel(h.as(h.ana), change.ID); return err },
			"expiry":       func(*db.ProtectedChange) error { h.wait(24 * time.Hour); return h.changes.ExpireOverdue(h.Context()) },
			"deactivation of the requester": func(change *db.ProtectedChange) error {
				_, err := h.accounts.UpdateUser(h.as(h.bea), account.UserChanges{ID: change.RequesterID, Active: &inactive})
				return err
			},
		} {
			by := h.ana
			if name == "deactivation of the requester" {
				by = h.createPerson("cleo", "ADMINISTRATOR")
			}
			subject := h.createPerson("subject-"+string(name[0])+name[len(name)-1:], "OPERATOR")
			change := h.requestRegistration(by, subject)
			approving, ending := runConcurrently(func() error { return h.approve(h.bea, change) }, func() error { return other(change) })
			got := h.store.Read().ProtectedChange.GetX(h.Context(), change.ID)
			if got.Status == protectedchange.StatusPENDING {
				h.Errorf("%s: neither ended it: %v, %v", name, approving, ending)
			}
			if applied := got.Status == protectedchange.StatusAPPLIED; applied != h.isRegistered(subject) {
				h.Errorf("%s: it is %s, but the registration says otherwise", name, got.Status)
			}
			if approving == nil && got.Status != protectedchange.StatusAPPLIED {
				h.Errorf("%s: the approval succeeded, but the change is %s", name, got.Status)
			}
			for _, err := range []error{approving, ending} {
				if kind := fault.KindOf(err); err != nil && kind != fault.Refused && kind != fault.Conflict {
					h.Errorf("%s: the other decision was refused with %v", name, err)
				}
			}
		}
		approvals := h.events("protected_change.approve", auditevent.ResultALLOWED)
		applied := h.store.Read().ProtectedChange.Query().Where(protectedchange.StatusEQ(protectedchange.StatusAPPLIED)).CountX(h.Context())
		if approvals != applied {
			h.Errorf("%d approvals are recorded of %d applied changes", approvals, applied)
		}
	})
}
