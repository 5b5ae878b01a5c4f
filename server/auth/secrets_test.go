package auth_test

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"
	"time"

	"bulwark/ent/db/auditevent"
	"bulwark/server/audit"
)

// Rule 23: no password, code, secret, session or API token gets into the log or the audit trail, whether accepted or refused.
func TestRule23NothingSecretIsRecorded(t *testing.T) {
	t.Parallel()
	eachSite(t, func(t *testing.T, s *site) {
		c := s.signInAna()
		secret, codes := s.enrolTOTP(c)
		s.nextStep()
		code := s.code(secret)
		half, _ := s.beginSignIn("ana")
		whole := s.completeStep(half, "/auth/second-factor", object{"code": code}, http.StatusNoContent)
		k, _ := s.enrolPasskey(whole, "laptop")
		asserted := s.assert(whole, k, object{"purpose": "PROVE"}, relying)
		s.mustPost(http.StatusOK, "/auth/prove", asserted, cookie(whole))
		s.mustPost(http.StatusOK, "/auth/prove", object{"password": password, "recoveryCode": codes[0]}, cookie(whole))
		fresh := s.mustPost(http.StatusOK, "/auth/recovery-codes", object{}, cookie(whole))["recoveryCodes"].([]any)
		secrets := []string{password, secret, code, whole.Value, half.Value, c.Value, s.createToken("ana"),
			"mistyped-password", "998877", "ZZZZ-YYYY-XXXX-WWWW", "mistyped-user", "planted-token", "never-a-new-password"}
		for _, recovery := range append(codes, fresh...) {
			secrets = append(secrets, recovery.(string))
		}
		s.login("ana", "mistyped-password")
		s.login("mistyped-user", "mistyped-password")
		s.post("/auth/prove", object{"password": "mistyped-password"}, cookie(whole))
		s.post("/auth/prove", object{"password": password, "code": "998877"}, cookie(whole))
		s.post("/auth/prove", object{"password": password, "recoveryCode": "ZZZZ-YYYY-XXXX-WWWW"}, cookie(whole))
		again, _ := s.beginSignIn("ana")
		s.post("/auth/second-factor", object{"code": "998877"}, cookie(again))
		s.post("/auth/second-factor", object{"recoveryCode": "ZZZZ-YYYY-XXXX-WWWW"}, cookie(again))
		s.post("/auth/change-password", object{"currentPassword": "mistyped-password", "newPassword": "never-a-new-password"}, cookie(again))
		s.graphql(header("Authorization", "Bearer blw_planted-token"))
		s.graphql(cookie(&http.Cookie{Name: "bulwark", Value: "planted-token"}))
		trail, err := json.Marshal(s.store.Read().AuditEvent.Query().AllX(t.Context()))
		if err != nil {
			t.Fatal(err)
		}
		for _, where := range []string{string(trail), s.log.String()} {
			for _, word := range secrets {
				if strings.Contains(where, word) {
					t.Errorf("%q is recorded", word)
				}
			}
		}
	})
}

// Rule 27: each action on second factors is recorded with its session.
func TestRule27SecondFactorActionsAreRecorded(t *testing.T) {
	t.Parallel()
	eachSite(t, func(t *testing.T, s *site) {
		c := s.signInAna()
		secret, codes := s.enrolTOTP(c)
		s.enrolPasskey(c, "laptop")
		s.mustPost(http.StatusOK, "/auth/recovery-codes", object{}, cookie(c))
		s.nextStep()
		half, _ := s.beginSignIn("ana")
		s.mustPost(http.StatusUnauthorized, "/auth/second-factor", object{"code": "000000"}, cookie(half))
		s.completeStep(half, "/auth/second-factor", object{"code": s.code(secret)}, http.StatusNoContent)
		s.mustPost(http.StatusUnauthorized, "/auth/prove", object{"password": password, "recoveryCode": codes[0]}, cookie(c)) // replaced
		s.nextStep()
		s.mustPost(http.StatusOK, "/auth/prove", object{"password": password, "code": s.code(secret)}, cookie(c))
		s.clock.Advance(time.Second)
		for kind, result := range map[audit.Kind]auditevent.Result{
			audit.SecondFactorEnrol: auditevent.ResultALLOWED, audit.SecondFactorNewRecoveryCodes: auditevent.ResultALLOWED,
			audit.SessionSecondFactor: auditevent.ResultREFUSED, audit.SessionProve: auditevent.ResultREFUSED, audit.SessionSignInStep: auditevent.ResultALLOWED,
		} {
			events := s.store.Read().AuditEvent.Query().Where(auditevent.Action(string(kind)), auditevent.ResultEQ(result)).AllX(t.Context())
			if len(events) == 0 {
				t.Errorf("%s was not recorded as %s", kind, result)
			}
			for _, event := range events {
				if event.Session == "" && kind != audit.SessionSignInStep {
					t.Errorf("%s has no session", kind)
				}
			}
		}
	})
}
