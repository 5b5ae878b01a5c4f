package auth_test

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/pquerna/otp/totp"

	"bulwark/server/internal/authenticator"
	"bulwark/server/viewer"
)

// relying is the site as a relying party.
var relying = authenticator.Site{ID: "localhost", Name: "Bulwark", Origin: address}

// object is a JSON object.
type object map[string]any

func parse(t *testing.T, body string) object {
	t.Helper()
	var parsed object
	if err := json.Unmarshal([]byte(body), &parsed); err != nil {
		t.Fatalf("%s: %v", body, err)
	}
	return parsed
}

// mustPost sends JSON, fails the test on another status, and returns the body of the response.
func (s *site) mustPost(status int, path string, body any, options ...requestOption) object {
	s.t.Helper()
	answer, text := s.post(path, body, options...)
	wantStatus(s.t, answer, text, status)
	if text == "" {
		return nil
	}
	return parse(s.t, text)
}

// enrolTOTP enrols one-time passwords and returns the secret and the recovery codes.
func (s *site) enrolTOTP(c *http.Cookie) (secret string, codes []any) {
	s.t.Helper()
	secret, _ = s.mustPost(http.StatusOK, "/auth/totp/begin", object{}, cookie(c))["secret"].(string)
	answer := s.mustPost(http.StatusOK, "/auth/totp/confirm", object{"code": s.code(secret)}, cookie(c))
	codes, _ = answer["recoveryCodes"].([]any)
	return secret, codes
}

// code returns the one-time password at the site's time.
func (s *site) code(secret string) string {
	s.t.Helper()
	code, err := totp.GenerateCode(secret, s.clock.Now())
	if err != nil {
		s.t.Fatal(err)
	}
	return code
}

// nextStep waits for the next time step, which has an unused one-time password.
func (s *site) nextStep() { s.clock.Advance(30 * time.Second) }

// enrolPasskey enrols a passkey and returns it with the recovery codes.
func (s *site) enrolPasskey(c *http.Cookie, name string) (*authenticator.Key, []any) {
	s.t.Helper()
	k := authenticator.New()
	answer, body := s.register(c, k, name, relying)
	wantStatus(s.t, answer, body, http.StatusOK)
	codes, _ := parse(s.t, body)["recoveryCodes"].([]any)
	return k, codes
}

// register answers the ceremony of enrolment as a browser at a site would.
func (s *site) register(c *http.Cookie, k *authenticator.Key, name string, at authenticator.Site) (*http.Response, string) {
	s.t.Helper()
	begun := s.mustPost(http.StatusOK, "/auth/passkey/options", object{"purpose": "ENROL"}, cookie(c))
	response := k.Create(s.t, begun["options"], at)
	return s.post("/auth/passkey/register", object{"challenge": begun["challenge"], "response": response, "name": name}, cookie(c))
}

// assert begins a ceremony and answers it as a browser at a site would.
func (s *site) assert(c *http.Cookie, k *authenticator.Key, begin object, at authenticator.Site) object {
	s.t.Helper()
	begun := s.mustPost(http.StatusOK, "/auth/passkey/options", begin, cookie(c))
	return s.answerTo(begun, k, at)
}

// answerTo answers a ceremony that has begun.
func (s *site) answerTo(begun object, k *authenticator.Key, at authenticator.Site) object {
	s.t.Helper()
	return object{"passkey": object{"challenge": begun["challenge"], "response": k.Get(s.t, begun["options"], at)}}
}

func encoded(t *testing.T, value any) string {
	t.Helper()
	text, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// beginSignIn signs in with the password of a person with pending steps, and returns the cookie and the response.
func (s *site) beginSignIn(username string) (*http.Cookie, object) {
	s.t.Helper()
	answer, body := s.login(username, password)
	wantStatus(s.t, answer, body, http.StatusAccepted)
	return answer.Cookies()[0], parse(s.t, body)
}

// completeStep completes a step of signing in and returns the cookie of the session that follows.
func (s *site) completeStep(c *http.Cookie, path string, body any, status int) *http.Cookie {
	s.t.Helper()
	answer, text := s.post(path, body, cookie(c))
	wantStatus(s.t, answer, text, status)
	return answer.Cookies()[0]
}

// signInAna creates a person and signs them in, at the beginning of a time step.
func (s *site) signInAna() *http.Cookie {
	s.t.Helper()
	s.createUser("ana", viewer.Operator)
	return s.signIn("ana")
}

func wantIn(t *testing.T, text string, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if !strings.Contains(text, part) {
			t.Errorf("%q is missing in %s", part, text)
		}
	}
}
