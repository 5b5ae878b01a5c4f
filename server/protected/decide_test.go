package protected_test

import (
	"testing"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/auditevent"
	"bulwark/ent/db/protectedchange"
	"bulwark/ent/db/user"
	"bulwark/server/account"
	"bulwark/server/approver"
	"bulwark/server/fault"
	"bulwark/server/protected"
	"bulwark/server/viewer"
)

// Rule 20: people who may not decide get the reason.
func TestRule20WhoMayDecide(t *testing.T) {
	each(t, func(h *fixture) {
		change := h.requestRegistration(h.ana, h.otto)
		for name, test := range map[string]struct {
			by   *db.User
			want fault.Code
		}{
			"the requester":             {h.ana, fault.CodeSelfApproval},
			"the person concerned":      {h.otto, fault.CodeConcerned},
			"an ordinary operator":      {h.createPerson("olga", viewer.Operator), fault.CodeNotEligibleToDecide},
			"an administrator":          {h.bea, ""},
			"an approver":               {h.aki, ""},
			"an inactive approver":      {h.createInactivePerson("ivo"), fault.CodeNotEligibleToDecide},
			"promoted by the requester": {h.newAdministrator("eva", h.ana), fault.CodeCoolingOff},
			"promoted by the concerned": {h.newAdministrator("eve", h.otto), fault.CodeCoolingOff},
		} {
			reasons, err := h.changes.DecisionProblems(h.as(test.by), change)
			if err != nil {
				h.Fatal(err)
			}
			if got := reasons[0]; test.want == "" && got != nil || test.want != "" && (got == nil || got.Code != test.want) {
				h.Errorf("%s: %v, want %q", name, got, test.want)
			}
			waiting, err := h.changes.CountWaitingForViewer(h.as(test.by))
			if err != nil || (waiting == 1) != (test.want == "") {
				h.Errorf("%s: %d wait, %v", name, waiting, err)
			}
			if test.want != "" {
				h.wantCode(h.approve(test.by, change), test.want)
				h.wantCode(h.disapprove(test.by, change), test.want)
			}
		}
		if err := h.approve(h.udo, change); fault.KindOf(err) != fault.Forbidden {
			h.Errorf("auditors decide nothing, got %v", err)
		}
		h.wantStatus(change, protectedchange.StatusPENDING)
	})
}

func (h *fixture) createInactivePerson(name string) *db.User {
	person := h.createPerson(name, viewer.Operator)
	h.register(name)
	return h.store.Read().User.UpdateOne(person).SetStatus(user.StatusINACTIVE).SaveX(h.Context())
}

// newAdministrator creates an administrator who was promoted an hour ago.
func (h *fixture) newAdministrator(name string, by *db.User) *db.User {
	person := h.createPerson(name, viewer.Administrator)
	h.store.Read().AuthorityGrant.Create().SetUserID(person.ID).SetGrantedBy(by.ID).SetKind("ROLE_GRANTED").
		SetGrantedAt(h.now().Add(-time.Minute)).ExecX(h.Context())
	return person
}

// Rules 20 and 23: a decision needs a recent proof of identity, the digest of what was read, and to disapprove a comment.
func TestRule20WhatADecisionNeeds(t *testing.T) {
	each(t, func(h *fixture) {
		change := h.requestRegistration(h.ana, h.otto)
		stale := viewer.From(h.as(h.bea))
		stale.ProvedAt = h.now().Add(-10*time.Minute - time.Second)
		_, err := h.changes.Approve(viewer.With(h.Context(), stale), protected.Decision{Change: change.ID, Digest: change.Digest})
		h.wantCode(err, fault.CodeProofRequired)
		for _, digest := range []string{"", "x", change.Digest + " "} {
			_, err := h.changes.Approve(h.as(h.bea), protected.Decision{Change: change.ID, Digest: digest})
			h.wantCode(err, fault.CodeDigestMismatch)
		}
		_, err = h.changes.Disapprove(h.as(h.bea), protected.Decision{Change: change.ID, Digest: change.Digest, Comment: "\u3164 "})
		h.wantCode(err, fault.CodeCommentRequired)
		h.wantStatus(change, protectedchange.StatusPENDING)
		h.wait(24 * time.Hour)
		h.wantCode(h.approve(h.bea, change), fault.CodeExpired)
		if err := h.changes.ExpireOverdue(h.Context()); err != nil {
			h.Fatal(err)
		}
		h.wantStatus(change, protectedchange.StatusEXPIRED)
		h.wantCode(h.approve(h.bea, change), fault.CodeExpired)
		_, err = h.changes.Cancel(h.as(h.ana), change.ID)
		h.wantCode(err, fault.CodeNotCancelable)
	})
}

// Finding 3 (security review), rule 24: the digest is computed again from the stored row.
func TestFinding03AnAlteredChangeIsNotApplied(t *testing.T) {
	each(t, func(h *fixture) {
		change := h.requestRegistration(h.ana, h.otto)
		if h.store.Postgres() {
			h.mustExec(`ALTER TABLE protected_changes DISABLE TRIGGER protected_change_moves`)
		} else {
			h.mustExec(`DROP TRIGGER protected_change_frozen`)
		}
		h.mustExec(`UPDATE protected_changes SET payload = '{"users":[5]}'`)
		h.wantCode(h.approve(h.bea, change), fault.CodeDigestMismatch)
		h.wantStatus(change, protectedchange.StatusPENDING)
	})
}

// Rule 20: the same decision by the same person is a repetition; a different one is not.
func TestRule20ARepeatedDecisionIsOneDecision(t *testing.T) {
	each(t, func(h *fixture) {
		change := h.requestRegistration(h.ana, h.otto)
		for range 3 {
			h.mustApprove(h.bea, change)
		}
		done := h.events("protected_change.approve", auditevent.ResultALLOWED)
		refused := h.events("protected_change.approve", auditevent.ResultREFUSED)
		if done != 1 || refused != 0 {
			h.Errorf("%d decisions and %d refusals are recorded, want 1 and 0", done, refused)
		}
		h.wantCode(h.disapprove(h.bea, change), fault.CodeNotPending)
		h.wantCode(h.approve(h.aki, change), fault.CodeNotPending)
		other := h.requestPromotion(h.ana, h.udo)
		for range 2 {
			if err := h.disapprove(h.aki, other); err != nil {
				h.Fatal(err)
			}
		}
		h.wantStatus(other, protectedchange.StatusDISAPPROVED)
		if h.user(h.udo).Role != viewer.Auditor {
			h.Error("a disapproved change was applied")
		}
	})
}

// Rule 20: approving a change that can no longer be applied is refused with the reason, and the change stays pending.
func TestRule20WhatCanNoLongerBeAppliedStaysPending(t *testing.T) {
	each(t, func(h *fixture) {
		registration, promotion := h.requestRegistration(h.ana, h.otto), h.requestPromotion(h.ana, h.udo)
		_, creation, err := h.accounts.CreateUser(h.as(h.ana), account.NewUser{
			Username: "eva", DisplayName: "Eva", Role: viewer.Administrator, Password: secret, Reason: "on call",
		})
		if err != nil {
			h.Fatal(err)
		}
		hours, more := 1, 48
		_, relaxation, err := h.approvers.UpdateParameters(h.as(h.ana), approver.ParameterChanges{CoolingOffHours: &hours, Reason: "hurry"})
		if err != nil {
			h.Fatal(err)
		}
		twice := h.requestRegistration(h.ana, h.bea)
		h.store.Read().User.UpdateOne(h.otto).SetStatus(user.StatusINACTIVE).ExecX(h.Context())
		h.store.Read().User.UpdateOne(h.udo).SetRole(viewer.Operator).ExecX(h.Context())
		h.createPerson("eva", viewer.Operator)
		h.register("bea")
		if _, _, err := h.approvers.UpdateParameters(h.as(h.ana), approver.ParameterChanges{CoolingOffHours: &more}); err != nil {
			h.Fatal(err)
		}
		for want, changes := range map[fault.Code][]*db.ProtectedChange{
			fault.CodeNotEligibleAsApprover: {registration}, fault.CodeInvalid: {promotion, relaxation},
			fault.CodeAlreadyExists: {creation, twice},
		} {
			for _, change := range changes {
				h.wantCode(h.approve(h.aki, change), want)
				h.wantStatus(change, protectedchange.StatusPENDING)
			}
		}
		for _, change := range []*db.ProtectedChange{registration, promotion, creation, relaxation, twice} {
			if _, err := h.changes.Cancel(h.as(h.ana), change.ID); err != nil {
				h.Error("it could not be ended: ", err)
			}
		}
	})
}

// Rule 25: the changes of a requester who is no longer an active administrator are canceled.
func TestRule25ChangesEndWithTheRightToRequestThem(t *testing.T) {
	each(t, func(h *fixture) {
		first, second := h.requestRegistration(h.ana, h.otto), h.requestPromotion(h.bea, h.otto)
		inactive := false
		if _, err := h.accounts.UpdateUser(h.as(h.bea), account.UserChanges{ID: h.ana.ID, Active: &inactive}); err != nil {
			h.Fatal(err)
		}
		h.wantStatus(first, protectedchange.StatusCANCELED)
		h.store.Read().User.UpdateOne(h.bea).SetRole(viewer.Operator).ExecX(h.Context()) // past the use case
		h.wantCode(h.approve(h.aki, second), fault.CodeNotPending)
		h.wantStatus(second, protectedchange.StatusCANCELED)
		if h.isRegistered(h.otto) || h.user(h.otto).Role != viewer.Operator {
			h.Error("a canceled change was applied")
		}
	})
}

// Rule 20: the parts of an update that take authority away are applied immediately, the others wait.
func TestRule20PartsThatRemoveAuthorityAreImmediate(t *testing.T) {
	each(t, func(h *fixture) {
		two, validity, hours, required := 2, 60, 0, true
		parameters, change, err := h.approvers.UpdateParameters(h.as(h.ana), approver.ParameterChanges{
			ApprovalsRequired: &two, ApprovalValidityMinutes: &validity, CoolingOffHours: &hours, SecondFactorRequired: &required, Reason: "night",
		})
		if err != nil || parameters.ApprovalsRequired != 2 || parameters.ApprovalValidityMinutes != 60 || parameters.CoolingOffHours != 24 ||
			!parameters.SecondFactorRequired || change.Kind != protectedchange.KindRELAX_PARAMETERS {
			h.Fatalf("got %v, %v, %v", parameters, change, err)
		}
		h.mustApprove(h.aki, change)
		if got := h.store.Read().SystemParameters.GetX(h.Context(), 1).CoolingOffHours; got != 0 {
			h.Errorf("the approved part was not applied: %d hours", got)
		}
		inactive, active := false, true
		for _, person := range []*db.User{h.aki, h.otto} {
			if _, err := h.accounts.UpdateUser(h.as(h.ana), account.UserChanges{ID: person.ID, Active: &inactive}); err != nil {
				h.Fatal(err)
			}
		}
		updated, err := h.accounts.UpdateUser(h.as(h.ana), account.UserChanges{ID: h.otto.ID, Active: &active})
		if err != nil || updated.Change != nil || updated.User.Status != user.StatusACTIVE {
			h.Errorf("want an ordinary user back at once, got %v, %v", updated, err)
		}
		updated, err = h.accounts.UpdateUser(h.as(h.ana), account.UserChanges{ID: h.aki.ID, Active: &active, Reason: "back"})
		if err != nil || updated.Change == nil || updated.User.Status != user.StatusINACTIVE {
			h.Fatalf("want an approver to wait, got %v, %v", updated, err)
		}
		h.mustApprove(h.bea, updated.Change)
		if h.user(h.aki).Status != user.StatusACTIVE {
			h.Error("the reactivation was not applied")
		}
	})
}
