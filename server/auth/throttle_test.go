package auth_test

import (
	"net/http"
	"strconv"
	"testing"
	"time"

	"bulwark/server/auth"
	"bulwark/server/internal/dbtest"
	"bulwark/server/viewer"
)

// Finding 6 (security review), rule 28: an attacker who guesses repeatedly cannot lock a user out.
func TestFinding06AnAttackerDoesNotLockAPersonOut(t *testing.T) {
	t.Parallel()
	eachSite(t, func(t *testing.T, s *site) {
		s.createUser("ana", viewer.Operator)
		home, attacker := from("192.0.2.200:1"), from("198.51.100.7:1")
		s.signIn("ana", home)
		refused := 0
		for range 200 {
			answer, body := s.login("ana", "wrong", attacker)
			if answer.StatusCode == http.StatusTooManyRequests {
				refused++
				wantCode(t, body, "THROTTLED")
				if seconds, err := strconv.Atoi(answer.Header.Get("Retry-After")); err != nil || seconds < 1 {
					t.Fatalf("unusable Retry-After %q", answer.Header.Get("Retry-After"))
				}
			}
		}
		if refused != 190 {
			t.Errorf("want the attacker refused after 10 tries, got %d refusals of 200", refused)
		}
		s.signIn("ana", home) // from a known network: neither refused nor delayed
		if len(s.delays.all) != 0 {
			t.Errorf("she was delayed: %v", s.delays.all)
		}
		s.signIn("ana", from("203.0.113.5:1")) // from a new network: delayed, not refused
		if len(s.delays.all) != 1 || s.delays.all[0] > 5*time.Second {
			t.Errorf("want one delay of at most 5 s, got %v", s.delays.all)
		}
	})
}

// Rule 28: attempts at one username from many networks are delayed, never refused.
func TestRule28AttemptsFromManyNetworksAreOnlyDelayed(t *testing.T) {
	t.Parallel()
	s := newSite(t, dbtest.Open(t, dbtest.SQLite(t)), auth.Options{})
	s.createUser("ana", viewer.Operator)
	for i := range 100 {
		answer, body := s.login("ana", "wrong", from("192.0.2."+strconv.Itoa(i+1)+":1"))
		wantStatus(t, answer, body, http.StatusUnauthorized)
	}
	if len(s.delays.all) != 90 {
		t.Errorf("want 10 attempts without and 90 with a delay, got %d with a delay", len(s.delays.all))
	}
	for _, delay := range s.delays.all {
		if delay <= 0 || delay > 5*time.Second {
			t.Fatalf("want delays of at most 5 s, got %v", delay)
		}
	}
	s.signIn("ana", from("192.0.2.200:1"))
}

// Rule 28: guessing from within a network that the person uses is limited all the same.
func TestRule28GuessingFromAKnownNetworkIsLimited(t *testing.T) {
	t.Parallel()
	s := newSite(t, dbtest.Open(t, dbtest.SQLite(t)), auth.Options{})
	s.createUser("ana", viewer.Operator)
	s.createUser("otto", viewer.Operator)
	home := from("192.0.2.200:1")
	s.signIn("ana", home)
	tries := 0
	for ; tries < 100; tries++ {
		if answer, _ := s.login("ana", "wrong", home); answer.StatusCode == http.StatusTooManyRequests {
			break
		}
	}
	if tries != 10 {
		t.Errorf("want 10 tries, got %d", tries)
	}
	s.signIn("otto", home)
	s.clock.Advance(time.Minute)
	s.signIn("ana", home)
}

// Finding 17 (security review): an IPv6 caller owns a /48 of networks; they share what one network may try.
func TestFinding17AnIPv6SiteIsOneCaller(t *testing.T) {
	t.Parallel()
	s := newSite(t, dbtest.Open(t, dbtest.SQLite(t)), auth.Options{})
	s.createUser("ana", viewer.Operator)
	tries := 0
	for ; tries < 200; tries++ {
		answer, _ := s.login("ana", "wrong", from("[2001:db8:7:"+strconv.FormatInt(int64(tries+1), 16)+"::1]:1"))
		if answer.StatusCode == http.StatusTooManyRequests {
			break
		}
	}
	if tries != 20 {
		t.Errorf("want 20 tries at one person from a /48, got %d", tries)
	}
	for ; tries < 400; tries++ {
		answer, _ := s.login("somebody"+strconv.Itoa(tries), "wrong", from("[2001:db8:7:"+strconv.FormatInt(int64(tries+1), 16)+"::1]:1"))
		if answer.StatusCode == http.StatusTooManyRequests {
			break
		}
	}
	if tries != 80 {
		t.Errorf("want 80 tries from a /48, got %d", tries)
	}
}

// Finding 18 (security review): tries of set-up links are counted apart from passwords.
func TestFinding18SetupAttemptsAreCountedSeparately(t *testing.T) {
	t.Parallel()
	eachSite(t, func(t *testing.T, s *site) {
		here := from("192.0.2.1:1")
		for range 50 { // the empty username, until it is refused
			s.login("", "wrong", here)
		}
		answer, body := s.post("/auth/setup", map[string]string{"token": "wrong"}, here)
		wantStatus(t, answer, body, http.StatusGone)
		for range 9 {
			answer, body = s.post("/auth/setup", map[string]string{"token": "wrong"}, here)
			wantStatus(t, answer, body, http.StatusGone)
		}
		answer, body = s.post("/auth/setup", map[string]string{"token": "wrong"}, here)
		wantStatus(t, answer, body, http.StatusTooManyRequests)
		answer, body = s.login("", "wrong", from("192.0.2.2:1"))
		wantStatus(t, answer, body, http.StatusUnauthorized)
	})
}
