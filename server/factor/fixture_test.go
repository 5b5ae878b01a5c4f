package factor_test

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"github.com/pquerna/otp/totp"

	"bulwark/ent/db"
	"bulwark/server/factor"
	"bulwark/server/ident"
	"bulwark/server/internal/authenticator"
	"bulwark/server/internal/dbtest"
	"bulwark/server/internal/world"
	"bulwark/server/seal"
	"bulwark/server/store"
)

const address = "http://localhost:8080"

var relying = authenticator.Site{ID: "localhost", Name: "Bulwark", Origin: address}

// anyPassword accepts one password for every user.
type anyPassword string

func (p anyPassword) PasswordMatches(_ context.Context, _ ident.User, password string) (bool, error) {
	return password == string(p), nil
}

// fixture is a world with second factors, in which every person has a session.
type fixture struct {
	*world.World
	factors *factor.Service
	keeper  *seal.Keeper
}

func each(t *testing.T, test func(h *fixture)) {
	t.Helper()
	t.Parallel()
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		w := world.New(t, s)
		site := factor.NewSite()
		if err := site.SetAddress(address); err != nil {
			t.Fatal(err)
		}
		source := seal.Source{URL: "file:" + filepath.Join(t.TempDir(), "root.key"), Create: true}
		keeper := seal.NewKeeper(s, source, w.Now)
		h := &fixture{w, factor.New(factor.Options{
			Store: s, Passwords: anyPassword("right"), Keeper: keeper, Site: site, Now: w.Now,
		}), keeper}
		for _, person := range []*db.User{w.Ana, w.Otto, w.Aki, w.Bea, w.Udo} {
			w.Write().Session.Create().SetID(sessionOf(person)).SetUserID(person.ID).SetData([]byte("{}")).
				SetExpiresAt(world.Start.Add(1000 * time.Hour)).ExecX(w.Context())
		}
		test(h)
	})
}

// sessionOf returns the stored key of a person's session, which is also its reference.
func sessionOf(person *db.User) string { return "session-of-" + person.Username }

// enrolPasskey enrols a passkey of a person.
func (h *fixture) enrolPasskey(person *db.User) *authenticator.Key {
	h.T.Helper()
	key := authenticator.New()
	begun, err := h.factors.BeginPasskey(h.As(person), factor.ForEnrolment, factor.Decision{})
	if err != nil {
		h.T.Fatal(err)
	}
	answer := factor.Answer{Challenge: begun.Challenge, Response: key.Create(h.T, begun.Options, relying)}
	if _, err := h.factors.EnrolPasskey(h.As(person), answer, "laptop"); err != nil {
		h.T.Fatal(err)
	}
	return key
}

// sign answers the challenge over a decision in a person's session.
func (h *fixture) sign(ctx context.Context, person *db.User, key *authenticator.Key, d factor.Decision) error {
	h.T.Helper()
	begun, err := h.factors.BeginPasskey(ctx, factor.ForDecision, d)
	if err != nil {
		h.T.Fatal(err)
	}
	answer := factor.Answer{Challenge: begun.Challenge, Response: key.Get(h.T, begun.Options, relying)}
	_, err = h.factors.Prove(ctx, factor.Proof{Session: sessionOf(person), Input: factor.Input{Passkey: &answer}})
	return err
}

// enrolTOTP enrols one-time passwords of a person and returns the secret.
func (h *fixture) enrolTOTP(person *db.User) string {
	h.T.Helper()
	begun, err := h.factors.BeginTOTP(h.As(person))
	if err == nil {
		_, err = h.factors.ConfirmTOTP(h.As(person), h.code(begun.Secret))
	}
	if err != nil {
		h.T.Fatal(err)
	}
	return begun.Secret
}

// code returns the one-time password at the world's time.
func (h *fixture) code(secret string) string {
	h.T.Helper()
	code, err := totp.GenerateCode(secret, h.Now())
	if err != nil {
		h.T.Fatal(err)
	}
	return code
}
