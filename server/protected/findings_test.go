package protected_test

import (
	"testing"
	"time"

	"bulwark/ent/db/protectedchange"
	"bulwark/server/account"
	"bulwark/server/action"
	"bulwark/server/approver"
	"bulwark/server/batch"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/protected"
	"bulwark/server/viewer"
)

// request requests a bulk action on one credential.
func (h *fixture) request(by ident.User, role viewer.Role) batch.RequestResult {
	h.Helper()
	ctx := viewer.With(h.Context(), viewer.Viewer{User: by, Role: role})
	device := h.store.Read().Device.Create().SetName("web").SetNameKey("web").SetCreatedAt(noon).SetUpdatedAt(noon).SaveX(ctx)
	credential := h.store.Read().Credential.Create().SetUsername("root").SetDeviceID(device.ID).SetPasswordTypeID(3).SetLocalUser(true).
		SetCreatedAt(noon).SetUpdatedAt(noon).SaveX(ctx)
	done, err := h.batch.Request(ctx, batch.Request{
		Action: action.Expire, Reason: "leaver", Selection: action.Selection{IDs: []ident.Credential{credential.ID}},
	})
	if err != nil {
		h.Fatal(err)
	}
	return done
}

// Finding 1a (security review), rules 20 and 21: one administrator creates a user, registers it as approver, and approves their
// own request as that user.
func TestFinding01aAnAdministratorCannotMakeTheirOwnApprover(t *testing.T) {
	each(t, func(h *fixture) {
		puppet, change, err := h.accounts.CreateUser(h.as(h.ana), account.NewUser{
			Username: "puppet", DisplayName: "Puppet", Role: viewer.Operator, Password: secret,
		})
		if err != nil || change != nil || !puppet.MustChangePassword {
			h.Fatalf("want an ordinary user at once, with a password that works once, got %v, %v, %v", puppet, change, err)
		}
		registration := h.requestRegistration(h.ana, puppet)
		done := h.request(h.ana.ID, viewer.Administrator)
		decision := batch.Decision{Operation: done.Operation.ID, Digest: done.Operation.Digest}
		_, err = h.batch.Approve(h.as(puppet), decision)
		h.wantCode(err, fault.CodeNotAnApprover)
		h.wantCode(h.approve(h.ana, registration), fault.CodeSelfApproval)
		h.wantCode(h.approve(puppet, registration), fault.CodeConcerned)

		h.mustApprove(h.bea, registration)
		_, err = h.batch.Approve(h.as(puppet), decision)
		h.wantCode(err, fault.CodeCoolingOff)

		_, admin, err := h.accounts.CreateUser(h.as(h.ana), account.NewUser{
			Username: "puppet2", DisplayName: "Second puppet", Role: viewer.Administrator, Password: secret, Reason: "on call",
		})
		if err != nil || admin.Status != protectedchange.StatusPENDING || h.store.Read().User.Query().CountX(h.Context()) != 6 {
			h.Fatalf("want no administrator before a second person approves, got %v, %v", admin, err)
		}
	})
}

// Finding 1b (security review), rules 20 and 21: one administrator sets the approver's password and approves as them.
func TestFinding01bAnAdministratorCannotBecomeTheApprover(t *testing.T) {
	each(t, func(h *fixture) {
		done := h.request(h.ana.ID, viewer.Administrator)
		before := h.user(h.aki).PasswordHash
		for _, person := range []ident.User{h.aki.ID, h.bea.ID, h.ana.ID} {
			_, change, err := h.accounts.SetPassword(h.as(h.ana), person, secret, "forgotten")
			if err != nil || change.Kind != protectedchange.KindRESET_PASSWORD || change.Status != protectedchange.StatusPENDING {
				h.Fatalf("want a protected change, got %v, %v", change, err)
			}
		}
		if after := h.user(h.aki).PasswordHash; after != before {
			h.Fatal("the password changed without a second person")
		}
		_, _, err := h.accounts.SetPassword(h.as(h.ana), h.aki.ID, secret, "")
		h.wantCode(err, fault.CodeRequired)
		change := h.store.Read().ProtectedChange.Query().Where(protectedchange.Number(1)).OnlyX(h.Context())
		h.mustApprove(h.bea, change)
		if reset := h.user(h.aki); reset.PasswordHash == before || !reset.MustChangePassword {
			h.Fatal("want a password that works once")
		}
		_, err = h.batch.Approve(h.as(h.aki), batch.Decision{Operation: done.Operation.ID, Digest: done.Operation.Digest})
		h.wantCode(err, fault.CodeCoolingOff)
		h.wantCode(h.approve(h.aki, h.requestPromotion(h.bea, h.otto)), fault.CodeCoolingOff)
	})
}

// Findings 1c and 1d (security review), rules 11 and 22: an administrator's API token grants nothing, and sets no password, not
// even its owner's.
func TestFinding01cAnAPITokenGrantsNothing(t *testing.T) {
	each(t, func(h *fixture) {
		change := h.requestRegistration(h.bea, h.otto)
		ctx, active, hours := h.byToken(h.ana), true, 0
		_, _, create := h.accounts.CreateUser(ctx, account.NewUser{Username: "x", DisplayName: "x", Role: viewer.Operator, Password: secret})
		_, _, register := h.approvers.Add(ctx, []ident.User{h.otto.ID}, "reason")
		_, _, others := h.accounts.SetPassword(ctx, h.aki.ID, secret, "reason")
		_, _, own := h.accounts.SetPassword(ctx, h.ana.ID, secret, "reason")
		_, changed := h.accounts.ChangeOwnPassword(ctx, "-", secret, "")
		_, update := h.accounts.UpdateUser(ctx, account.UserChanges{ID: h.otto.ID, Active: &active})
		_, _, factors := h.accounts.ResetSecondFactor(ctx, h.aki.ID, "reason")
		_, sessions := h.accounts.EndSessions(ctx, h.ana.ID)
		_, _, parameters := h.approvers.UpdateParameters(ctx, approver.ParameterChanges{CoolingOffHours: &hours, Reason: "reason"})
		_, cancel := h.changes.Cancel(ctx, change.ID)
		_, acknowledge := h.changes.Acknowledge(ctx, change.ID)
		for name, err := range map[string]error{
			"create": create, "register": register, "password": others, "own password": own, "changed": changed, "update": update,
			"factors": factors, "sessions": sessions, "parameters": parameters, "cancel": cancel, "acknowledge": acknowledge,
		} {
			if fault.KindOf(err) != fault.Forbidden {
				h.Errorf("%s: want Forbidden, got %v", name, err)
			}
		}
		_, err := h.changes.Approve(ctx, protected.Decision{Change: change.ID, Digest: change.Digest})
		h.wantCode(err, fault.CodeTokenCannotDecide)
		if h.user(h.ana).PasswordHash != "-" || h.store.Read().ProtectedChange.Query().CountX(h.Context()) != 1 {
			h.Error("a token changed something")
		}
	})
}

// Rule 21: the cooling-off period of a grant ends by itself.
func TestRule21CoolingOffTowardsRequesterAndApproverEnds(t *testing.T) {
	each(t, func(h *fixture) {
		h.mustApprove(h.bea, h.requestRegistration(h.ana, h.otto))
		byAna, byBea := h.requestPromotion(h.ana, h.udo), h.requestRegistration(h.bea, h.ana)
		h.wantCode(h.approve(h.otto, byAna), fault.CodeCoolingOff)
		h.wantCode(h.approve(h.otto, byBea), fault.CodeCoolingOff)
		h.wait(24*time.Hour - time.Microsecond)
		h.wantCode(h.approve(h.otto, h.requestPromotion(h.ana, h.udo)), fault.CodeCoolingOff)
		h.wait(time.Microsecond)
		h.mustApprove(h.otto, h.requestPromotion(h.ana, h.udo))
	})
}
