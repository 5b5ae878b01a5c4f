package auth_test

import (
	"bytes"
	"net/http"
	"net/http/httptest"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"bulwark/ent/db/user"
	"bulwark/server/auth"
	"bulwark/server/internal/dbtest"
	"bulwark/server/viewer"
)

func TestLoginStartsASessionThatIsStoredByItsHash(t *testing.T) {
	t.Parallel()
	eachSite(t, func(t *testing.T, s *site) {
		id := s.createUser("ana", viewer.Operator)
		c := s.signIn("Ana ") // usernames are folded
		if c.Name != "bulwark" || !c.HttpOnly || c.SameSite != http.SameSiteLaxMode || c.Path != "/" || c.MaxAge != 0 {
			t.Errorf("unexpected cookie %v", c)
		}
		answer, body := s.graphql(cookie(c))
		wantStatus(t, answer, body, http.StatusOK)
		stored := s.store.Read().Session.Query().OnlyX(t.Context())
		if stored.ID == c.Value || strings.Contains(string(stored.Data), c.Value) {
			t.Error("the token itself is stored")
		}
		if stored.UserID == nil || *stored.UserID != id {
			t.Errorf("want the session to belong to %v, got %v", id, stored.UserID)
		}
		if !strings.Contains(body, `"session":"`+stored.ID+`"`) {
			t.Errorf("want session %s in %s", stored.ID, body)
		}
	})
}

func TestCookieIsHostOnlyAndSecureOverTLS(t *testing.T) {
	t.Parallel()
	s := newSite(t, dbtest.Open(t, dbtest.SQLite(t)), auth.Options{Secure: true})
	s.createUser("ana", viewer.Operator)
	if c := s.signIn("ana"); c.Name != "__Host-bulwark" || !c.Secure || c.Domain != "" || c.Path != "/" {
		t.Errorf("unexpected cookie %v", c)
	}
}

func TestUnknownInactiveAndWrongPasswordGetTheSameAnswer(t *testing.T) {
	t.Parallel()
	eachSite(t, func(t *testing.T, s *site) {
		s.createUser("ana", viewer.Operator)
		gone := s.createUser("gone", viewer.Operator)
		s.store.Read().User.UpdateOneID(gone).SetStatus(user.StatusINACTIVE).ExecX(t.Context())
		var answers []string
		for _, try := range [][2]string{{"ana", "wrong"}, {"nobody", "wrong"}, {"gone", password}, {"", ""}, {"ana\x00", password},
			{strings.Repeat("a", 9000), password}} {
			answer, body := s.login(try[0], try[1])
			wantStatus(t, answer, body, http.StatusUnauthorized)
			wantCode(t, body, "INVALID_CREDENTIALS")
			if len(answer.Cookies()) != 0 {
				t.Errorf("%v got a cookie", try)
			}
			answers = append(answers, body)
		}
		for _, body := range answers {
			if body != answers[0] {
				t.Errorf("answers differ: %q and %q", answers[0], body)
			}
		}
	})
}

func TestGuessingUsernamesFromOneNetworkIsThrottled(t *testing.T) {
	t.Parallel()
	s := newSite(t, dbtest.Open(t, dbtest.SQLite(t)), auth.Options{})
	s.createUser("ana", viewer.Operator)
	tries := 0
	for ; tries < 100; tries++ { // an IPv6 caller has a whole network of addresses
		answer, _ := s.login("somebody"+strconv.Itoa(tries), "wrong", from("[2001:db8::"+strconv.Itoa(tries+1)+"]:1"))
		if answer.StatusCode == http.StatusTooManyRequests {
			break
		}
	}
	if tries != 40 {
		t.Errorf("want 40 tries from one network, got %d", tries)
	}
	s.signIn("ana", from("[2001:db8:1::1]:1")) // others are not hindered
}

func TestSuccessfulLoginsAreNotThrottled(t *testing.T) {
	t.Parallel()
	s := newSite(t, dbtest.Open(t, dbtest.SQLite(t)), auth.Options{})
	s.createUser("ana", viewer.Operator)
	for range 15 {
		s.signIn("ana")
	}
}

func TestLoginEndsThePreviousSessionAndIgnoresAPlantedToken(t *testing.T) {
	t.Parallel()
	eachSite(t, func(t *testing.T, s *site) {
		s.createUser("ana", viewer.Operator)
		s.createUser("otto", viewer.Operator)
		planted := &http.Cookie{Name: "bulwark", Value: "planted-by-somebody-else"}
		if got := s.signIn("ana", cookie(planted)); got.Value == planted.Value {
			t.Fatal("a planted cookie became the session")
		}
		ottosCookie := s.signIn("otto")
		anasCookie := s.signIn("ana", cookie(ottosCookie))
		if anasCookie.Value == ottosCookie.Value {
			t.Fatal("the token was not renewed")
		}
		answer, body := s.graphql(cookie(ottosCookie))
		wantStatus(t, answer, body, http.StatusUnauthorized)
	})
}

func TestLogoutEndsTheSession(t *testing.T) {
	t.Parallel()
	eachSite(t, func(t *testing.T, s *site) {
		s.createUser("ana", viewer.Operator)
		c := s.signIn("ana")
		answer, body := s.post("/auth/logout", struct{}{}, cookie(c))
		wantStatus(t, answer, body, http.StatusNoContent)
		if got := answer.Cookies(); len(got) != 1 || got[0].MaxAge >= 0 {
			t.Errorf("want the cookie removed, got %v", got)
		}
		answer, body = s.graphql(cookie(c))
		wantStatus(t, answer, body, http.StatusUnauthorized)
		answer, body = s.post("/auth/logout", struct{}{}) // nobody is signed in
		wantStatus(t, answer, body, http.StatusNoContent)
	})
}

func TestOnlySmallJSONIsRead(t *testing.T) {
	t.Parallel()
	s := newSite(t, dbtest.Open(t, dbtest.SQLite(t)), auth.Options{})
	send := func(media, content string) int {
		r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/auth/login", bytes.NewReader([]byte(content)))
		answer, _ := s.send(r, header("Content-Type", media))
		return answer.StatusCode
	}
	cases := []struct {
		media, content string
		want           int
	}{
		{"application/x-www-form-urlencoded", "username=ana&password=x", http.StatusUnsupportedMediaType},
		{"text/plain", `{"username":"ana","password":"x"}`, http.StatusUnsupportedMediaType},
		{"application/json", `{"username":`, http.StatusBadRequest},
		{"application/json", `["ana"]`, http.StatusBadRequest},
		{"application/json", `{"password":"` + strings.Repeat("x", 1<<20) + `"}`, http.StatusRequestEntityTooLarge},
		{"application/json; charset=utf-8", `{"username":"ana","password":"x"}`, http.StatusUnauthorized},
	}
	for _, c := range cases {
		if got := send(c.media, c.content); got != c.want {
			t.Errorf("%s %.40s: want %d, got %d", c.media, c.content, c.want, got)
		}
	}
	r := httptest.NewRequestWithContext(t.Context(), http.MethodGet, "/auth/login", nil)
	if answer, _ := s.send(r); answer.StatusCode != http.StatusMethodNotAllowed {
		t.Errorf("GET: got %d", answer.StatusCode)
	}
}

func TestSessionEndsAfterTwelveHoursHoweverBusy(t *testing.T) {
	t.Parallel()
	eachSite(t, func(t *testing.T, s *site) {
		s.createUser("ana", viewer.Operator)
		c := s.signIn("ana")
		left := auth.Lifetime
		for _, idle := range append(slices.Repeat([]time.Duration{auth.IdleTimeout - 2*time.Minute}, 25), 19*time.Minute) {
			s.clock.Advance(idle)
			left -= idle
			answer, body := s.graphql(cookie(c)) // used often enough, it lives
			wantStatus(t, answer, body, http.StatusOK)
		}
		if left <= 0 || left >= auth.IdleTimeout {
			t.Fatalf("%v are left, so it would end for another reason", left)
		}
		s.clock.Advance(left)
		answer, body := s.graphql(cookie(c)) // twelve hours are over, in spite of the requests
		wantStatus(t, answer, body, http.StatusUnauthorized)
	})
}

func TestSessionEndsWithoutRequestsAndIsForgotten(t *testing.T) {
	t.Parallel()
	eachSite(t, func(t *testing.T, s *site) {
		s.createUser("ana", viewer.Operator)
		c := s.signIn("ana")
		s.clock.Advance(auth.IdleTimeout + time.Second)
		answer, body := s.graphql(cookie(c))
		wantStatus(t, answer, body, http.StatusUnauthorized)
		s.clock.Advance(auth.IdleTimeout) // its new end might be stored late
		s.signIn("ana")
		if n := s.store.Read().Session.Query().CountX(t.Context()); n != 1 {
			t.Errorf("want only the new session to be kept, got %d", n)
		}
	})
}
