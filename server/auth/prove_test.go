package auth_test

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"bulwark/ent/db/auditevent"
	"bulwark/server/access"
	"bulwark/server/fault"
	"bulwark/server/viewer"
)

// proved reports whether the session of a cookie has a proof that counts.
func (s *site) proved(c *http.Cookie) bool {
	s.t.Helper()
	answer, body := s.graphql(cookie(c))
	wantStatus(s.t, answer, body, http.StatusOK)
	return strings.Contains(body, `"proved":true`)
}

// Rule 23: a proof is valid for ten minutes in the session in which it was made, and ends with the session.
func TestRule23ProofBelongsToItsSessionAndLastsTenMinutes(t *testing.T) {
	t.Parallel()
	eachSite(t, func(t *testing.T, s *site) {
		s.createUser("ana", viewer.Operator)
		here, there := s.signIn("ana"), s.signIn("ana")
		if !s.proved(here) {
			t.Fatal("signing in with everything one has is a proof")
		}
		s.clock.Advance(access.ProofAge + time.Second)
		if s.proved(here) {
			t.Fatal("the proof is older than ten minutes")
		}
		answer, body := s.post("/auth/prove", map[string]string{"password": password}, cookie(here))
		wantStatus(t, answer, body, http.StatusOK)
		if !strings.Contains(body, `"method":"PASSWORD"`) || !strings.Contains(body, `"provedUntil":"`) {
			t.Errorf("unexpected answer %s", body)
		}
		if !s.proved(here) || s.proved(there) {
			t.Error("want a proof here, and none in the other session")
		}
		s.clock.Advance(access.ProofAge - time.Millisecond) // stored to the microsecond
		if !s.proved(here) {
			t.Error("the proof ended before ten minutes were over")
		}
		s.clock.Advance(time.Second)
		if s.proved(here) {
			t.Error("the proof lasts longer than ten minutes")
		}
		answer, body = s.post("/auth/prove", map[string]string{"password": password}, cookie(here))
		wantStatus(t, answer, body, http.StatusOK)
		s.post("/auth/logout", struct{}{}, cookie(here))
		answer, body = s.post("/auth/prove", map[string]string{"password": password}, cookie(here))
		wantStatus(t, answer, body, http.StatusUnauthorized)
		wantCode(t, body, "UNAUTHENTICATED")
	})
}

// Rule 23: a wrong proof is refused, counted and recorded, without what was typed.
func TestRule23WrongProofIsRefusedThrottledAndRecorded(t *testing.T) {
	t.Parallel()
	eachSite(t, func(t *testing.T, s *site) {
		id := s.createUser("ana", viewer.Operator)
		c := s.signIn("ana")
		s.clock.Advance(access.ProofAge + time.Second)
		answer, body := s.post("/auth/prove", map[string]string{"password": "wrong-but-remembered"}, cookie(c))
		wantStatus(t, answer, body, http.StatusUnauthorized)
		wantCode(t, body, string(fault.CodeWrongProof))
		if s.proved(c) {
			t.Error("a wrong password proved something")
		}
		event := s.store.Read().AuditEvent.Query().Where(auditevent.Action("session.prove")).OnlyX(t.Context())
		if event.Result != auditevent.ResultREFUSED || event.SubjectID != id.String() || event.Session == "" || strings.Contains(event.Details, "wrong-but") {
			t.Errorf("unexpected event %v", event)
		}
		for tries := 0; answer.StatusCode != http.StatusTooManyRequests; tries++ {
			if tries == 50 {
				t.Fatal("guessing is not throttled")
			}
			answer, body = s.post("/auth/prove", map[string]string{"password": "guess"}, cookie(c))
		}
		wantCode(t, body, "THROTTLED")
		if !strings.Contains(body, `"retryAfterSeconds":`) {
			t.Errorf("want the time to wait: %s", body)
		}
	})
}

// Rules 22 and 23: neither API tokens nor pages of other sites can prove an identity.
func TestRule23TokensAndOtherSitesCannotProve(t *testing.T) {
	t.Parallel()
	eachSite(t, func(t *testing.T, s *site) {
		s.createUser("ana", viewer.Operator)
		bearer := header("Authorization", "Bearer "+s.createToken("ana"))
		answer, body := s.post("/auth/prove", map[string]string{"password": password}, bearer)
		wantStatus(t, answer, body, http.StatusForbidden)
		answer, body = s.post("/auth/prove", map[string]string{"password": password})
		wantStatus(t, answer, body, http.StatusUnauthorized)
		c := s.signIn("ana")
		answer, body = s.post("/auth/prove", map[string]string{"password": password}, cookie(c), header("Sec-Fetch-Site", "cross-site"))
		wantStatus(t, answer, body, http.StatusForbidden)
	})
}
