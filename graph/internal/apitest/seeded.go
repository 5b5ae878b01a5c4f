package apitest

import (
	"path/filepath"
	"sync"
	"testing"

	"bulwark/ent/db/approver"
	"bulwark/ent/db/user"
	"bulwark/server/inventory"
	"bulwark/server/store/storetest"
	"bulwark/server/viewer/viewertest"
)

// Query is a query that was sent to the database outside a transaction.
type Query struct {
	SQL  string
	Args []any
}

// Watched is an installation with a generated inventory that records its queries.
type Watched struct {
	*World

	mutex   sync.Mutex
	queries []Query
	hold    func(query string)
}

// Hold calls a function before every further query outside a transaction, for tests that stop requests midway; nil for none.
func (w *Watched) Hold(hold func(query string)) {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	w.hold = hold
}

func (w *Watched) record(query string, args []any) (hold func(query string)) {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	w.queries = append(w.queries, Query{query, args})
	return w.hold
}

// Queries returns the queries since the last call.
func (w *Watched) Queries() []Query {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	queries := w.queries
	w.queries = nil
	return queries
}

// EachSeeded runs a test on each kind of database with generated credentials, and with Ana, Otto and Aki, who is an
// approver.
func EachSeeded(t *testing.T, credentials int, test func(t *testing.T, w *Watched)) {
	t.Helper()
	t.Run("sqlite", func(t *testing.T) {
		t.Parallel()
		test(t, openSeeded(t, "sqlite:"+filepath.Join(t.TempDir(), "seeded.db"), credentials))
	})
	if storetest.HasPostgres() {
		t.Run("postgres", func(t *testing.T) {
			t.Parallel()
			database, err := storetest.Create(t.Context(), "")
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { _ = database.Drop() })
			test(t, openSeeded(t, database.URL, credentials))
		})
	}
}

func openSeeded(t *testing.T, address string, credentials int) *Watched {
	t.Helper()
	w := &Watched{}
	w.World = open(t, address, func(query string, args []any) {
		if hold := w.record(query, args); hold != nil {
			hold(query)
		}
	})
	if err := w.Store.Migrate(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := w.Services.Inventory.Seed(t.Context(), inventory.SeedOptions{Credentials: credentials}); err != nil {
		t.Fatal(err)
	}
	for _, p := range []viewertest.Person{viewertest.Ana, viewertest.Otto, viewertest.Aki} {
		w.Store.Read().User.Create().SetID(People[p.Username].User).SetUsername(p.Username).SetDisplayName(p.DisplayName).SetRole(p.Role).
			SetStatus(user.StatusACTIVE).SetPasswordHash("-").SetCreatedAt(Start).SetUpdatedAt(Start).ExecX(t.Context())
	}
	w.Store.Read().Approver.Create().SetModule(approver.ModulePAM_CORE).SetUserID(Aki).SetAddedAt(Start).ExecX(t.Context())
	return w
}
