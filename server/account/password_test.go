package account_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"bulwark/ent/db/auditevent"
	"bulwark/server/account"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/viewer"
)

func TestEasilyGuessedPasswordsAreRefused(t *testing.T) {
	each(t, func(h *fixture) {
		weak := []string{
			"", "fourteen chars", strings.Repeat("long ", 26), "aaaaaaaaaaaaaaa", "ababababababababab", "123456789012345", "abcdefghijklmno",
			"qwertyuiopasdfghjkl", "1qaz2wsx3edc4rfv", "zyxwvutsrqponml", "poiuytrewq098765", "Password12345678", "P@ssw0rd!!!!!!!!!",
			"administrator2026!", "Welcome-Welcome-1", "letmein letmein 1", "changeme.changeme", "correct horse battery staple",
			"iloveyouforever1", "thisismypassword", "Bulwark2026!Bulwark", "bulwark-2026-11-24", "olga.silva-2026!!", "Silva Olga Silva 1",
			"olga@example.com1", "summer2026summer2026", "mudar123mudar123", "password\x00violin lamp",
		}
		for _, secret := range weak {
			_, _, err := h.service.CreateUser(h.ctx, account.NewUser{
				Username: "olga.silva", DisplayName: "Olga Silva", Email: "olga@example.com", Role: viewer.Operator, Password: secret,
			})
			if problems := fault.ProblemsOf(err); len(problems) != 1 || problems[0].Field[0] != "password" {
				h.Errorf("%q: want one problem of the password, got %v", secret, err)
			}
			if err != nil && secret != "" && strings.Contains(err.Error(), secret) {
				h.Errorf("%q is repeated in the error", secret)
			}
		}
		olga := h.createPerson("olga.silva", viewer.Operator)
		strong := []string{
			password, another, "vT9#qLw2!rXe7$Kp", "fifteen-letterz", "senha é cavalo roxo 8",
			"夏の海は青くて冷たい水だと思う", strings.Repeat("kiwi zebra 7 ", 9) + "end",
			"olga likes violet trains", "my password is a kettle of fish",
		}
		for _, secret := range strong {
			if _, _, err := h.service.SetPassword(h.ctx, olga.ID, secret, ""); err != nil {
				h.Errorf("%q: want it to be accepted, got %v", secret, err)
			}
		}
	})
}

func TestAuthenticateRefusalsAreTheSame(t *testing.T) {
	each(t, func(h *fixture) {
		olga := h.createPerson("olga", viewer.Operator)
		inactiveUser := h.createPerson("asleep", viewer.Operator)
		inactive := false
		if _, err := h.service.UpdateUser(h.ctx, account.UserChanges{ID: inactiveUser.ID, Active: &inactive}); err != nil {
			h.Fatal(err)
		}
		nobody := viewer.With(h.Context(), viewer.Viewer{Address: "192.0.2.7"})
		found, err := h.service.Authenticate(nobody, " OLGA ", password)
		if err != nil || found.ID != olga.ID {
			h.Fatalf("got %v, %v", found, err)
		}
		if err := h.service.RecordSignIn(nobody, found, nil); err != nil {
			h.Fatal(err)
		}
		event := h.events("session.sign_in", auditevent.ResultALLOWED)[0]
		if *event.ActorID != olga.ID || event.Address != "192.0.2.7" {
			h.Fatalf("want the person and the address, got %v", event)
		}
		answers := map[string]bool{}
		for _, attempt := range [][2]string{{"olga", another}, {"asleep", password}, {"nobody at all", password}, {"", ""}} {
			_, err := h.service.Authenticate(nobody, attempt[0], attempt[1])
			if fault.KindOf(err) != fault.Unauthenticated {
				h.Errorf("%q: want Unauthenticated, got %v", attempt[0], err)
			}
			answers[err.Error()] = true
		}
		if len(answers) != 1 {
			h.Fatalf("want one answer, got %v", answers)
		}
		refused := h.events("session.sign_in_refused", auditevent.ResultREFUSED)
		if len(refused) != 3 || refused[2].Occurrences != 2 || refused[0].SubjectID != olga.ID.String() || refused[2].SubjectID != "" {
			h.Fatalf("want every refusal, got %v", refused)
		}
		for _, event := range refused {
			if strings.Contains(event.Details, "nobody at all") || strings.Contains(event.Details, password) {
				h.Fatalf("what was typed may be a password: %s", event.Details)
			}
		}
	})
}

func TestAccentsMatchInEveryUnicodeForm(t *testing.T) {
	each(t, func(h *fixture) {
		olga := h.createPerson("olga", viewer.Operator)
		if _, _, err := h.service.SetPassword(h.ctx, olga.ID, "cafe\u0301 roxo e cavalo", ""); err != nil {
			h.Fatal(err)
		}
		if _, err := h.service.Authenticate(h.Context(), "olga", "caf\u00e9 roxo e cavalo"); err != nil {
			h.Fatal(err)
		}
	})
}

func TestSettingAPasswordSignsOutEverywhere(t *testing.T) {
	each(t, func(h *fixture) {
		olga := h.createPerson("olga", viewer.Operator)
		h.createSession("olga-1", olga)
		h.createSession("ana-1", h.admin)
		if _, _, err := h.service.SetPassword(h.ctx, olga.ID, another, ""); err != nil {
			h.Fatal(err)
		}
		if got := h.sessions(); !slices.Equal(got, []string{"ana-1"}) {
			h.Fatalf("want the other's session only, got %v", got)
		}
		if _, err := h.service.Authenticate(h.Context(), "olga", password); err == nil {
			h.Fatal("want the old password to be useless")
		}
		if _, err := h.service.Authenticate(h.Context(), "olga", another); err != nil {
			h.Fatal(err)
		}
		if _, _, err := h.service.SetPassword(h.ctx, 4711, another, ""); !fault.Has(err, fault.CodeNotFound) {
			h.Fatalf("want NOT_FOUND, got %v", err)
		}
	})
}

func TestChangingOnesOwnPasswordKeepsThisSessionOnly(t *testing.T) {
	each(t, func(h *fixture) {
		olga := h.createPerson("olga", viewer.Auditor)
		for _, id := range []string{"olga-1", "olga-2", "olga-3"} {
			h.createSession(id, olga)
		}
		h.createSession("ana-1", h.admin)
		ctx := h.as(olga)
		_, err := h.service.ChangeOwnPassword(ctx, "wrong", "short", "olga-2")
		if problems := fault.ProblemsOf(err); len(problems) != 2 {
			h.Fatalf("want both problems, got %v", err)
		}
		if _, err := h.service.ChangeOwnPassword(ctx, password, password, "olga-2"); !fault.Has(err, fault.CodeInvalid) {
			h.Fatalf("want another password, got %v", err)
		}
		if _, err := h.service.ChangeOwnPassword(ctx, password, another, "olga-2"); err != nil {
			h.Fatal(err)
		}
		got := h.sessions()
		slices.Sort(got)
		if !slices.Equal(got, []string{"ana-1", "olga-2"}) {
			h.Fatalf("want this session and the other's, got %v", got)
		}
		byToken := viewer.With(h.Context(), viewer.Viewer{User: olga.ID, Role: olga.Role, Token: 1})
		if _, err := h.service.ChangeOwnPassword(byToken, another, password, ""); fault.KindOf(err) != fault.Forbidden {
			h.Fatalf("want tokens to be refused, got %v", err)
		}
	})
}

func TestWaitingForAHashEndsWithTheContext(t *testing.T) {
	each(t, func(h *fixture) {
		ctx, cancel := context.WithCancel(h.Context())
		cancel()
		if _, err := h.service.Authenticate(ctx, "ana", password); err == nil {
			h.Fatal("want an error")
		}
		if n := len(h.events("session.sign_in_refused", auditevent.ResultREFUSED)); n != 0 {
			h.Fatalf("want no refusal to be recorded, got %d", n)
		}
	})
}

func TestSessionViewerHasTheCurrentRole(t *testing.T) {
	each(t, func(h *fixture) {
		olga := h.createPerson("olga", viewer.Operator)
		auditor := viewer.Auditor
		if _, err := h.service.UpdateUser(h.ctx, account.UserChanges{ID: olga.ID, Role: &auditor}); err != nil {
			h.Fatal(err)
		}
		who, err := h.service.SessionViewer(viewer.With(h.Context(), viewer.Viewer{Address: "192.0.2.9"}), olga.ID)
		if want := (viewer.Viewer{User: olga.ID, Role: auditor, Address: "192.0.2.9"}); err != nil || who != want {
			h.Fatalf("want %v, got %v, %v", want, who, err)
		}
		if _, err := h.service.SessionViewer(h.Context(), ident.User(4711)); fault.KindOf(err) != fault.Unauthenticated {
			h.Fatalf("want Unauthenticated, got %v", err)
		}
	})
}
