package listing_test

import (
	"context"
	"reflect"
	"testing"
	"time"

	"entgo.io/ent/dialect/sql"

	"bulwark/ent/db"
	"bulwark/ent/db/credential"
	"bulwark/ent/db/credentialtag"
	"bulwark/ent/db/device"
	"bulwark/ent/db/domain"
	"bulwark/ent/db/passwordtype"
	"bulwark/ent/db/tag"
	"bulwark/server/internal/dbtest"
	"bulwark/server/inventory"
	"bulwark/server/listing"
	"bulwark/server/store"
)

// everything requests every column.
var everything = listing.Columns{
	Credential: credential.Columns, Device: device.Columns, Domain: domain.Columns, PasswordType: passwordtype.Columns, Tag: tag.Columns,
}

func seed(t *testing.T, s *store.Store) {
	t.Helper()
	err := inventory.New(s, time.Now).Seed(t.Context(), inventory.SeedOptions{Credentials: 300, Devices: 20, Tags: 10, Domains: 5})
	if err != nil {
		t.Fatal(err)
	}
}

// comparableFields returns the exported fields of a row by name, without edges, pointers dereferenced and times as microseconds.
func comparableFields(row any) map[string]any {
	values := map[string]any{}
	v := reflect.ValueOf(row)
	if v.IsNil() {
		return nil
	}
	for i := range v.Elem().NumField() {
		field := v.Elem().Type().Field(i)
		if !field.IsExported() || field.Name == "Edges" {
			continue
		}
		value := v.Elem().Field(i)
		if value.Kind() == reflect.Pointer {
			if value.IsNil() {
				continue
			}
			value = value.Elem()
		}
		if at, isTime := value.Interface().(time.Time); isTime {
			values[field.Name] = at.UnixMicro()
			continue
		}
		values[field.Name] = value.Interface()
	}
	return values
}

func comparableRows(c *db.Credential, tags []*db.Tag) []map[string]any {
	all := []map[string]any{comparableFields(c), comparableFields(c.Edges.Device), comparableFields(c.Edges.Domain), comparableFields(c.Edges.PasswordType)}
	for _, t := range tags {
		all = append(all, comparableFields(t))
	}
	return all
}

func TestReadsWhatEntReads(t *testing.T) {
	t.Parallel()
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		seed(t, s)
		for name, where := range map[string]func(*sql.Selector){
			"all": func(*sql.Selector) {}, "in a domain": credential.DomainIDNotNil(), "without a domain": credential.DomainIDIsNil(),
			"never expiring": credential.ExpiresAtIsNil(), "none": credential.ID(-1),
		} {
			order := func(q *sql.Selector) { q.OrderBy(q.C(credential.FieldUsername), q.C(credential.FieldID)) }
			before := s.Queries()
			got, err := listing.NewQuery(s, everything).Where(where).Order(order).Limit(40).All(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			if sent := s.Queries() - before; sent > 2 {
				t.Errorf("%s: %d statements", name, sent)
			}
			want, err := s.Read().Credential.Query().Where(where).Order(order).Limit(40).WithDevice().WithDomain().WithPasswordType().
				WithCredentialTags(func(q *db.CredentialTagQuery) { q.WithTag().Order(credentialtag.ByTagField(tag.FieldNameKey)) }).
				All(t.Context())
			if err != nil || len(got) != len(want) || (name == "none") != (len(want) == 0) {
				t.Fatalf("%s: %d rows of %d, %v", name, len(got), len(want), err)
			}
			for i, w := range want {
				var tags []*db.Tag
				for _, link := range w.Edges.CredentialTags {
					tags = append(tags, link.Edges.Tag)
				}
				if g, w := comparableRows(got[i], got[i].Edges.Tags), comparableRows(w, tags); !reflect.DeepEqual(g, w) {
					t.Errorf("%s, row %d:\n%v\nwant\n%v", name, i, g, w)
				}
			}
		}
	})
}

func TestReadsOnlyRequestedColumns(t *testing.T) {
	t.Parallel()
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		seed(t, s)
		first := func(ctx context.Context, want listing.Columns) *db.Credential {
			t.Helper()
			rows, err := listing.NewQuery(s, want).Where(credential.DomainIDNotNil()).Limit(1).All(ctx)
			if err != nil || len(rows) != 1 {
				t.Fatal(rows, err)
			}
			return rows[0]
		}
		if c := first(t.Context(), listing.Columns{}); c.ID == 0 || c.Username != "" || c.Edges.Device != nil || c.Edges.Tags != nil {
			t.Errorf("want the key alone, got %v", c)
		}
		c := first(t.Context(), listing.Columns{Credential: []string{credential.FieldUsername}, Device: []string{device.FieldAddress}, Domain: []string{}})
		if c.Username == "" || c.Status != "" || c.Edges.Device.ID == 0 || c.Edges.Device.Address == "" || c.Edges.Device.Name != "" {
			t.Errorf("want some columns, got %v and %v", c, c.Edges.Device)
		}
		if c.Edges.Domain == nil || c.Edges.Domain.ID == 0 || c.Edges.Domain.Name != "" {
			t.Errorf("want the domain's key, got %v", c.Edges.Domain)
		}
		if c := first(t.Context(), listing.Columns{Credential: []string{"no_column"}}); c.Username == "" || c.Version == 0 || c.CreatedAt.IsZero() {
			t.Errorf("want everything when a name is not known, got %v", c)
		}
	})
}

func TestCount(t *testing.T) {
	t.Parallel()
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		seed(t, s)
		query := listing.NewQuery(s, everything)
		if n, err := query.Clone().Where(credential.ID(-1)).Count(t.Context()); n != 0 || err != nil {
			t.Errorf("%d, %v", n, err)
		}
		if n, err := query.Count(t.Context()); n != 300 || err != nil {
			t.Errorf("want the clone's condition to be the clone's, got %d, %v", n, err)
		}
		ended, end := context.WithCancel(t.Context())
		end()
		if _, err := query.Count(ended); err == nil {
			t.Error("want an error for an ended context")
		}
	})
}
