package protected_test

import (
	"context"
	"log/slog"
	"testing"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/auditevent"
	"bulwark/ent/db/protectedchange"
	"bulwark/ent/db/user"
	"bulwark/server/account"
	"bulwark/server/approver"
	"bulwark/server/batch"
	"bulwark/server/clock/clocktest"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/internal/dbtest"
	"bulwark/server/protected"
	"bulwark/server/store"
	"bulwark/server/viewer"
	"bulwark/server/viewer/viewertest"
)

var noon = time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC)

const secret = "unrelated lamp violin 9"

// fixture is an installation with two administrators (Ana, Bea), an approver (Aki), an operator (Otto) and an auditor (Udo).
type fixture struct {
	*testing.T
	store     *store.Store
	accounts  *account.Service
	approvers *approver.Service
	changes   *protected.Service
	batch     *batch.Service

	ana, bea, aki, otto, udo *db.User

	clock *clocktest.Clock
}

func each(t *testing.T, test func(h *fixture)) {
	t.Helper()
	t.Parallel()
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		h := newFixture(t, s)
		h.ana, h.bea = h.create(viewertest.Ana), h.create(viewertest.Bea)
		h.aki, h.otto = h.create(viewertest.Aki), h.create(viewertest.Otto)
		h.udo = h.create(viewertest.Udo)
		h.register("aki")
		test(h)
	})
}

func eachEmpty(t *testing.T, test func(h *fixture)) {
	t.Helper()
	t.Parallel()
	dbtest.Each(t, func(t *testing.T, s *store.Store) { test(newFixture(t, s)) })
}

func newFixture(t *testing.T, s *store.Store) *fixture {
	h := &fixture{T: t, store: s, clock: clocktest.New(noon)}
	h.accounts, h.approvers, h.batch = account.New(s, h.now), approver.New(s, h.now), batch.New(s, h.now)
	h.changes = protected.New(s, h.now, slog.New(slog.DiscardHandler), h.accounts.Appliers(), h.approvers.Appliers())
	return h
}

func (h *fixture) now() time.Time { return h.clock.Now() }

func (h *fixture) wait(d time.Duration) { h.clock.Advance(d) }

func (h *fixture) createPerson(name string, role viewer.Role) *db.User {
	h.Helper()
	return h.create(viewertest.Person{Username: name, DisplayName: "Person " + name, Role: role})
}

func (h *fixture) create(p viewertest.Person) *db.User {
	h.Helper()
	return h.store.Read().User.Create().SetUsername(p.Username).SetDisplayName(p.DisplayName).SetRole(p.Role).SetPasswordHash("-").
		SetCreatedAt(noon).SetUpdatedAt(noon).SaveX(h.Context())
}

func (h *fixture) register(name string) {
	h.Helper()
	if _, err := h.approvers.AddFromCLI(h.Context(), name); err != nil {
		h.Fatal(err)
	}
}

// as returns a context with a viewer who has just proved their identity.
func (h *fixture) as(u *db.User) context.Context {
	return viewer.With(h.Context(), viewer.Viewer{
		User: u.ID, Role: u.Role, Address: "192.0.2.1", Session: "session-of-" + u.Username, ProvedAt: h.now(), Proof: viewer.ByPassword,
	})
}

func (h *fixture) byToken(u *db.User) context.Context {
	return viewer.With(h.Context(), viewer.Viewer{User: u.ID, Role: u.Role, Token: 1, Scopes: viewer.AllScopes, ProvedAt: h.now()})
}

// requestRegistration requests that a person be registered as approver.
func (h *fixture) requestRegistration(by, person *db.User) *db.ProtectedChange {
	h.Helper()
	_, change, err := h.approvers.Add(h.as(by), []ident.User{person.ID}, "more eyes")
	if err != nil {
		h.Fatal(err)
	}
	return change
}

// requestPromotion requests that a person become an administrator.
func (h *fixture) requestPromotion(by, person *db.User) *db.ProtectedChange {
	h.Helper()
	role := viewer.Administrator
	updated, err := h.accounts.UpdateUser(h.as(by), account.UserChanges{ID: person.ID, Role: &role, Reason: "on call"})
	if err != nil {
		h.Fatal(err)
	}
	return updated.Change
}

func (h *fixture) approve(by *db.User, change *db.ProtectedChange) error {
	_, err := h.changes.Approve(h.as(by), protected.Decision{Change: change.ID, Digest: change.Digest})
	return err
}

func (h *fixture) mustApprove(by *db.User, change *db.ProtectedChange) {
	h.Helper()
	if err := h.approve(by, change); err != nil {
		h.Fatal("the approval was refused: ", err)
	}
}

func (h *fixture) disapprove(by *db.User, change *db.ProtectedChange) error {
	_, err := h.changes.Disapprove(h.as(by), protected.Decision{Change: change.ID, Digest: change.Digest, Comment: "no"})
	return err
}

func (h *fixture) wantStatus(change *db.ProtectedChange, want protectedchange.Status) {
	h.Helper()
	if got := h.store.Read().ProtectedChange.GetX(h.Context(), change.ID).Status; got != want {
		h.Fatalf("the change is %s, want %s", got, want)
	}
}

func (h *fixture) wantCode(err error, want fault.Code) {
	h.Helper()
	if !fault.Has(err, want) {
		h.Fatalf("want %s, got %v", want, err)
	}
}

func (h *fixture) user(u *db.User) *db.User { return h.store.Read().User.GetX(h.Context(), u.ID) }

func (h *fixture) isRegistered(u *db.User) bool {
	return h.store.Read().User.Query().Where(user.ID(u.ID), user.HasRegistrations()).ExistX(h.Context())
}

func (h *fixture) events(action string, result auditevent.Result) int {
	return h.store.Read().AuditEvent.Query().Where(auditevent.Action(action), auditevent.ResultEQ(result)).CountX(h.Context())
}

// exec runs SQL directly on the database.
func (h *fixture) exec(statement string) error {
	_, write := h.store.Pools()
	_, err := write.ExecContext(h.Context(), statement)
	return err
}

func (h *fixture) mustExec(statement string) {
	h.Helper()
	if err := h.exec(statement); err != nil {
		h.Fatal(err)
	}
}
