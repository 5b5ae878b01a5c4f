package store_test

import (
	"strings"
	"testing"

	"bulwark/server/internal/dbtest"
	"bulwark/server/store"
)

func TestMigrateTwiceChangesNothing(t *testing.T) {
	t.Parallel()
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		if err := s.Migrate(t.Context()); err != nil {
			t.Fatal(err)
		}
		if err := s.CheckVersion(t.Context()); err != nil {
			t.Fatal(err)
		}
		if n := s.Read().PasswordType.Query().CountX(t.Context()); n != 3 {
			t.Fatalf("want the 3 password types every installation starts with, got %d", n)
		}
	})
}

func TestNewerDatabaseIsRefused(t *testing.T) {
	t.Parallel()
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		_, err := s.Read().ExecContext(t.Context(), "INSERT INTO goose_db_version (version_id, is_applied) VALUES (9999, true)")
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Migrate(t.Context()); err == nil || !strings.Contains(err.Error(), "newer program") {
			t.Fatalf("want a refusal that names the newer program, got %v", err)
		}
	})
}
