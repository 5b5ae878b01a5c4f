package auth_test

import (
	"encoding/base64"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/pquerna/otp/totp"

	"bulwark/server/auth"
	"bulwark/server/internal/dbtest"
	"bulwark/server/store"
	"bulwark/server/viewer"
)

// Rule 23: one-time passwords are enrolled with a proof and a first code, and then required at sign-in and in proofs.
func TestRule23OneTimePasswordsFromEnrolmentToProof(t *testing.T) {
	t.Parallel()
	eachSite(t, func(t *testing.T, s *site) {
		c := s.signInAna()
		begun := s.mustPost(http.StatusOK, "/auth/totp/begin", object{}, cookie(c))
		wantIn(t, encoded(t, begun), `otpauth://totp/Bulwark:ana?`, `"qr":"data:image/png;base64,`)
		picture, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(begun["qr"].(string), "data:image/png;base64,"))
		if err != nil || !strings.HasPrefix(string(picture), "\x89PNG") {
			t.Errorf("the QR code is no PNG: %v", err)
		}
		s.mustPost(http.StatusUnauthorized, "/auth/totp/confirm", object{"code": "000000x"}, cookie(c))
		if _, pending := s.login("ana", password); strings.Contains(pending, "SECOND_FACTOR") {
			t.Error("a factor counts before it is confirmed")
		}
		secret, codes := s.enrolTOTP(c)
		if len(codes) != 10 {
			t.Fatalf("want ten recovery codes, got %v", codes)
		}
		half, answer := s.beginSignIn("ana")
		wantIn(t, encoded(t, answer), `"pending":["SECOND_FACTOR"]`, `"methods":["TOTP","RECOVERY_CODE"]`)
		s.nextStep()
		whole := s.completeStep(half, "/auth/second-factor", object{"code": s.code(secret)}, http.StatusNoContent)
		if !s.proved(whole) {
			t.Error("password and second factor are a proof")
		}
		refused := s.mustPost(http.StatusForbidden, "/auth/prove", object{"password": password}, cookie(whole))
		wantIn(t, encoded(t, refused), `"code":"SECOND_FACTOR_REQUIRED"`, `"methods":["TOTP","RECOVERY_CODE"]`)
		s.mustPost(http.StatusUnauthorized, "/auth/prove", object{"password": "wrong", "code": s.code(secret)}, cookie(whole))
		s.nextStep()
		proved := s.mustPost(http.StatusOK, "/auth/prove", object{"password": password, "code": s.code(secret)}, cookie(whole))
		wantIn(t, encoded(t, proved), `"method":"PASSWORD_AND_TOTP"`)
	})
}

// Rule 23: a code is accepted once, up to 59 seconds after it was shown.
func TestRule23ACodeIsUsedOnce(t *testing.T) {
	t.Parallel()
	eachSite(t, func(t *testing.T, s *site) {
		c := s.signInAna()
		s.clock.Advance(s.clock.Now().Truncate(30 * time.Second).Add(30 * time.Second).Sub(s.clock.Now())) // a time step begins
		secret, _ := s.enrolTOTP(c)
		prove := func(code string, want int) {
			t.Helper()
			s.mustPost(want, "/auth/prove", object{"password": password, "code": code}, cookie(c))
		}
		prove(s.code(secret), http.StatusUnauthorized) // it confirmed the enrolment
		s.nextStep()
		code := s.code(secret)
		s.clock.Advance(59 * time.Second)
		prove(code, http.StatusOK)
		prove(code, http.StatusUnauthorized)
		s.clock.Advance(30 * time.Second)
		old := s.code(secret)
		s.clock.Advance(60 * time.Second)
		prove(old, http.StatusUnauthorized) // two steps late
		early, err := totp.GenerateCode(secret, s.clock.Now().Add(61*time.Second))
		if err != nil {
			t.Fatal(err)
		}
		prove(early, http.StatusUnauthorized)
	})
}

// Rule 23: when the same code is sent many times at once to two servers that share the database, one request succeeds.
func TestRule23ACodeIsUsedOnceByTwoServersAtOnce(t *testing.T) {
	t.Parallel()
	eachSite(t, func(t *testing.T, s *site) {
		c := s.signInAna()
		secret, _ := s.enrolTOTP(c)
		s.nextStep()
		other := s.sibling()
		var wait sync.WaitGroup
		var mutex sync.Mutex
		succeeded := 0
		for i := range 4 {
			wait.Go(func() {
				server := []*site{s, other}[i%2]
				answer, _ := server.post("/auth/prove", object{"password": password, "code": s.code(secret)}, cookie(c))
				mutex.Lock()
				defer mutex.Unlock()
				if answer.StatusCode == http.StatusOK {
					succeeded++
				}
			})
		}
		wait.Wait()
		if succeeded != 1 {
			t.Errorf("the code was accepted %d times", succeeded)
		}
	})
}

// Rule 23: wrong codes are counted in the database, for all servers together, and lock the factor for increasing periods, but
// never permanently. A recovery code still works meanwhile.
func TestRule23GuessingCodesLocksTheFactorForAWhile(t *testing.T) {
	t.Parallel()
	eachSite(t, func(t *testing.T, s *site) {
		c := s.signInAna()
		secret, codes := s.enrolTOTP(c)
		other := s.sibling()
		guess := func(server *site) int {
			answer, _ := server.post("/auth/prove", object{"password": password, "code": "000000"}, cookie(c))
			return answer.StatusCode
		}
		tries := 0
		for ; guess([]*site{s, other}[tries%2]) == http.StatusUnauthorized; tries++ {
			if tries > 20 {
				t.Fatal("guessing is not limited")
			}
		}
		if tries != 5 {
			t.Errorf("want 5 tries on all servers together, got %d", tries)
		}
		s.nextStep()
		answer, body := s.post("/auth/prove", object{"password": password, "code": s.code(secret)}, cookie(c))
		wantStatus(t, answer, body, http.StatusTooManyRequests) // right, but locked
		wantIn(t, body, `"code":"THROTTLED"`, `"retryAfterSeconds":30`)
		s.mustPost(http.StatusOK, "/auth/prove", object{"password": password, "recoveryCode": codes[0]}, cookie(c))
		s.clock.Advance(31 * time.Second)
		if guess(s) != http.StatusUnauthorized {
			t.Error("the lock did not end")
		}
		s.clock.Advance(61 * time.Second)
		if guess(s) != http.StatusTooManyRequests {
			t.Error("the second lock is not longer than the first")
		}
		s.clock.Advance(time.Minute)
		s.mustPost(http.StatusOK, "/auth/prove", object{"password": password, "code": s.code(secret)}, cookie(c))
		if guess(s) != http.StatusUnauthorized {
			t.Error("a right code does not reset the count of wrong ones")
		}
	})
}

// Rule 23: a recovery code works once; a new set voids the old one; guessing is throttled.
func TestRule23RecoveryCodesWorkOnce(t *testing.T) {
	t.Parallel()
	eachSite(t, func(t *testing.T, s *site) {
		c := s.signInAna()
		_, codes := s.enrolTOTP(c)
		use := func(code any, want int) {
			t.Helper()
			s.mustPost(want, "/auth/prove", object{"password": password, "recoveryCode": code}, cookie(c))
		}
		first, _ := codes[0].(string)
		use(strings.ToLower(strings.ReplaceAll(first, "-", " ")), http.StatusOK) // as people type it
		use(first, http.StatusUnauthorized)
		half, _ := s.beginSignIn("ana")
		s.completeStep(half, "/auth/second-factor", object{"recoveryCode": codes[1]}, http.StatusNoContent)
		again := s.mustPost(http.StatusOK, "/auth/recovery-codes", object{}, cookie(c))["recoveryCodes"].([]any)
		use(codes[2], http.StatusUnauthorized)
		use(again[0], http.StatusOK)
		for tries := 0; ; tries++ {
			answer, _ := s.post("/auth/prove", object{"password": password, "recoveryCode": "AAAA-AAAA-AAAA-AAAA"}, cookie(c))
			if answer.StatusCode == http.StatusTooManyRequests {
				break
			}
			if tries > 30 {
				t.Fatal("guessing recovery codes is not throttled")
			}
		}
	})
}

// Rule 23: enrolling and new recovery codes need a proof that is not older than ten minutes.
func TestRule23EnrolmentNeedsAFreshProof(t *testing.T) {
	t.Parallel()
	eachSite(t, func(t *testing.T, s *site) {
		c := s.signInAna()
		s.enrolTOTP(c)
		s.clock.Advance(11 * time.Minute)
		for path, body := range map[string]object{
			"/auth/totp/begin": {}, "/auth/recovery-codes": {}, "/auth/passkey/options": {"purpose": "ENROL"},
			"/auth/passkey/register": {"challenge": "x", "response": object{}, "name": "mine"},
		} {
			wantIn(t, encoded(t, s.mustPost(http.StatusForbidden, path, body, cookie(c))), `"code":"PROOF_REQUIRED"`)
		}
	})
}

// Rule 23: without a root key, secrets of one-time passwords are refused with what to do, and passkeys work.
func TestRule23WithoutARootKeyOnlyPasskeysCanBeEnrolled(t *testing.T) {
	t.Parallel()
	dbtest.Each(t, func(t *testing.T, st *store.Store) {
		s := newSiteWithoutRootKey(t, st, auth.Options{})
		s.createUser("ana", viewer.Operator)
		c := s.signIn("ana")
		refused := encoded(t, s.mustPost(http.StatusConflict, "/auth/totp/begin", object{}, cookie(c)))
		wantIn(t, refused, `"code":"ROOT_KEY_REQUIRED"`, "--root-key")
		s.enrolPasskey(c, "laptop")
	})
}
