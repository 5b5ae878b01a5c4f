package account_test

import (
	"context"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/auditevent"
	"bulwark/server/account"
	"bulwark/server/fault"
	"bulwark/server/viewer"
)

// Rule 22: a token has the chosen scopes, at least one, and always expires.
func TestRule22TokenHasScopesAndAnEnd(t *testing.T) {
	each(t, func(h *fixture) {
		token, _ := h.createToken(h.admin, "default")
		if token.Scopes != viewer.AllScopes || token.ExpiresAt == nil || !token.ExpiresAt.Equal(h.clock.Now().AddDate(0, 0, 90)) {
			h.Errorf("want all scopes for 90 days, got %v until %v", token.Scopes, token.ExpiresAt)
		}
		day := 24 * time.Hour
		for lifetime, want := range map[time.Duration]fault.Code{366 * day: "", 366*day + time.Second: "INVALID", 0: "INVALID", -day: "INVALID"} {
			end := h.clock.Now().Add(lifetime)
			_, _, err := h.service.CreateToken(h.ctx, account.NewToken{Name: "x", Scopes: []viewer.Scope{viewer.Read}, ExpiresAt: &end})
			if want == "" && err != nil || want != "" && !fault.Has(err, want) {
				h.Errorf("a token of %s: %v, want %q", lifetime, err, want)
			}
		}
		for _, scopes := range [][]viewer.Scope{nil, {}, {"DECIDE"}, {viewer.Read, "read"}} {
			if _, _, err := h.service.CreateToken(h.ctx, account.NewToken{Name: "x", Scopes: scopes}); fault.ProblemsOf(err) == nil {
				h.Errorf("scopes %v: want a refusal, got %v", scopes, err)
			}
		}
		token, _, err := h.service.CreateToken(h.ctx, account.NewToken{Name: "x", Scopes: []viewer.Scope{viewer.Request, viewer.Read, viewer.Request}})
		if err != nil || token.Scopes != "READ REQUEST" {
			h.Errorf("want repetitions dropped, got %v, %v", token, err)
		}
	})
}

// Rules 22 and 23: creating a token needs a recent proof of identity, and a token cannot create one.
func TestRule22CreatingATokenNeedsAProof(t *testing.T) {
	each(t, func(h *fixture) {
		stale := viewer.From(h.ctx)
		for _, proved := range []time.Time{{}, h.clock.Now().Add(-10*time.Minute - time.Second), h.clock.Now().Add(time.Minute)} {
			stale.ProvedAt = proved
			if _, _, err := h.service.CreateToken(viewer.With(h.Context(), stale), newToken("x")); !fault.Has(err, fault.CodeProofRequired) {
				h.Errorf("proved at %v: want PROOF_REQUIRED, got %v", proved, err)
			}
		}
		token, _ := h.createToken(h.admin, "first")
		byToken := viewer.With(h.Context(), viewer.Viewer{
			User: h.admin.ID, Role: viewer.Administrator, Token: token.ID, Scopes: viewer.AllScopes, ProvedAt: h.clock.Now(),
		})
		if _, _, err := h.service.CreateToken(byToken, newToken("second")); fault.KindOf(err) != fault.Forbidden {
			h.Errorf("want no token by token, got %v", err)
		}
		if _, err := h.service.RevokeToken(byToken, token.ID); fault.KindOf(err) != fault.Forbidden {
			h.Errorf("want no revocation by token, got %v", err)
		}
		if _, err := h.service.ListTokens(byToken, account.TokenFilter{}); fault.KindOf(err) != fault.Forbidden {
			h.Errorf("want no list by token, got %v", err)
		}
	})
}

// Finding 5 (security review), rule 22: a token does not survive what ends its owner's sessions, and nothing revives it.
func TestFinding05TokensAreRevokedWithTheirOwnersRights(t *testing.T) {
	off, on := false, true
	for name, end := range map[string]func(h *fixture, owner *db.User) error{
		"deactivated": func(h *fixture, owner *db.User) error {
			_, err := h.service.UpdateUser(h.ctx, account.UserChanges{ID: owner.ID, Active: &off})
			if err == nil {
				_, err = h.service.UpdateUser(h.ctx, account.UserChanges{ID: owner.ID, Active: &on})
			}
			return err
		},
		"password set": func(h *fixture, owner *db.User) error {
			_, _, err := h.service.SetPassword(h.ctx, owner.ID, another, "")
			return err
		},
		"password changed": func(h *fixture, owner *db.User) error {
			_, err := h.service.ChangeOwnPassword(h.as(owner), password, another, "")
			return err
		},
	} {
		t.Run(name, func(t *testing.T) {
			each(t, func(h *fixture) {
				owner, other := h.createPerson("olga", viewer.Auditor), h.createPerson("piet", viewer.Auditor)
				first, secret := h.createToken(owner, "first")
				_, secondSecret := h.createToken(owner, "second")
				_, kept := h.createToken(other, "of another person")
				if err := end(h, owner); err != nil {
					h.Fatal(err)
				}
				for _, secret := range []string{secret, secondSecret} {
					if _, _, err := h.service.TokenViewer(h.Context(), secret); fault.KindOf(err) != fault.Unauthenticated {
						h.Errorf("the token still works: %v", err)
					}
				}
				if err := h.service.CheckToken(h.Context(), first.ID); fault.KindOf(err) != fault.Unauthenticated {
					h.Errorf("an event stream of the token continues: %v", err)
				}
				if _, _, err := h.service.TokenViewer(h.Context(), kept); err != nil {
					h.Errorf("another person's token ended, too: %v", err)
				}
				events := h.events("api_token.revoke", auditevent.ResultALLOWED)
				if len(events) != 2 || events[0].SubjectID != first.ID.String() || !strings.Contains(events[0].Details, `"because"`) {
					h.Errorf("want an event for each token that says why, got %v", events)
				}
			})
		})
	}
}

// Rule 22: administrators see and revoke everybody's tokens; others see their own.
func TestRule22AdministratorsListAllTokens(t *testing.T) {
	each(t, func(h *fixture) {
		olga, udo := h.createPerson("olga", viewer.Operator), h.createPerson("udo", viewer.Auditor)
		own, _ := h.createToken(h.admin, "own")
		hers, _ := h.createToken(olga, "hers")
		names := func(ctx context.Context, filter account.TokenFilter) []string {
			tokens, err := h.service.ListTokens(ctx, filter)
			if err != nil {
				if fault.KindOf(err) != fault.Forbidden {
					h.Error(err)
				}
				return []string{"forbidden"}
			}
			var names []string
			for _, token := range tokens {
				names = append(names, token.Name)
			}
			return names
		}
		of := func(u *db.User) account.TokenFilter { return account.TokenFilter{Owner: &u.ID} }
		for _, row := range []struct {
			what string
			got  []string
			want []string
		}{
			{"own", names(h.ctx, account.TokenFilter{}), []string{"own"}},
			{"all", names(h.ctx, account.TokenFilter{All: true}), []string{"hers", "own"}},
			{"olga's by the administrator", names(h.ctx, of(olga)), []string{"hers"}},
			{"olga's by herself", names(h.as(olga), of(olga)), []string{"hers"}},
			{"all by olga", names(h.as(olga), account.TokenFilter{All: true}), []string{"forbidden"}},
			{"the administrator's by an auditor", names(h.as(udo), of(h.admin)), []string{"forbidden"}},
		} {
			if !slices.Equal(row.got, row.want) {
				h.Errorf("%s: %v, want %v", row.what, row.got, row.want)
			}
		}
		if _, err := h.service.RevokeToken(h.ctx, hers.ID); err != nil {
			h.Error(err)
		}
		if _, err := h.service.RevokeToken(h.as(olga), own.ID); !fault.Has(err, fault.CodeNotFound) {
			h.Errorf("want NOT_FOUND, got %v", err)
		}
	})
}

// Rule 22: a token that is created while its owner is deactivated is revoked with the others or refused, never left over.
func TestRule22NoTokenSurvivesADeactivation(t *testing.T) {
	each(t, func(h *fixture) {
		olga, off := h.createPerson("olga", viewer.Operator), false
		var group sync.WaitGroup
		for range 4 {
			group.Go(func() {
				if _, _, err := h.service.CreateToken(h.as(olga), newToken("late")); err != nil && !fault.Has(err, fault.CodeNotActive) {
					h.Error(err)
				}
			})
		}
		group.Go(func() {
			if _, err := h.service.UpdateUser(h.ctx, account.UserChanges{ID: olga.ID, Active: &off}); err != nil {
				h.Error(err)
			}
		})
		group.Wait()
		tokens, err := h.service.ListTokens(h.ctx, account.TokenFilter{Owner: &olga.ID})
		if err != nil || len(tokens) != 0 {
			h.Errorf("%d tokens of an inactive person are left: %v", len(tokens), err)
		}
	})
}

// Administrators see from where a token was used last.
func TestRule22LastUseHasTheAddress(t *testing.T) {
	each(t, func(h *fixture) {
		token, secret := h.createToken(h.admin, "script")
		from := viewer.With(h.Context(), viewer.Viewer{Address: "192.0.2.77"})
		if _, _, err := h.service.TokenViewer(from, secret); err != nil {
			h.Fatal(err)
		}
		if used := h.store.Read().APIToken.GetX(h.Context(), token.ID); used.LastUsedAddress != "192.0.2.77" {
			h.Errorf("got %q", used.LastUsedAddress)
		}
	})
}
