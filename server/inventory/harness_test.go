package inventory_test

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/auditevent"
	"bulwark/ent/db/credential"
	"bulwark/ent/db/passwordtype"
	"bulwark/server/fault"
	"bulwark/server/internal/dbtest"
	"bulwark/server/inventory"
	"bulwark/server/store"
	"bulwark/server/viewer"
)

var noon = time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC)

// harness is a test with the service on a database of its own.
type harness struct {
	*testing.T
	store    *store.Store
	read     *db.Client
	service  *inventory.Service
	ctx      context.Context // of an operator
	adminCtx context.Context
}

func each(t *testing.T, test func(h *harness)) {
	t.Helper()
	t.Parallel()
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		h := &harness{T: t, store: s, read: s.Read(), service: inventory.New(s, func() time.Time { return noon })}
		h.ctx = viewer.With(t.Context(), viewer.Viewer{User: 2, Role: viewer.Operator})
		h.adminCtx = viewer.With(t.Context(), viewer.Viewer{User: 1, Role: viewer.Administrator})
		test(h)
	})
}

func must[T any](h *harness) func(T, error) T {
	return func(value T, err error) T {
		h.Helper()
		if err != nil {
			h.Fatal(err)
		}
		return value
	}
}

func (h *harness) createDevice(name string) *db.Device {
	h.Helper()
	return must[*db.Device](h)(h.service.CreateDevice(h.ctx, inventory.NewDevice{Name: name}))
}

func (h *harness) readPasswordType(name string) *db.PasswordType {
	h.Helper()
	return h.read.PasswordType.Query().Where(passwordtype.Name(name)).OnlyX(h.Context())
}

// deactivate sets a credential inactive, as a batch operation would.
func (h *harness) deactivate(c *db.Credential) {
	h.Helper()
	h.read.Credential.UpdateOne(c).SetStatus(credential.StatusINACTIVE).ExecX(h.Context())
}

func (h *harness) events(action string, result auditevent.Result) []*db.AuditEvent {
	return h.read.AuditEvent.Query().Where(auditevent.Action(action), auditevent.ResultEQ(result)).
		Order(auditevent.ByID()).AllX(h.Context())
}

// wantProblems compares the problems of a refusal, as "CODE path.of.field".
func (h *harness) wantProblems(err error, want ...string) {
	h.Helper()
	var got []string
	for _, problem := range fault.ProblemsOf(err) {
		got = append(got, strings.TrimSpace(string(problem.Code)+" "+strings.Join(problem.Field, ".")))
	}
	if !slices.Equal(got, want) {
		h.Errorf("want %v, got %v (%v)", want, got, err)
	}
}
