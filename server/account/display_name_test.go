package account_test

import (
	"fmt"
	"testing"

	"bulwark/ent/db/user"
	"bulwark/server/account"
	"bulwark/server/fault"
	"bulwark/server/viewer"
)

// createNamed creates a user with a display name.
func (h *fixture) createNamed(username, displayName string) error {
	_, err := h.service.CreateUserFromCLI(h.Context(), account.NewUser{
		Username: username, DisplayName: displayName, Role: viewer.Operator, Password: password,
	})
	return err
}

// updateUser updates a user by username and returns the refusal.
func (h *fixture) updateUser(username string, changes account.UserChanges) error {
	changes.ID = h.store.Read().User.Query().Where(user.Username(username)).OnlyIDX(h.Context())
	_, err := h.service.UpdateUser(h.ctx, changes)
	return err
}

func confusable(err error) bool { return fault.Has(err, fault.CodeConfusable) }

// Finding 15 (security review): display names that look like those of other active users are refused.
func TestFinding15DisplayNamesOfActiveUsersDiffer(t *testing.T) {
	each(t, func(h *fixture) {
		if err := h.createNamed("conceicao", "Ana Conceição"); err != nil {
			h.Fatal(err)
		}
		for i, name := range []string{
			"Ana Conceição", "ana conceição", " Ana  Conceic\u0327a\u0303o ", "Аnа Conceição", "Anа Conceiçãо", "ＡＮＡ Conceição", "𝐀na Conceição",
		} {
			err := h.createNamed(fmt.Sprint("other", i), name)
			if !confusable(err) && !fault.Has(err, fault.CodeInvalid) {
				h.Errorf("%+q: %v", name, err)
			}
		}
		if err := h.createNamed("willi", "Willi"); err != nil {
			h.Fatal(err)
		}
		if err := h.createNamed("wi11i", "Wil1i"); !confusable(err) { // people decide by these names: ASCII counts, too
			h.Error(err)
		}
		for i, name := range []string{"Ana Conceicao", "Анна", "Ana"} {
			if err := h.createNamed(fmt.Sprint("fine", i), name); err != nil {
				h.Errorf("%q: %v", name, err)
			}
		}
		for _, hidden := range []string{"Bob\u200b", "Bob\u3164", "B\u043eb", "\u202eboB", "Bob\u2800"} {
			if err := h.createNamed("bob", hidden); !fault.Has(err, fault.CodeInvalid) {
				h.Errorf("%+q: %v", hidden, err)
			}
		}
	})
}

// Finding 15: the same holds when a name is changed, or its owner is activated again.
func TestFinding15ChangedDisplayNamesAreChecked(t *testing.T) {
	each(t, func(h *fixture) {
		yes, no, otto, email := true, false, "OTTO", "aki@example.com"
		for _, name := range []string{"Otto", "Aki"} {
			if err := h.createNamed(name, name); err != nil {
				h.Fatal(err)
			}
		}
		if err := h.updateUser("aki", account.UserChanges{DisplayName: &otto}); !confusable(err) {
			h.Error("changed:", err)
		}
		if err := h.updateUser("otto", account.UserChanges{DisplayName: &otto, Email: &email}); err != nil {
			h.Error("one's own name in another case:", err)
		}
		if err := h.updateUser("otto", account.UserChanges{Active: &no}); err != nil {
			h.Fatal(err)
		}
		if err := h.updateUser("aki", account.UserChanges{DisplayName: &otto}); err != nil {
			h.Error("the name of an inactive person:", err)
		}
		if err := h.updateUser("otto", account.UserChanges{Active: &yes}); !confusable(err) {
			h.Error("activated:", err)
		}
		// Two people who had the same name before this rule existed keep it, and their other fields can be changed.
		h.store.Read().User.Update().Where(user.Username("otto")).SetStatus(user.StatusACTIVE).ExecX(h.Context())
		if err := h.updateUser("otto", account.UserChanges{Email: &email}); err != nil {
			h.Error("another field:", err)
		}
	})
}

// Finding 15: the rule holds when several administrators create users at the same time.
func TestFinding15SameDisplayNameAtOnceIsGivenOnce(t *testing.T) {
	each(t, func(h *fixture) {
		results := make(chan error)
		for n := range 4 {
			go func() { results <- h.createNamed(fmt.Sprint("olga", n), "Olga") }()
		}
		made := 0
		for range 4 {
			switch err := <-results; {
			case err == nil:
				made++
			case !confusable(err):
				h.Error(err)
			}
		}
		if made != 1 {
			h.Errorf("%d users are called Olga", made)
		}
	})
}
