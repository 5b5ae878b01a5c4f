package auth_test

import (
	"net/http"
	"testing"
	"time"

	"bulwark/ent/db/auditevent"
	"bulwark/server/internal/authenticator"
	"bulwark/server/viewer"
)

// Rule 23: a passkey is enrolled, completes a sign-in, and proves an identity without the password.
func TestRule23PasskeyFromEnrolmentToProof(t *testing.T) {
	t.Parallel()
	eachSite(t, func(t *testing.T, s *site) {
		c := s.signInAna()
		k, codes := s.enrolPasskey(c, "laptop")
		if len(codes) != 10 {
			t.Fatalf("want ten recovery codes, got %v", codes)
		}
		second, codes := s.enrolPasskey(c, "phone")
		if codes != nil {
			t.Error("recovery codes were created again")
		}
		half, answer := s.beginSignIn("ana")
		wantIn(t, encoded(t, answer), `"methods":["PASSKEY","RECOVERY_CODE"]`)
		whole := s.completeStep(half, "/auth/second-factor", s.assert(half, k, object{"purpose": "SIGN_IN"}, relying), http.StatusNoContent)
		if !s.proved(whole) {
			t.Error("password and passkey are a proof")
		}
		s.clock.Advance(11 * time.Minute)
		proved := s.mustPost(http.StatusOK, "/auth/prove", s.assert(whole, second, object{"purpose": "PROVE"}, relying), cookie(whole))
		wantIn(t, encoded(t, proved), `"method":"PASSKEY"`)
		if used := s.store.Read().Passkey.Query().AllX(t.Context()); used[0].Name != "laptop" || used[0].LastUsedAt == nil || used[1].LastUsedAt == nil {
			t.Errorf("unexpected passkeys %v", used)
		}
	})
}

// Rule 23: an assertion is refused when the user is not verified, the origin or site is another, or the key is another person's.
func TestRule23WrongPasskeyAnswersAreRefused(t *testing.T) {
	t.Parallel()
	eachSite(t, func(t *testing.T, s *site) {
		c := s.signInAna()
		k, _ := s.enrolPasskey(c, "laptop")
		prove := func(body object, want int) {
			t.Helper()
			s.mustPost(want, "/auth/prove", body, cookie(c))
		}
		begin := object{"purpose": "PROVE"}
		unverified := *k
		unverified.Device.Options.UserNotVerified = true
		prove(s.assert(c, &unverified, begin, relying), http.StatusUnauthorized)
		absent := *k
		absent.Device.Options.UserNotPresent = true
		prove(s.assert(c, &absent, begin, relying), http.StatusUnauthorized)
		prove(s.assert(c, k, begin, authenticator.Site{ID: "localhost", Origin: "http://localhost:9999"}), http.StatusUnauthorized)
		prove(s.assert(c, k, begin, authenticator.Site{ID: "localhost", Origin: "https://evil.example.com"}), http.StatusUnauthorized)
		prove(s.assert(c, k, begin, authenticator.Site{ID: "evil.example.com", Origin: address}), http.StatusUnauthorized)
		prove(s.assert(c, authenticator.New(), begin, relying), http.StatusUnauthorized)
		foreign := authenticator.New()
		foreign.Credential.ID = k.Credential.ID
		prove(s.assert(c, foreign, begin, relying), http.StatusUnauthorized)
		prove(object{"passkey": object{"challenge": "x", "response": object{}}}, http.StatusUnauthorized)
		prove(s.assert(c, k, object{"purpose": "DECIDE", "subject": "op_1", "digest": "d", "verdict": "APPROVE"}, relying), http.StatusOK)
		s.clock.Advance(5 * time.Minute) // attempts are allowed again
		answer, body := s.register(c, &unverified, "unverified", relying)
		wantStatus(t, answer, body, http.StatusUnauthorized)
		answer, body = s.register(c, authenticator.New(), "elsewhere", authenticator.Site{ID: "localhost", Origin: "http://localhost:9999"})
		wantStatus(t, answer, body, http.StatusUnauthorized)
	})
}

// Rule 23: a challenge is answered once, by the session that began it, for its purpose, within five minutes.
func TestRule23ChallengesAreAnsweredOnceByTheirSession(t *testing.T) {
	t.Parallel()
	eachSite(t, func(t *testing.T, s *site) {
		c := s.signInAna()
		there := s.signIn("ana")
		k, _ := s.enrolPasskey(c, "laptop")
		begun := s.mustPost(http.StatusOK, "/auth/passkey/options", object{"purpose": "PROVE"}, cookie(c))
		s.mustPost(http.StatusUnauthorized, "/auth/prove", s.answerTo(begun, k, relying), cookie(there)) // another session
		answer := s.answerTo(begun, k, relying)
		s.mustPost(http.StatusOK, "/auth/prove", answer, cookie(c))
		s.mustPost(http.StatusUnauthorized, "/auth/prove", answer, cookie(c)) // again
		begun = s.mustPost(http.StatusOK, "/auth/passkey/options", object{"purpose": "PROVE"}, cookie(c))
		s.clock.Advance(5*time.Minute + time.Second)
		s.mustPost(http.StatusUnauthorized, "/auth/prove", s.answerTo(begun, k, relying), cookie(c)) // too late
		half, _ := s.beginSignIn("ana")
		s.mustPost(http.StatusBadRequest, "/auth/passkey/options", object{"purpose": "PROVE"}, cookie(half))
		begun = s.mustPost(http.StatusOK, "/auth/passkey/options", object{"purpose": "SIGN_IN"}, cookie(half))
		s.mustPost(http.StatusForbidden, "/auth/prove", s.answerTo(begun, k, relying), cookie(half)) // signing in is not complete
		s.mustPost(http.StatusBadRequest, "/auth/passkey/options", object{"purpose": "SIGN_IN"}, cookie(c))
	})
}

// Rule 23: a passkey whose counter does not grow may have been copied: it is refused, and recorded.
func TestRule23CopiedPasskeyIsRefusedAndNoted(t *testing.T) {
	t.Parallel()
	eachSite(t, func(t *testing.T, s *site) {
		c := s.signInAna()
		k, _ := s.enrolPasskey(c, "laptop")
		k.Credential.Counter = 10
		s.mustPost(http.StatusOK, "/auth/prove", s.assert(c, k, object{"purpose": "PROVE"}, relying), cookie(c))
		k.Credential.Counter = 3
		s.mustPost(http.StatusUnauthorized, "/auth/prove", s.assert(c, k, object{"purpose": "PROVE"}, relying), cookie(c))
		noted := s.store.Read().AuditEvent.Query().Where(auditevent.ActionEQ("session.prove"), auditevent.ResultEQ(auditevent.ResultREFUSED)).OnlyX(t.Context())
		wantIn(t, noted.Details, "counter did not grow")
	})
}

// Rule 23: the same authenticator cannot be registered for two people.
func TestRule23APasskeyBelongsToOnePerson(t *testing.T) {
	t.Parallel()
	eachSite(t, func(t *testing.T, s *site) {
		c := s.signInAna()
		k, _ := s.enrolPasskey(c, "laptop")
		s.createUser("otto", viewer.Operator)
		answer, body := s.register(s.signIn("otto"), k, "stolen", relying)
		wantStatus(t, answer, body, http.StatusConflict)
	})
}
