package account_test

import (
	"context"
	"testing"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/auditevent"
	"bulwark/server/account"
	"bulwark/server/clock/clocktest"
	"bulwark/server/internal/dbtest"
	"bulwark/server/store"
	"bulwark/server/viewer"
)

const (
	password = "unrelated lamp violin 9"
	another  = "granite pigeon umbrella 4"
)

// fixture is a database with an administrator, who is the viewer.
type fixture struct {
	*testing.T
	store   *store.Store
	service *account.Service
	clock   *clocktest.Clock
	ctx     context.Context
	admin   *db.User
}

func each(t *testing.T, test func(h *fixture)) {
	t.Helper()
	t.Parallel()
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		h := newEmptyFixture(t, s)
		h.admin = h.createPerson("ana", viewer.Administrator)
		h.ctx = h.as(h.admin)
		test(h)
	})
}

func eachEmpty(t *testing.T, test func(h *fixture)) {
	t.Helper()
	t.Parallel()
	dbtest.Each(t, func(t *testing.T, s *store.Store) { test(newEmptyFixture(t, s)) })
}

func newEmptyFixture(t *testing.T, s *store.Store) *fixture {
	c := clocktest.New(time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC))
	return &fixture{T: t, store: s, clock: c, service: account.New(s, c.Now)}
}

func (h *fixture) as(u *db.User) context.Context {
	return viewer.With(h.Context(), viewer.Viewer{
		User: u.ID, Role: u.Role, Address: "192.0.2.1", Session: "session-of-" + u.Username, ProvedAt: h.clock.Now(), Proof: viewer.ByPassword,
	})
}

// createPerson creates a user with the usual password.
func (h *fixture) createPerson(name string, role viewer.Role) *db.User {
	h.Helper()
	created, err := h.service.CreateUserFromCLI(h.Context(), account.NewUser{
		Username: name, DisplayName: "Person " + name, Role: role, Password: password,
	})
	if err != nil {
		h.Fatal(err)
	}
	return created
}

// createToken creates an API token with all scopes and returns it with its secret.
func (h *fixture) createToken(owner *db.User, name string) (*db.APIToken, string) {
	h.Helper()
	token, secret, err := h.service.CreateToken(h.as(owner), newToken(name))
	if err != nil {
		h.Fatal(err)
	}
	return token, secret
}

func newToken(name string) account.NewToken {
	return account.NewToken{Name: name, Scopes: viewer.AllScopes.List()}
}

func (h *fixture) createSession(id string, u *db.User) {
	h.Helper()
	h.store.Read().Session.Create().SetID(id).SetUserID(u.ID).SetData([]byte{}).SetExpiresAt(h.clock.Now().Add(time.Hour)).
		ExecX(h.Context())
}

func (h *fixture) sessions() []string { return h.store.Read().Session.Query().IDsX(h.Context()) }

func (h *fixture) events(action string, result auditevent.Result) []*db.AuditEvent {
	return h.store.Read().AuditEvent.Query().
		Where(auditevent.Action(action), auditevent.ResultEQ(result)).Order(auditevent.ByID()).AllX(h.Context())
}
