package auth_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/auditevent"
	"bulwark/server/audit"
	"bulwark/server/auth"
	"bulwark/server/internal/dbtest"
	"bulwark/server/store"
	"bulwark/server/viewer"
)

// recorded returns the events of a kind and result, oldest first.
func (s *site) recorded(kind audit.Kind, result auditevent.Result) []*db.AuditEvent {
	return s.store.Read().AuditEvent.Query().Where(auditevent.Action(string(kind)), auditevent.ResultEQ(result)).
		Order(auditevent.ByID()).AllX(s.t.Context())
}

// Finding 9 (security review), rule 27: signing in and out are recorded, in the same session.
func TestFinding09SignInAndSignOutNameTheSession(t *testing.T) {
	t.Parallel()
	dbtest.Each(t, func(t *testing.T, st *store.Store) {
		s := newSite(t, st, auth.Options{})
		ana := s.createUser("ana", viewer.Operator)
		c := s.signIn("ana")
		for range 2 { // signing out twice is one event
			if answer, _ := s.post("/auth/logout", nil, cookie(c)); answer.StatusCode != http.StatusNoContent {
				t.Fatal(answer.StatusCode)
			}
		}
		in, out := s.recorded(audit.SessionSignIn, auditevent.ResultALLOWED), s.recorded(audit.SessionSignOut, auditevent.ResultALLOWED)
		if len(in) != 1 || len(out) != 1 {
			t.Fatalf("%v, %v", in, out)
		}
		if in[0].Session == "" || in[0].Session != out[0].Session || strings.Contains(c.Value, in[0].Session) || *out[0].ActorID != ana || out[0].Address == "" {
			t.Errorf("%v, %v", in[0], out[0])
		}
	})
}

// Finding 9 (security review), rule 27: the first use of a token on a day from an address is recorded, and every refused
// token, with the id of a known one.
func TestFinding09UsesOfTokensAreRecorded(t *testing.T) {
	t.Parallel()
	dbtest.Each(t, func(t *testing.T, st *store.Store) {
		s := newSite(t, st, auth.Options{})
		ana := s.createUser("ana", viewer.Operator)
		secret := s.createToken("ana")
		use := func(secret, address string, want int) {
			t.Helper()
			if answer, body := s.graphql(header("Authorization", "Bearer "+secret), from(address+":1234")); answer.StatusCode != want {
				t.Fatalf("%d %s", answer.StatusCode, body)
			}
		}
		for range 3 {
			use(secret, "192.0.2.1", http.StatusOK)
			use(secret, "192.0.2.2", http.StatusOK)
		}
		if events := s.recorded(audit.APITokenUse, auditevent.ResultALLOWED); len(events) != 2 || *events[0].ActorID != ana ||
			events[0].TokenID == nil || events[0].SubjectID != events[0].TokenID.String() || events[1].Address != "192.0.2.2" {
			t.Errorf("want one event for each address, got %v", events)
		}
		sibling := s.sibling() // another server does not record the use again
		sibling.graphql(header("Authorization", "Bearer "+secret), from("192.0.2.1:1"))
		s.clock.Advance(24 * time.Hour)
		use(secret, "192.0.2.1", http.StatusOK)
		if n := len(s.recorded(audit.APITokenUse, auditevent.ResultALLOWED)); n != 3 {
			t.Errorf("%d events after a day, want 3", n)
		}
		s.clock.Advance(90 * 24 * time.Hour)
		for range 20 {
			use(secret, "192.0.2.1", http.StatusUnauthorized)
			use("blw_invented", "192.0.2.1", http.StatusUnauthorized)
		}
		s.auth.Flush()
		refused := s.recorded(audit.APITokenUse, auditevent.ResultREFUSED)
		if len(refused) != 2 || refused[0].SubjectID != "token_1" || refused[1].SubjectID != "" || refused[0].Occurrences != 20 || refused[1].Occurrences != 20 {
			t.Errorf("got %v", refused)
		}
		for _, event := range refused {
			if strings.Contains(event.Details, "blw_") || event.ActorID != nil || event.Address != "192.0.2.1" {
				t.Errorf("got %v", event)
			}
		}
	})
}

// Finding 9 (security review), rule 27: requests from other sites are recorded, and many of them are one event.
func TestFinding09CrossSiteRequestsAreRecorded(t *testing.T) {
	t.Parallel()
	dbtest.Each(t, func(t *testing.T, st *store.Store) {
		s := newSite(t, st, auth.Options{})
		s.createUser("ana", viewer.Operator)
		c := s.signIn("ana")
		for range 50 {
			r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/graphql", strings.NewReader("{}"))
			answer, _ := s.send(r, cookie(c), header("Origin", "https://evil.example"), header("Sec-Fetch-Site", "cross-site"))
			if answer.StatusCode != http.StatusForbidden {
				t.Fatal(answer.StatusCode)
			}
		}
		if answer, _ := s.login("ana", password, header("Sec-Fetch-Site", "cross-site")); answer.StatusCode != http.StatusForbidden {
			t.Fatal(answer.StatusCode)
		}
		s.auth.Flush()
		events := s.recorded(audit.RequestCrossSite, auditevent.ResultREFUSED)
		total := int64(0)
		for _, event := range events {
			total += event.Occurrences
		}
		if len(events) != 1 || total != 51 || !strings.Contains(events[0].Details, "https://evil.example") {
			t.Errorf("got %v", events)
		}
	})
}

// Finding 9 (security review), rules 27 and 28: attempts that are refused because of their number are recorded together.
func TestFinding09ThrottlingIsRecorded(t *testing.T) {
	t.Parallel()
	dbtest.Each(t, func(t *testing.T, st *store.Store) {
		s := newSite(t, st, auth.Options{})
		s.createUser("ana", viewer.Operator)
		throttled := int64(0)
		for range 80 {
			if answer, _ := s.login("ana", "wrong"); answer.StatusCode == http.StatusTooManyRequests {
				throttled++
			}
		}
		s.auth.Flush()
		counted := int64(0)
		for _, event := range s.recorded(audit.SessionSignInRefused, auditevent.ResultREFUSED) {
			if strings.Contains(event.Details, "LIMIT_EXCEEDED") {
				counted += event.Occurrences
			}
		}
		if events := s.recorded(audit.SessionSignInRefused, auditevent.ResultREFUSED); throttled == 0 || counted != throttled || len(events) > 3 {
			t.Errorf("%d of %d are recorded, in %v", counted, throttled, events)
		}
	})
}

// Rule 27: actions on second factors are recorded with the session.
func TestRule27EvidenceOfSecondFactorsNamesTheSession(t *testing.T) {
	t.Parallel()
	eachSite(t, func(t *testing.T, s *site) {
		c := s.signInAna()
		_, codes := s.enrolTOTP(c)
		half, _ := s.beginSignIn("ana")
		s.mustPost(http.StatusUnauthorized, "/auth/second-factor", object{"code": "000000"}, cookie(half))
		whole := s.completeStep(half, "/auth/second-factor", object{"recoveryCode": codes[0]}, http.StatusNoContent)
		s.mustPost(http.StatusOK, "/auth/recovery-codes", object{}, cookie(whole))
		for kind, result := range map[audit.Kind]auditevent.Result{
			audit.SessionSignInStep:            auditevent.ResultALLOWED,
			audit.SessionSecondFactor:          auditevent.ResultREFUSED,
			audit.SecondFactorEnrol:            auditevent.ResultALLOWED,
			audit.SecondFactorUseRecoveryCode:  auditevent.ResultALLOWED,
			audit.SecondFactorNewRecoveryCodes: auditevent.ResultALLOWED,
		} {
			events := s.recorded(kind, result)
			if len(events) == 0 || events[0].Session == "" || events[0].ActorID == nil {
				t.Errorf("%s: %v", kind, events)
			}
		}
	})
}
