package auth_test

import (
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"bulwark/ent/db/auditevent"
	"bulwark/server/auth"
	"bulwark/server/internal/authenticator"
	"bulwark/server/viewer"
)

func (s *site) state(c *http.Cookie) string {
	s.t.Helper()
	r := httptest.NewRequestWithContext(s.t.Context(), http.MethodGet, "http://localhost:8080/auth/state", nil)
	_, body := s.send(r, cookie(c))
	return body
}

// Rule 23: after the password alone, a session can only complete the sign-in, and ends soon.
func TestRule23IncompleteSignInPermitsOnlyTheNextStep(t *testing.T) {
	t.Parallel()
	eachSite(t, func(t *testing.T, s *site) {
		c := s.signInAna()
		secret, _ := s.enrolTOTP(c)
		s.nextStep()
		half, _ := s.beginSignIn("ana")
		answer, body := s.graphql(cookie(half))
		wantStatus(t, answer, body, http.StatusForbidden)
		wantIn(t, body, "SIGN_IN_INCOMPLETE", "SECOND_FACTOR")
		for path, body := range map[string]object{
			"/auth/prove": {"password": password}, "/auth/totp/begin": {}, "/auth/totp/confirm": {"code": "1"}, "/auth/recovery-codes": {},
			"/auth/passkey/register": {}, "/auth/change-password": {"currentPassword": password, "newPassword": "another copper meadow 42"},
		} {
			s.mustPost(map[bool]int{true: http.StatusConflict, false: http.StatusForbidden}[path == "/auth/change-password"], path, body, cookie(half))
		}
		wantIn(t, s.state(half), `"signedIn":false`, `"pending":["SECOND_FACTOR"]`, `"methods":["TOTP","RECOVERY_CODE"]`, `"passkeysPossible":true`)
		steps := s.store.Read().AuditEvent.Query().Where(auditevent.Action("session.sign_in_step")).CountX(t.Context())
		before := s.store.Read().AuditEvent.Query().Where(auditevent.Action("session.sign_in")).CountX(t.Context())
		if steps != 1 || before != 1 {
			t.Errorf("want one step and one sign-in so far, got %d and %d", steps, before)
		}
		whole := s.completeStep(half, "/auth/second-factor", object{"code": s.code(secret)}, http.StatusNoContent)
		if whole.Value == half.Value {
			t.Error("the token was not renewed: an attacker who planted it would be signed in")
		}
		answer, body = s.graphql(cookie(half)) // session fixation
		wantStatus(t, answer, body, http.StatusUnauthorized)
		answer, body = s.graphql(cookie(whole))
		wantStatus(t, answer, body, http.StatusOK)
		wantIn(t, s.state(whole), `"signedIn":true`, `"pending":[]`)
		s.mustPost(http.StatusConflict, "/auth/second-factor", object{"code": "1"}, cookie(whole))
		late, _ := s.beginSignIn("ana")
		s.clock.Advance(auth.PendingLifetime + time.Second)
		s.mustPost(http.StatusUnauthorized, "/auth/second-factor", object{"code": s.code(secret)}, cookie(late))
	})
}

// Rule 20: a password that an administrator set works once: it must be changed before anything else.
func TestRule20OneTimePasswordMustBeChanged(t *testing.T) {
	t.Parallel()
	eachSite(t, func(t *testing.T, s *site) {
		id := s.createUser("ana", viewer.Operator)
		s.store.Read().User.UpdateOneID(id).SetMustChangePassword(true).ExecX(t.Context())
		half, answer := s.beginSignIn("ana")
		wantIn(t, encoded(t, answer), `"pending":["CHANGE_PASSWORD"]`)
		change := func(current, new string, want int) *http.Cookie {
			t.Helper()
			answer, body := s.post("/auth/change-password", object{"currentPassword": current, "newPassword": new}, cookie(half))
			wantStatus(t, answer, body, want)
			if cookies := answer.Cookies(); len(cookies) > 0 {
				return cookies[0]
			}
			wantIn(t, body, `"code":"INVALID"`, `"problems":[`)
			return nil
		}
		change(password, "short", http.StatusBadRequest)
		change("wrong", "copper meadow lantern 43", http.StatusBadRequest)
		change(password, password, http.StatusBadRequest)
		whole := change(password, "copper meadow lantern 43", http.StatusNoContent)
		reply, body := s.graphql(cookie(whole))
		wantStatus(t, reply, body, http.StatusOK)
		if reply, body := s.login("ana", "copper meadow lantern 43"); reply.StatusCode != http.StatusNoContent {
			t.Errorf("the new password does not sign in: %s", body)
		}
	})
}

// Rule 23: where a second factor is required, administrators and approvers have days of grace from their first sign-in; then
// they must enrol one before anything else.
func TestRule23RequiredSecondFactorIsEnrolledAfterTheGracePeriod(t *testing.T) {
	t.Parallel()
	eachSite(t, func(t *testing.T, s *site) {
		s.createUser("ana", viewer.Administrator)
		s.createUser("otto", viewer.Operator)
		s.store.Read().SystemParameters.UpdateOneID(1).SetSecondFactorRequired(true).SetSecondFactorGraceDays(2).ExecX(t.Context())
		s.signIn("ana")
		s.clock.Advance(47 * time.Hour)
		s.signIn("ana")
		s.clock.Advance(time.Hour + time.Minute)
		s.signIn("otto") // is neither administrator nor approver
		half, answer := s.beginSignIn("ana")
		wantIn(t, encoded(t, answer), `"pending":["ENROL_SECOND_FACTOR"]`)
		reply, body := s.graphql(cookie(half))
		wantStatus(t, reply, body, http.StatusForbidden)
		secret, _ := s.mustPost(http.StatusOK, "/auth/totp/begin", object{}, cookie(half))["secret"].(string)
		reply, body = s.post("/auth/totp/confirm", object{"code": s.code(secret)}, cookie(half))
		wantStatus(t, reply, body, http.StatusOK)
		wantIn(t, body, `"recoveryCodes":["`)
		whole := reply.Cookies()[0]
		reply, body = s.graphql(cookie(whole))
		wantStatus(t, reply, body, http.StatusOK)
		reply, body = s.graphql(cookie(half))
		wantStatus(t, reply, body, http.StatusUnauthorized)
		_, answer = s.beginSignIn("ana")
		wantIn(t, encoded(t, answer), `"pending":["SECOND_FACTOR"]`)
	})
}

// Rule 23: a passkey completes the step as well, even when the person has to prove their identity again meanwhile.
func TestRule23RequiredSecondFactorCanBeAPasskey(t *testing.T) {
	t.Parallel()
	eachSite(t, func(t *testing.T, s *site) {
		s.createUser("ana", viewer.Administrator)
		s.store.Read().SystemParameters.UpdateOneID(1).SetSecondFactorRequired(true).SetSecondFactorGraceDays(0).ExecX(t.Context())
		half, _ := s.beginSignIn("ana")
		s.mustPost(http.StatusOK, "/auth/prove", object{"password": password}, cookie(half))
		answer, body := s.register(half, authenticator.New(), "laptop", relying)
		wantStatus(t, answer, body, http.StatusOK)
		answer, body = s.graphql(cookie(answer.Cookies()[0]))
		wantStatus(t, answer, body, http.StatusOK)
	})
}
