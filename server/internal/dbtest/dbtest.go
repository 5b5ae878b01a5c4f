// Package dbtest runs a test once on each database, so that behaviour is specified once.
package dbtest

import (
	"context"
	"database/sql"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"sync/atomic"
	"testing"

	_ "github.com/jackc/pgx/v5/stdlib" // driver "pgx"

	"bulwark/server/store"
)

// postgresURL names the environment variable with the URL of a PostgreSQL server on which databases can be made.
const postgresURL = "BULWARK_TEST_POSTGRES_URL"

// Each runs a test on SQLite always and on PostgreSQL when BULWARK_TEST_POSTGRES_URL is set, each time with an empty,
// migrated database of its own.
func Each(t *testing.T, test func(t *testing.T, s *store.Store)) {
	t.Helper()
	t.Run("sqlite", func(t *testing.T) {
		t.Parallel()
		test(t, Open(t, SQLite(t)))
	})
	if os.Getenv(postgresURL) != "" {
		t.Run("postgres", func(t *testing.T) {
			t.Parallel()
			test(t, Open(t, Postgres(t)))
		})
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

var databases atomic.Int64

// Postgres makes an empty database and returns its URL; it is dropped when the test ends.
func Postgres(t testing.TB) string {
	t.Helper()
	server, err := url.Parse(os.Getenv(postgresURL))
	if err != nil {
		t.Fatal("the URL in "+postgresURL+" cannot be read: ", err)
	}
	admin, err := sql.Open("pgx", server.String())
	if err != nil {
		t.Fatal(err)
	}
	name := fmt.Sprintf("bulwark_test_%d_%d", os.Getpid(), databases.Add(1))
	if _, err := admin.ExecContext(t.Context(), "CREATE DATABASE "+name); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_, _ = admin.ExecContext(context.Background(), "DROP DATABASE "+name+" WITH (FORCE)")
		_ = admin.Close()
	})
	server.Path = "/" + name
	return server.String()
}
