package account_test

import (
	"strings"
	"testing"
	"time"

	"bulwark/ent/db/auditevent"
	"bulwark/server/account"
	"bulwark/server/fault"
	"bulwark/server/viewer"
)

func TestTokenAuthenticatesItsOwner(t *testing.T) {
	each(t, func(h *fixture) {
		olga := h.createPerson("olga", viewer.Operator)
		expiry := h.clock.Now().Add(time.Hour)
		token, secret, err := h.service.CreateToken(h.as(olga), account.NewToken{Name: " nightly ", Scopes: []viewer.Scope{viewer.Read}, ExpiresAt: &expiry})
		if err != nil {
			h.Fatal(err)
		}
		if !strings.HasPrefix(secret, account.TokenPrefix) || len(secret) != len(account.TokenPrefix)+43 || token.Name != "nightly" {
			h.Fatalf("got %q, %v", secret, token)
		}
		if token.Hash == secret || len(token.Hash) != 64 {
			h.Fatal("want the SHA-256 alone to be stored")
		}
		who, owner, err := h.service.TokenViewer(viewer.With(h.Context(), viewer.Viewer{Address: "192.0.2.9"}), secret)
		if owner == nil || owner.Username != "olga" || owner.PasswordHash != "" {
			h.Errorf("want the owner without the hash of the password, got %v", owner)
		}
		want := viewer.Viewer{User: olga.ID, Role: viewer.Operator, Token: token.ID, Scopes: "READ", Address: "192.0.2.9"}
		if err != nil || who != want || !who.ByToken() {
			h.Fatalf("want %v, got %v, %v", want, who, err)
		}
		for _, event := range h.store.Read().AuditEvent.Query().AllX(h.Context()) {
			if strings.Contains(event.Details, secret) || strings.Contains(event.Details, token.Hash) {
				h.Fatalf("a secret is in the evidence: %s", event.Details)
			}
		}
		for _, wrong := range []string{"", "blw_", secret + "x", strings.ToUpper(secret), strings.TrimPrefix(secret, "blw_"), token.Hash} {
			if _, _, err := h.service.TokenViewer(h.Context(), wrong); fault.KindOf(err) != fault.Unauthenticated {
				h.Errorf("%q: want Unauthenticated, got %v", wrong, err)
			}
		}
		h.clock.Advance(time.Hour)
		if _, _, err := h.service.TokenViewer(h.Context(), secret); fault.KindOf(err) != fault.Unauthenticated {
			h.Fatalf("want it to have expired, got %v", err)
		}
	})
}

func TestLastUseIsStoredOncePerMinute(t *testing.T) {
	each(t, func(h *fixture) {
		token, secret, err := h.service.CreateToken(h.ctx, newToken("script"))
		if err != nil {
			h.Fatal(err)
		}
		start := h.clock.Now()
		for _, step := range []struct{ turn, want time.Duration }{{0, 0}, {59 * time.Second, 0}, {time.Second, time.Minute}} {
			h.clock.Advance(step.turn)
			if _, _, err := h.service.TokenViewer(h.Context(), secret); err != nil {
				h.Fatal(err)
			}
			used := h.store.Read().APIToken.GetX(h.Context(), token.ID).LastUsedAt
			if used == nil || !used.Equal(start.Add(step.want)) {
				h.Fatalf("want %v after %v, got %v", step.want, step.turn, used)
			}
		}
	})
}

func TestTokensCreateNoTokensAndNeedAName(t *testing.T) {
	each(t, func(h *fixture) {
		byToken := viewer.With(h.Context(), viewer.Viewer{User: h.admin.ID, Role: viewer.Administrator, Token: 1})
		if _, _, err := h.service.CreateToken(byToken, newToken("copy")); fault.KindOf(err) != fault.Forbidden {
			h.Fatalf("want Forbidden, got %v", err)
		}
		now := h.clock.Now()
		_, _, err := h.service.CreateToken(h.ctx, account.NewToken{Name: strings.Repeat("n", 101), ExpiresAt: &now})
		if problems := fault.ProblemsOf(err); len(problems) != 3 {
			h.Fatalf("want all problems, got %v", err)
		}
		if _, _, err := h.service.CreateToken(h.ctx, newToken(" ")); !fault.Has(err, fault.CodeRequired) {
			h.Fatalf("want REQUIRED, got %v", err)
		}
	})
}

func TestRevokingIsForOwnersAndAdministrators(t *testing.T) {
	each(t, func(h *fixture) {
		olga, piet := h.createPerson("olga", viewer.Operator), h.createPerson("piet", viewer.Operator)
		first, firstSecret, _ := h.service.CreateToken(h.as(olga), newToken("first"))
		second, secondSecret, _ := h.service.CreateToken(h.as(olga), newToken("second"))
		if _, err := h.service.RevokeToken(h.as(piet), first.ID); !fault.Has(err, fault.CodeNotFound) {
			h.Fatalf("want NOT_FOUND for other people's tokens, got %v", err)
		}
		tokens, err := h.service.ListTokens(h.as(olga), account.TokenFilter{})
		if err != nil || len(tokens) != 2 || tokens[0].ID != second.ID {
			h.Fatalf("want own tokens, newest first, got %v, %v", tokens, err)
		}
		if _, err := h.service.RevokeToken(h.as(olga), first.ID); err != nil {
			h.Fatal(err)
		}
		for range 2 { // the second time changes nothing
			if revoked, err := h.service.RevokeToken(h.ctx, second.ID); err != nil || revoked.RevokedAt == nil {
				h.Fatalf("got %v, %v", revoked, err)
			}
		}
		for _, secret := range []string{firstSecret, secondSecret} {
			if _, _, err := h.service.TokenViewer(h.Context(), secret); fault.KindOf(err) != fault.Unauthenticated {
				h.Errorf("want the token to be refused, got %v", err)
			}
		}
		if tokens, _ := h.service.ListTokens(h.as(olga), account.TokenFilter{}); len(tokens) != 0 {
			h.Fatalf("want none to be left, got %v", tokens)
		}
		if n := len(h.events("api_token.revoke", auditevent.ResultALLOWED)); n != 2 {
			h.Fatalf("want two events, got %d", n)
		}
	})
}

func TestCommandLineMakesTokensForActiveUsers(t *testing.T) {
	each(t, func(h *fixture) {
		token, secret, err := h.service.CreateTokenFromCLI(h.Context(), "ANA", newToken("ci"))
		if err != nil || token.UserID != h.admin.ID {
			h.Fatalf("got %v, %v", token, err)
		}
		if who, _, err := h.service.TokenViewer(h.Context(), secret); err != nil || who.User != h.admin.ID {
			h.Fatalf("got %v, %v", who, err)
		}
		if _, _, err := h.service.CreateTokenFromCLI(h.Context(), "nobody", newToken("ci")); !fault.Has(err, fault.CodeNotFound) {
			h.Fatalf("want NOT_FOUND, got %v", err)
		}
		olga, inactive := h.createPerson("olga", viewer.Operator), false
		if _, err := h.service.UpdateUser(h.ctx, account.UserChanges{ID: olga.ID, Active: &inactive}); err != nil {
			h.Fatal(err)
		}
		if _, _, err := h.service.CreateTokenFromCLI(h.Context(), "olga", newToken("ci")); !fault.Has(err, fault.CodeNotActive) {
			h.Fatalf("want NOT_ACTIVE, got %v", err)
		}
	})
}
