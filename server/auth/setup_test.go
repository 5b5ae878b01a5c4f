package auth_test

import (
	"net/http"
	"testing"
	"time"

	"bulwark/ent/db/user"
	"bulwark/server/viewer"
)

func (s *site) setup(token, password string) (*http.Response, string) {
	s.t.Helper()
	return s.post("/auth/setup", map[string]string{
		"token": token, "username": "ana", "displayName": "Ana", "password": password,
	})
}

func (s *site) createSetupLink() string {
	s.t.Helper()
	token, err := s.accounts.CreateSetupLink(s.t.Context())
	if err != nil {
		s.t.Fatal(err)
	}
	return token
}

func TestSetupCreatesTheFirstAdministratorOnce(t *testing.T) {
	t.Parallel()
	eachSite(t, func(t *testing.T, s *site) {
		token := s.createSetupLink()
		answer, body := s.setup(token, "short")
		wantStatus(t, answer, body, http.StatusBadRequest)
		wantCode(t, body, "INVALID") // and the link still works
		answer, body = s.setup(token, password)
		wantStatus(t, answer, body, http.StatusNoContent)
		first := s.store.Read().User.Query().OnlyX(t.Context())
		if first.Role != viewer.Administrator || first.Status != user.StatusACTIVE {
			t.Errorf("unexpected first user %v", first)
		}
		if len(answer.Cookies()) != 1 {
			t.Fatal("the administrator is not signed in")
		}
		answer, body = s.graphql(cookie(answer.Cookies()[0]))
		wantStatus(t, answer, body, http.StatusOK)
		answer, body = s.setup(token, password)
		wantStatus(t, answer, body, http.StatusConflict)
		wantCode(t, body, "ALREADY_SET_UP")
	})
}

func TestSetupLinkWorksForHalfAnHour(t *testing.T) {
	t.Parallel()
	eachSite(t, func(t *testing.T, s *site) {
		answer, body := s.setup("made-up", password)
		wantStatus(t, answer, body, http.StatusGone)
		token := s.createSetupLink()
		s.clock.Advance(30*time.Minute + time.Second)
		answer, body = s.setup(token, password)
		wantStatus(t, answer, body, http.StatusGone)
		wantCode(t, body, "SETUP_LINK_INVALID")
	})
}
