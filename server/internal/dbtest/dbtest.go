// Package dbtest runs a test once on each database, so that behaviour is specified once.
package dbtest

import (
	"path/filepath"
	"testing"

	"bulwark/server/store"
	"bulwark/server/store/storetest"
)

// Each runs a test on SQLite always and on PostgreSQL when BULWARK_TEST_POSTGRES_URL is set, each time with an empty,
// migrated database of its own.
func Each(t *testing.T, test func(t *testing.T, s *store.Store)) {
	t.Helper()
	EachURL(t, func(t *testing.T, url string) { test(t, Open(t, url)) })
}

// EachURL is Each for tests that open the database themselves: it is empty and not migrated.
func EachURL(t *testing.T, test func(t *testing.T, url string)) {
	t.Helper()
	t.Run("sqlite", func(t *testing.T) {
		t.Parallel()
		test(t, SQLite(t))
	})
	if storetest.HasPostgres() {
		t.Run("postgres", func(t *testing.T) {
			t.Parallel()
			test(t, Postgres(t))
		})
	}
}

// EachBenchmark is Each for benchmarks: one database after the other, without other tests in parallel.
func EachBenchmark(b *testing.B, bench func(b *testing.B, s *store.Store)) {
	b.Helper()
	b.Run("sqlite", func(b *testing.B) { bench(b, Open(b, SQLite(b))) })
	if storetest.HasPostgres() {
		b.Run("postgres", func(b *testing.B) { bench(b, Open(b, Postgres(b))) })
	}
}

// Open opens and migrates a database and closes it when the test ends.
func Open(t testing.TB, url string) *store.Store {
	t.Helper()
	s, err := store.Open(t.Context(), url, store.Options{MaxConnections: 12})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	if err := s.Migrate(t.Context()); err != nil {
		t.Fatal(err)
	}
	return s
}

// SQLite returns the URL of a new database file.
func SQLite(t testing.TB) string {
	t.Helper()
	return "sqlite:" + filepath.Join(t.TempDir(), "bulwark.db")
}

// Postgres creates an empty database and returns its URL; it is dropped when the test ends.
func Postgres(t testing.TB) string {
	t.Helper()
	database, err := storetest.Create(t.Context(), "")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = database.Drop() })
	return database.URL
}
