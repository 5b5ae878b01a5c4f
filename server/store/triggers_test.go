package store_test

import (
	"io/fs"
	"regexp"
	"slices"
	"testing"

	"bulwark/ent/migrations"
	"bulwark/server/internal/dbtest"
	"bulwark/server/store"
)

// SQLite drops the triggers of a table with the table, also when a migration only rebuilds the table.
func TestMigrationsKeepTheTriggersTheyCreate(t *testing.T) {
	t.Parallel()
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		if s.Postgres() {
			t.Skip("migrations never rebuild tables on PostgreSQL")
		}
		var stored []string
		err := s.Query(t.Context(), "SELECT name FROM sqlite_master WHERE type = 'trigger'", nil, func(scan func(...any) error) error {
			var name string
			err := scan(&name)
			stored = append(stored, name)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		for name, file := range createdTriggers(t) {
			if !slices.Contains(stored, name) {
				t.Errorf("trigger %s of %s is gone", name, file)
			}
		}
	})
}

var triggerStatement = regexp.MustCompile("(?im)^\\s*(CREATE|DROP)\\s+TRIGGER\\s+(?:IF\\s+(?:NOT\\s+)?EXISTS\\s+)?[`\"]?(\\w+)")

// createdTriggers returns the triggers that SQLite's migrations create and do not drop by name, with the file of each.
func createdTriggers(t *testing.T) map[string]string {
	t.Helper()
	files, err := fs.Glob(migrations.SQLite, "sqlite/*.sql")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	created := map[string]string{}
	for _, file := range files {
		text, err := fs.ReadFile(migrations.SQLite, file)
		if err != nil {
			t.Fatal(err)
		}
		for _, match := range triggerStatement.FindAllStringSubmatch(string(text), -1) {
			delete(created, match[2])
			if match[1] == "CREATE" {
				created[match[2]] = file
			}
		}
	}
	return created
}
