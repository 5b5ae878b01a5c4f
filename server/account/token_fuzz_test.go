package account_test

import (
	"testing"
	"time"

	"bulwark/server/account"
	"bulwark/server/fault"
	"bulwark/server/internal/dbtest"
	"bulwark/server/viewer"
)

// A text signs in only when it is the secret of a token, byte by byte (rule 22). Anything else is refused as unauthenticated,
// always with the same message.
func FuzzTokenViewer(f *testing.F) {
	s := dbtest.Open(f, dbtest.SQLite(f))
	service := account.New(s, time.Now)
	owner, err := service.CreateUserFromCLI(f.Context(), account.NewUser{
		Username: "otto", DisplayName: "Otto Operator", Role: viewer.Operator, Password: password,
	})
	if err != nil {
		f.Fatal(err)
	}
	_, secret, err := service.CreateTokenFromCLI(f.Context(), owner.Username, newToken("nightly"))
	if err != nil {
		f.Fatal(err)
	}
	for _, seed := range []string{"", account.TokenPrefix, secret[:len(secret)-1], secret + "x", secret + "\x00", account.TokenPrefix + "\xff",
		"Bearer " + secret} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if v, person, err := service.TokenViewer(t.Context(), secret); err != nil || v.User != owner.ID || person.ID != owner.ID {
			t.Fatalf("the token itself: %v", err)
		}
		_, person, err := service.TokenViewer(t.Context(), text)
		if text == secret {
			return
		}
		const words = "This API token is unknown, expired or revoked. Make a new one."
		if fault.KindOf(err) != fault.Unauthenticated || err.Error() != words || person != nil {
			t.Fatalf("%q: %v, %v", text, person, err)
		}
		if _, found := service.FindToken(t.Context(), text); found {
			t.Fatalf("%q matches a token", text)
		}
	})
}
