package protected_test

import (
	"testing"

	"bulwark/ent/db/authoritygrant"
	"bulwark/ent/db/protectedchange"
	"bulwark/ent/db/user"
	"bulwark/server/account"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/viewer"
)

// Rule 29: until two people exist who could decide, changes apply immediately; bootstrap never returns.
func TestRule29BootstrapEndsWithTheSecondPerson(t *testing.T) {
	eachEmpty(t, func(h *fixture) {
		ana, err := h.accounts.CreateUserFromCLI(h.Context(), account.NewUser{
			Username: "ana", DisplayName: "Ana", Role: viewer.Administrator, Password: secret,
		})
		if err != nil {
			h.Fatal(err)
		}
		since := func() bool { return h.store.Read().SystemParameters.GetX(h.Context(), 1).FourEyesSince != nil }
		if since() {
			h.Fatal("bootstrap ended with one person")
		}
		bea, change, err := h.accounts.CreateUser(h.as(ana), account.NewUser{
			Username: "bea", DisplayName: "Bea", Role: viewer.Administrator, Password: secret,
		})
		if err != nil || bea == nil || change.Mode != protectedchange.ModeBOOTSTRAP || change.Status != protectedchange.StatusAPPLIED {
			h.Fatalf("want it applied immediately, got %v, %v, %v", bea, change, err)
		}
		if !since() || !h.store.Read().AuthorityGrant.Query().Where(authoritygrant.UserID(bea.ID), authoritygrant.GrantedBy(ana.ID)).ExistX(h.Context()) {
			h.Fatal("want four eyes from now on, and the grant recorded")
		}
		inactive := false
		if _, err := h.accounts.UpdateUser(h.as(ana), account.UserChanges{ID: bea.ID, Active: &inactive}); err != nil {
			h.Fatal(err)
		}
		if again := h.requestRegistration(ana, ana); again.Status != protectedchange.StatusPENDING || again.Mode != protectedchange.ModeFOUR_EYES {
			h.Errorf("bootstrap returned: %v", again)
		}
	})
}

// Rule 29: bootstrap also ends when two administrators are created at the same time.
func TestRule29BootstrapEndsUnderConcurrentCreation(t *testing.T) {
	eachEmpty(t, func(h *fixture) {
		create := func(name string) func() error {
			return func() error {
				_, err := h.accounts.CreateUserFromCLI(h.Context(), account.NewUser{
					Username: name, DisplayName: "Person " + name, Role: viewer.Administrator, Password: secret,
				})
				return err
			}
		}
		if one, two := runConcurrently(create("ana"), create("bea")); one != nil || two != nil {
			h.Fatal(one, two)
		}
		if h.store.Read().SystemParameters.GetX(h.Context(), 1).FourEyesSince == nil {
			h.Error("bootstrap did not end")
		}
	})
}

// Rule 29: the command line approves changes that nobody is eligible to decide on, and another administrator acknowledges it.
func TestRule29BreakGlass(t *testing.T) {
	each(t, func(h *fixture) {
		change := h.requestPromotion(h.ana, h.otto)
		_, err := h.changes.ApproveFromCLI(h.Context(), change.Number, "nobody there")
		h.wantCode(err, fault.CodeNotEligibleToDecide)
		if text := err.Error(); !contains(text, "aki") || !contains(text, "bea") || contains(text, "ana") {
			h.Errorf("want who could decide, got %s", text)
		}
		h.store.Read().User.Update().Where(user.IDIn(h.aki.ID, h.bea.ID)).SetStatus(user.StatusINACTIVE).ExecX(h.Context())
		_, err = h.changes.ApproveFromCLI(h.Context(), change.Number, " ")
		h.wantCode(err, fault.CodeRequired)
		_, err = h.changes.ApproveFromCLI(h.Context(), 4711, "nobody there")
		h.wantCode(err, fault.CodeNotFound)
		approved, err := h.changes.ApproveFromCLI(h.Context(), change.Number, "nobody there")
		if err != nil || approved.Mode != protectedchange.ModeBREAK_GLASS || h.user(h.otto).Role != viewer.Administrator {
			h.Fatalf("got %v, %v", approved, err)
		}
		shown, err := h.changes.ListUnacknowledged(h.as(h.udo))
		if err != nil || len(shown) != 1 {
			h.Fatalf("want it shown to everybody, got %v, %v", shown, err)
		}
		_, err = h.changes.Acknowledge(h.as(h.ana), change.ID)
		h.wantCode(err, fault.CodeSelfApproval)
		_, err = h.changes.Acknowledge(h.as(h.user(h.otto)), change.ID)
		h.wantCode(err, fault.CodeCoolingOff)
		h.store.Read().User.UpdateOne(h.bea).SetStatus(user.StatusACTIVE).ExecX(h.Context())
		if _, err := h.changes.Acknowledge(h.as(h.bea), change.ID); err != nil {
			h.Fatal(err)
		}
		_, err = h.changes.Acknowledge(h.as(h.bea), change.ID)
		h.wantCode(err, fault.CodeNotPending)
		if shown, err := h.changes.ListUnacknowledged(h.as(h.udo)); err != nil || len(shown) != 0 {
			h.Errorf("want nothing left to acknowledge, got %v, %v", shown, err)
		}
	})
}

// Rule 29: nobody is eligible while everybody is in a cooling-off period.
func TestRule29BreakGlassWhileEverybodyCoolsOff(t *testing.T) {
	each(t, func(h *fixture) {
		change := h.requestPromotion(h.ana, h.otto)
		for _, person := range []ident.User{h.aki.ID, h.bea.ID} {
			h.store.Read().AuthorityGrant.Create().SetUserID(person).SetGrantedBy(h.ana.ID).SetKind("PASSWORD_SET").
				SetGrantedAt(h.now()).ExecX(h.Context())
		}
		if _, err := h.changes.ApproveFromCLI(h.Context(), change.Number, "everybody cools off"); err != nil {
			h.Error(err)
		}
	})
}
