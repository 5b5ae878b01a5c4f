package auth_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"bulwark/ent/db/user"
	"bulwark/server/auth"
	"bulwark/server/fault"
	"bulwark/server/internal/dbtest"
	"bulwark/server/viewer"
)

func TestAnonymousRequestsAreRefusedAsGraphQL(t *testing.T) {
	t.Parallel()
	s := newSite(t, dbtest.Open(t, dbtest.SQLite(t)), auth.Options{})
	for accept, want := range map[string]string{
		"":                                  "application/json; charset=utf-8",
		"application/json":                  "application/json; charset=utf-8",
		"application/graphql-response+json": "application/graphql-response+json; charset=utf-8",
	} {
		answer, body := s.graphql(header("Accept", accept))
		wantStatus(t, answer, body, http.StatusUnauthorized)
		wantCode(t, body, "UNAUTHENTICATED")
		if got := answer.Header.Get("Content-Type"); got != want {
			t.Errorf("Accept %q: want %s, got %s", accept, want, got)
		}
		if !strings.HasPrefix(body, `{"errors":[{`) || strings.Contains(body, `"data"`) {
			t.Errorf("unexpected body %s", body)
		}
	}
}

func TestSessionOfAUserWhoBecomesInactiveIsOverAtOnce(t *testing.T) {
	t.Parallel()
	eachSite(t, func(t *testing.T, s *site) {
		id := s.createUser("ana", viewer.Operator)
		c := s.signIn("ana")
		s.store.Read().User.UpdateOneID(id).SetStatus(user.StatusINACTIVE).ExecX(t.Context())
		answer, body := s.graphql(cookie(c))
		wantStatus(t, answer, body, http.StatusUnauthorized)
		s.store.Read().User.UpdateOneID(id).SetStatus(user.StatusACTIVE).ExecX(t.Context())
		answer, body = s.graphql(cookie(c)) // it does not become valid again
		wantStatus(t, answer, body, http.StatusUnauthorized)
	})
}

func TestEveryRequestHasTheCurrentRole(t *testing.T) {
	t.Parallel()
	eachSite(t, func(t *testing.T, s *site) {
		id := s.createUser("ana", viewer.Operator)
		session, token := cookie(s.signIn("ana")), header("Authorization", "Bearer "+s.createToken("ana"))
		for _, role := range []viewer.Role{viewer.Operator, viewer.Auditor, viewer.Administrator} {
			s.store.Read().User.UpdateOneID(id).SetRole(role).SetDisplayName("as " + string(role)).ExecX(t.Context())
			for _, by := range []requestOption{session, token} {
				answer, body := s.graphql(by)
				wantStatus(t, answer, body, http.StatusOK)
				for _, want := range []string{`"role":"` + string(role) + `"`, `"person":"as ` + string(role) + `"`, `"hash":""`} {
					if !strings.Contains(body, want) {
						t.Errorf("want %s, got %s", want, body)
					}
				}
			}
		}
	})
}

func TestRevokedTokensAndEndedSessionsAreRefusedAtOnce(t *testing.T) {
	t.Parallel()
	eachSite(t, func(t *testing.T, s *site) {
		s.createUser("ana", viewer.Operator)
		session, token := s.signIn("ana"), header("Authorization", "Bearer "+s.createToken("ana"))
		for _, by := range []requestOption{cookie(session), token} {
			answer, body := s.graphql(by)
			wantStatus(t, answer, body, http.StatusOK)
		}
		s.store.Read().APIToken.Update().SetRevokedAt(s.clock.Now()).ExecX(t.Context())
		s.store.Read().Session.Delete().ExecX(t.Context())
		for _, by := range []requestOption{cookie(session), token} {
			answer, body := s.graphql(by)
			wantStatus(t, answer, body, http.StatusUnauthorized)
		}
	})
}

func TestBearerTokenTakesPrecedenceOverTheCookie(t *testing.T) {
	t.Parallel()
	eachSite(t, func(t *testing.T, s *site) {
		ana, udo := s.createUser("ana", viewer.Administrator), s.createUser("udo", viewer.Auditor)
		c := s.signIn("ana")
		answer, body := s.graphql(cookie(c), header("Authorization", "bearer "+s.createToken("udo")))
		wantStatus(t, answer, body, http.StatusOK)
		if !strings.Contains(body, `"user":"`+udo.String()+`"`) || strings.Contains(body, ana.String()) {
			t.Errorf("want udo by token, got %s", body)
		}
		if !strings.Contains(body, `"token":true`) || !strings.Contains(body, `"session":""`) {
			t.Errorf("want a token and no session, got %s", body)
		}
		for _, wrong := range []string{"Bearer", "Bearer ", "Bearer blw_wrong", "Bearer " + c.Value} {
			answer, body = s.graphql(cookie(c), header("Authorization", wrong))
			wantStatus(t, answer, body, http.StatusUnauthorized) // the cookie is not tried instead
		}
	})
}

func TestViewerHasTheCallersAddress(t *testing.T) {
	t.Parallel()
	s := newSite(t, dbtest.Open(t, dbtest.SQLite(t)), auth.Options{})
	s.createUser("ana", viewer.Operator)
	_, body := s.graphql(cookie(s.signIn("ana")), from("192.0.2.7:4711"), header("X-Forwarded-For", "203.0.113.1"))
	if !strings.Contains(body, `"address":"192.0.2.7"`) {
		t.Errorf("got %s", body)
	}
}

func TestOtherSitesCannotActWithTheSession(t *testing.T) {
	t.Parallel()
	eachSite(t, func(t *testing.T, s *site) {
		s.createUser("ana", viewer.Operator)
		c := s.signIn("ana")
		for name, options := range map[string][]requestOption{
			"cross-site fetch":  {header("Sec-Fetch-Site", "cross-site")},
			"same-site fetch":   {header("Sec-Fetch-Site", "same-site")},
			"old browser":       {header("Origin", "https://evil.example.com")},
			"opaque origin":     {header("Origin", "null")},
			"untrusted subpage": {header("Origin", "https://tools.example.com")},
		} {
			answer, body := s.graphql(append(options, cookie(c))...)
			if answer.StatusCode != http.StatusForbidden {
				t.Errorf("%s: want 403, got %d %s", name, answer.StatusCode, body)
			}
			answer, body = s.login("ana", password, options...)
			if answer.StatusCode != http.StatusForbidden {
				t.Errorf("%s: signing in: want 403, got %d %s", name, answer.StatusCode, body)
			}
		}
		answer, body := s.graphql(cookie(c), header("Sec-Fetch-Site", "same-origin"))
		wantStatus(t, answer, body, http.StatusOK)
		answer, body = s.graphql(header("Sec-Fetch-Site", "cross-site"), header("Authorization", "Bearer "+s.createToken("ana")))
		wantStatus(t, answer, body, http.StatusOK) // no browser adds a token by itself
	})
}

func TestTrustedOriginMayActWithTheSession(t *testing.T) {
	t.Parallel()
	s := newSite(t, dbtest.Open(t, dbtest.SQLite(t)), auth.Options{TrustedOrigins: []string{"https://tools.example.com"}})
	s.createUser("ana", viewer.Operator)
	c := s.signIn("ana")
	answer, body := s.graphql(cookie(c), header("Sec-Fetch-Site", "same-site"), header("Origin", "https://tools.example.com"))
	wantStatus(t, answer, body, http.StatusOK)
	answer, body = s.graphql(cookie(c), header("Sec-Fetch-Site", "same-site"), header("Origin", "https://other.example.com"))
	wantStatus(t, answer, body, http.StatusForbidden)
}

func TestStateForThePage(t *testing.T) {
	t.Parallel()
	eachSite(t, func(t *testing.T, s *site) {
		state := func(options ...requestOption) string {
			_, body := s.send(httptest.NewRequestWithContext(t.Context(), http.MethodGet, "/auth/state", nil), options...)
			return strings.TrimSpace(body)
		}
		if got := state(); got != `{"methods":[],"passkeysPossible":false,"pending":[],"setupRequired":true,"signedIn":false}` {
			t.Errorf("at first: %s", got)
		}
		s.createUser("ana", viewer.Operator)
		if got := state(); got != `{"methods":[],"passkeysPossible":false,"pending":[],"setupRequired":false,"signedIn":false}` {
			t.Errorf("signed out: %s", got)
		}
		if got := state(cookie(s.signIn("ana"))); got != `{"methods":[],"passkeysPossible":false,"pending":[],"setupRequired":false,"signedIn":true}` {
			t.Errorf("signed in: %s", got)
		}
	})
}

func TestCheckSignedIn(t *testing.T) {
	t.Parallel()
	eachSite(t, func(t *testing.T, s *site) {
		s.createUser("ana", viewer.Operator)
		contextOf := func(options ...requestOption) context.Context {
			var ctx context.Context
			handler := s.auth.Required(auth.RefuseGraphQL, http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) { ctx = r.Context() }))
			r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/graphql", nil)
			for _, change := range options {
				change(r)
			}
			handler.ServeHTTP(httptest.NewRecorder(), r)
			if ctx == nil {
				t.Fatal("the request was refused")
			}
			return ctx
		}
		left, idle := s.signIn("ana"), s.signIn("ana")
		bySession, byIdle, byToken := contextOf(cookie(left)), contextOf(cookie(idle)), contextOf(header("Authorization", "Bearer "+s.createToken("ana")))
		wantValid := func(what string, ctx context.Context, want bool) {
			t.Helper()
			err := s.auth.CheckSignedIn(ctx)
			if (err == nil) != want || !want && fault.KindOf(err) != fault.Unauthenticated {
				t.Errorf("%s: %v", what, err)
			}
		}
		wantValid("a session", bySession, true)
		wantValid("a token", byToken, true)
		s.post("/auth/logout", nil, cookie(left))
		wantValid("after signing out", bySession, false)
		wantValid("another session", byIdle, true)
		s.store.Read().APIToken.Update().SetRevokedAt(s.clock.Now()).ExecX(t.Context())
		wantValid("after revoking", byToken, false)
		s.clock.Advance(auth.IdleTimeout + time.Minute)
		wantValid("after idling", byIdle, false)
	})
}
