package filter_test

import (
	"fmt"
	"strings"
	"testing"

	"entgo.io/ent/dialect/sql"

	"bulwark/ent/db"
	"bulwark/ent/db/credential"
	"bulwark/ent/db/predicate"
	"bulwark/server/action"
	"bulwark/server/filter"
	"bulwark/server/ident"
	"bulwark/server/internal/dbtest"
	"bulwark/server/internal/world"
	"bulwark/server/store"
)

// Searches and the orders of long lists have plans that do not read every row.
func TestPlansUseIndexes(t *testing.T) {
	t.Parallel()
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		w := world.New(t, s)
		w.NewCredentials(50)
		searching := filter.Where(&action.Filter{Search: "zqxjk", Status: "ACTIVE"}, w.Now())
		plans := map[string]struct {
			query            *sql.Selector
			sqlite, postgres []string
		}{
			"search": {
				from(s, searching),
				[]string{"credential_search VIRTUAL TABLE", "device_search VIRTUAL TABLE", "credential_device"},
				[]string{"credential_username_search", "credential_additional_information_search", "device_name_search", "credentials_pkey"},
			},
			"by username": {
				from(s, nil).OrderBy(credential.FieldUsername, credential.FieldID).Limit(51),
				[]string{"credential_by_username"}, []string{"credential_by_username"},
			},
			"on devices": {
				from(s, filter.Where(&action.Filter{Devices: []ident.Device{w.Device.ID}}, w.Now())),
				[]string{"credential_device"}, []string{"credential_device"},
			},
		}
		for name, want := range plans {
			plan := explain(t, s, want.query)
			parts := want.sqlite
			if s.Postgres() {
				parts = want.postgres
			}
			for _, part := range parts {
				if !strings.Contains(plan, part) {
					t.Errorf("%s: the plan does not use %s:\n%s", name, part, plan)
				}
			}
			if strings.Contains(plan, "Seq Scan") || strings.Contains(plan, "SCAN credentials\n") {
				t.Errorf("%s: the plan reads every row:\n%s", name, plan)
			}
		}
	})
}

func from(s *store.Store, condition predicate.Credential) *sql.Selector {
	query := sql.Dialect(s.Dialect()).Select(credential.FieldID).From(sql.Table(credential.Table))
	if condition != nil {
		condition(query)
	}
	return query
}

// explain returns the plan of a query. By default PostgreSQL reads small tables sequentially, so sequential scans are disabled.
func explain(t *testing.T, s *store.Store, query *sql.Selector) (plan string) {
	t.Helper()
	err := s.InTx(t.Context(), func(tx *db.Tx) error {
		c := s.ConnIn(tx)
		prefix, detail := "EXPLAIN QUERY PLAN ", 4
		if s.Postgres() {
			prefix, detail = "EXPLAIN ", 1
			if _, err := c.ExecContext(t.Context(), "SET LOCAL enable_seqscan = off"); err != nil {
				return err
			}
		}
		return c.Query(t.Context(), func(b *sql.Builder) { b.WriteString(prefix).Join(query) }, func(scan func(...any) error) error {
			row := make([]any, detail)
			for i := range row {
				row[i] = new(any)
			}
			if err := scan(row...); err != nil {
				return err
			}
			plan += fmt.Sprintln(*row[detail-1].(*any))
			return nil
		})
	})
	if err != nil {
		t.Fatal(err)
	}
	return plan
}
