package account_test

import (
	"slices"
	"strings"
	"testing"

	"bulwark/ent/db/auditevent"
	"bulwark/ent/db/user"
	"bulwark/server/account"
	"bulwark/server/action"
	"bulwark/server/approval"
	"bulwark/server/approver"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/viewer"
)

func TestCreateUserFoldsTheUsernameAndRevealsNoSecret(t *testing.T) {
	each(t, func(h *fixture) {
		created, _, err := h.service.CreateUser(h.ctx, account.NewUser{
			Username: " Olga.S@example ", DisplayName: " Olga S. ", Email: "olga@example.com", Role: viewer.Operator, Password: password,
		})
		if err != nil {
			h.Fatal(err)
		}
		if created.Username != "olga.s@example" || created.DisplayName != "Olga S." || created.Status != user.StatusACTIVE {
			h.Fatalf("got %v", created)
		}
		if !strings.HasPrefix(created.PasswordHash, "$argon2id$v=19$m=19456,t=2,p=1$") {
			h.Fatal("want argon2id with OWASP's parameters")
		}
		event := h.events("user.create", auditevent.ResultALLOWED)[1]
		if event.SubjectID != created.ID.String() || *event.ActorID != h.admin.ID {
			h.Fatalf("want who created whom, got %v", event)
		}
		for _, event := range h.store.Read().AuditEvent.Query().AllX(h.Context()) {
			if strings.Contains(event.Details, password) || strings.Contains(event.Details, "argon2") {
				h.Fatalf("a secret is in the evidence: %s", event.Details)
			}
		}
	})
}

func TestCreateUserReportsAllProblems(t *testing.T) {
	each(t, func(h *fixture) {
		_, _, err := h.service.CreateUser(h.ctx, account.NewUser{
			Username: "ANA", Email: "not an address", Role: "KING", Password: "too short",
		})
		var fields []string
		for _, problem := range fault.ProblemsOf(err) {
			fields = append(fields, string(problem.Code)+" "+problem.Field[0])
		}
		want := []string{"REQUIRED displayName", "INVALID email", "INVALID role", "INVALID password", "ALREADY_EXISTS username"}
		if !slices.Equal(fields, want) {
			h.Fatalf("want %v, got %v", want, fields)
		}
		if events := h.events("user.create", auditevent.ResultREFUSED); len(events) != 1 || strings.Contains(events[0].Details, "too short") {
			h.Fatalf("want the refusal without the password, got %v", events)
		}
		for _, name := range []string{"", "a b", "é", "a/b", strings.Repeat("a", 65)} {
			_, _, err := h.service.CreateUser(h.ctx, account.NewUser{
				Username: name, DisplayName: "x", Role: viewer.Operator, Password: password,
			})
			if len(fault.ProblemsOf(err)) != 1 {
				h.Errorf("%q: got %v", name, err)
			}
		}
	})
}

func TestOnlyAdministratorsManageUsers(t *testing.T) {
	each(t, func(h *fixture) {
		for _, role := range []viewer.Role{viewer.Operator, viewer.Auditor} {
			ctx := h.as(h.createPerson(strings.ToLower(string(role)), role))
			_, _, create := h.service.CreateUser(ctx, account.NewUser{Username: "x", DisplayName: "x", Role: role, Password: password})
			_, update := h.service.UpdateUser(ctx, account.UserChanges{ID: h.admin.ID})
			_, _, set := h.service.SetPassword(ctx, h.admin.ID, another, "")
			for _, err := range []error{create, update, set} {
				if fault.KindOf(err) != fault.Forbidden {
					h.Errorf("%s: want Forbidden, got %v", role, err)
				}
			}
		}
	})
}

func TestSameUsernameAtOnceIsMadeOnce(t *testing.T) {
	each(t, func(h *fixture) {
		results := make(chan error)
		for range 4 {
			go func() {
				_, _, err := h.service.CreateUser(h.ctx, account.NewUser{
					Username: "olga", DisplayName: "Olga", Role: viewer.Operator, Password: password,
				})
				results <- err
			}()
		}
		made := 0
		for range 4 {
			switch err := <-results; {
			case err == nil:
				made++
			case !fault.Has(err, fault.CodeAlreadyExists):
				h.Errorf("want ALREADY_EXISTS, got %v", err)
			}
		}
		if made != 1 {
			h.Fatalf("want one, got %d", made)
		}
	})
}

func TestUpdateUserKeepsBeforeAndAfter(t *testing.T) {
	each(t, func(h *fixture) {
		olga := h.createPerson("olga", viewer.Operator)
		name, role := "Olga S.", viewer.Auditor
		updated, err := h.service.UpdateUser(h.ctx, account.UserChanges{ID: olga.ID, DisplayName: &name, Role: &role})
		changed := updated.User
		if err != nil || changed.DisplayName != name || changed.Role != role || len(updated.Orphans) != 0 {
			h.Fatalf("got %v, %v", updated, err)
		}
		want := `{"after":{"displayName":"Olga S.","email":"","role":"AUDITOR","status":"ACTIVE"},` +
			`"before":{"displayName":"Person olga","email":"","role":"OPERATOR","status":"ACTIVE"}}`
		if got := h.events("user.update", auditevent.ResultALLOWED)[0].Details; got != want {
			h.Fatalf("want %s, got %s", want, got)
		}
		blank, bad := " ", viewer.Role("KING")
		_, err = h.service.UpdateUser(h.ctx, account.UserChanges{ID: olga.ID, DisplayName: &blank, Role: &bad})
		if len(fault.ProblemsOf(err)) != 2 {
			h.Fatalf("want both problems, got %v", err)
		}
		_, err = h.service.UpdateUser(h.ctx, account.UserChanges{ID: 4711, DisplayName: &name})
		if !fault.Has(err, fault.CodeNotFound) {
			h.Fatalf("want NOT_FOUND, got %v", err)
		}
	})
}

func TestDeactivationSignsOutEverywhere(t *testing.T) {
	each(t, func(h *fixture) {
		olga := h.createPerson("olga", viewer.Operator)
		h.createSession("olga-1", olga)
		h.createSession("olga-2", olga)
		h.createSession("ana-1", h.admin)
		_, secret, err := h.service.CreateToken(h.as(olga), newToken("script"))
		if err != nil {
			h.Fatal(err)
		}
		inactive := false
		if _, err := h.service.UpdateUser(h.ctx, account.UserChanges{ID: olga.ID, Active: &inactive}); err != nil {
			h.Fatal(err)
		}
		if got := h.sessions(); !slices.Equal(got, []string{"ana-1"}) {
			h.Fatalf("want the other's session only, got %v", got)
		}
		if _, err := h.service.SessionViewer(h.Context(), olga.ID); fault.KindOf(err) != fault.Unauthenticated {
			h.Errorf("want no viewer for a session, got %v", err)
		}
		if _, _, err := h.service.TokenViewer(h.Context(), secret); fault.KindOf(err) != fault.Unauthenticated {
			h.Errorf("want no viewer for a token, got %v", err)
		}
	})
}

func TestLastActiveAdministratorStays(t *testing.T) {
	each(t, func(h *fixture) {
		operator, inactive := viewer.Operator, false
		inactiveUser := h.createPerson("bea", viewer.Administrator)
		if _, err := h.service.UpdateUser(h.ctx, account.UserChanges{ID: inactiveUser.ID, Active: &inactive}); err != nil {
			h.Fatal(err)
		}
		_, err := h.service.UpdateUser(h.ctx, account.UserChanges{ID: h.admin.ID, Role: &operator, Active: &inactive})
		if len(fault.ProblemsOf(err)) != 2 || !strings.Contains(err.Error(), "last active administrator") {
			h.Fatalf("want both refused, got %v", err)
		}
		h.store.Read().User.UpdateOneID(inactiveUser.ID).SetStatus(user.StatusACTIVE).ExecX(h.Context())
		if _, err := h.service.UpdateUser(h.ctx, account.UserChanges{ID: h.admin.ID, Role: &operator}); err != nil {
			h.Fatalf("want one of two to go, got %v", err)
		}
	})
}

func TestLastActiveAdministratorStaysWhenAllGoAtOnce(t *testing.T) {
	each(t, func(h *fixture) {
		everybody := []ident.User{h.admin.ID}
		for _, name := range []string{"bea", "aki", "otto", "udo"} {
			everybody = append(everybody, h.createPerson(name, viewer.Administrator).ID)
		}
		inactive := false
		results := make(chan error)
		for _, id := range everybody {
			go func() {
				_, err := h.service.UpdateUser(h.ctx, account.UserChanges{ID: id, Active: &inactive})
				results <- err
			}()
		}
		refused := 0
		for range everybody {
			if err := <-results; err != nil {
				if refused++; !fault.Has(err, fault.CodeInvalid) {
					h.Errorf("want INVALID, got %v", err)
				}
			}
		}
		left := h.store.Read().User.Query().Where(user.StatusEQ(user.StatusACTIVE)).CountX(h.Context())
		if refused != 1 || left != 1 {
			h.Fatalf("want exactly one to stay, got %d refused and %d left", refused, left)
		}
	})
}

// rule 19: deactivating a user is allowed, and reports the open operations that are left without enough approvers.
func TestRule19DeactivatingAnApproverNamesTheOrphanedOperations(t *testing.T) {
	each(t, func(h *fixture) {
		olga := h.createPerson("olga", viewer.Operator)
		if _, err := approver.New(h.store, h.clock.Now).AddFromCLI(h.Context(), "olga"); err != nil {
			h.Fatal(err)
		}
		operation := h.store.Read().BatchOperation.Create().
			SetAction(action.Expire).SetSelection(&action.Selection{}).SetReason("leavers").SetRequesterID(h.admin.ID).
			SetRequestedAt(h.clock.Now()).SetApproveBy(h.clock.Now()).SetApprovalsRequired(1).
			SetStatus(approval.PendingApproval).SetInputHash("-").SetNumber(1).SaveX(h.Context())
		name, auditor, inactive := "Olga", viewer.Auditor, false
		updated, err := h.service.UpdateUser(h.ctx, account.UserChanges{ID: olga.ID, DisplayName: &name})
		if err != nil || len(updated.Orphans) != 0 {
			h.Fatalf("a new name orphans nothing, got %v, %v", updated.Orphans, err)
		}
		updated, err = h.service.UpdateUser(h.ctx, account.UserChanges{ID: olga.ID, Role: &auditor})
		if err != nil || len(updated.Orphans) != 1 || updated.Orphans[0].ID != operation.ID {
			h.Fatalf("want the operation, got %v, %v", updated.Orphans, err)
		}
		h.store.Read().User.UpdateOneID(olga.ID).SetRole(viewer.Operator).ExecX(h.Context())
		updated, err = h.service.UpdateUser(h.ctx, account.UserChanges{ID: olga.ID, Active: &inactive})
		if err != nil || len(updated.Orphans) != 1 {
			h.Fatalf("want the operation, got %v, %v", updated.Orphans, err)
		}
	})
}
