package selection_test

import (
	"reflect"
	"testing"
	"time"

	"entgo.io/ent/dialect/sql"

	"bulwark/ent/db/credential"
	"bulwark/ent/db/passwordtype"
	"bulwark/server/action"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/internal/dbtest"
	"bulwark/server/inventory"
	"bulwark/server/selection"
	"bulwark/server/store"
)

// rule 4: among many credentials duplicates are looked for in the crowd alone, and none is missed: what is found is what
// looking at each credential finds.
func TestRule4CrowdHoldsEveryDuplicate(t *testing.T) {
	t.Parallel()
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		err := inventory.New(s, time.Now).Seed(t.Context(), inventory.SeedOptions{Credentials: 25_000})
		if err != nil {
			t.Fatal(err)
		}
		c := s.Conn()
		domain := ident.Domain(1)
		everything := action.Selection{Filter: &action.Filter{All: true}}
		for name, to := range map[string]*ident.Domain{"no domain": nil, "a domain": &domain} {
			changes := &action.Changes{Domain: action.Clearable[ident.Domain]{Named: true, Value: to}}
			target, problems, err := selection.Load(t.Context(), c, action.Update, changes, time.Now())
			if err != nil || len(problems) > 0 {
				t.Fatal(problems, err)
			}
			found := func(scope selection.Scope) []fault.Problem {
				t.Helper()
				scope, err := scope.Judge(t.Context(), c, target)
				if err != nil {
					t.Fatal(err)
				}
				problems, err := scope.Problems(t.Context(), c, everything)
				if err != nil {
					t.Fatal(err)
				}
				return problems
			}
			scope := selection.NewScope(everything, target, time.Now())
			crowded, err := scope.Crowd(t.Context(), c, target)
			if err != nil || reflect.DeepEqual(crowded, scope) {
				t.Fatalf("%s: no crowd was found (%v)", name, err)
			}
			want, got := found(scope), found(crowded)
			if len(want) == 0 || !reflect.DeepEqual(got, want) {
				t.Errorf("to %s: the crowd has %v, want %v", name, got, want)
			}
		}
	})
}

// rule 4: what is forbidden is told by its number and its first credentials, also where it is too much to be repeated, and
// what remains is eligible.
func TestRule4MuchMayBeForbidden(t *testing.T) {
	t.Parallel()
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		err := inventory.New(s, time.Now).Seed(t.Context(), inventory.SeedOptions{Credentials: 25_000})
		if err != nil {
			t.Fatal(err)
		}
		c := s.Conn()
		local := s.Read().PasswordType.Query().Where(passwordtype.LocalUser(true)).FirstIDX(t.Context())
		target, problems, err := selection.Load(t.Context(), c, action.Update, &action.Changes{PasswordType: &local}, time.Now())
		if err != nil || len(problems) > 0 {
			t.Fatal(problems, err)
		}
		active := s.Read().Credential.Query().Where(credential.StatusEQ(credential.StatusACTIVE))
		all, inDomain := active.Clone().CountX(t.Context()), active.Clone().Where(credential.DomainIDNotNil()).CountX(t.Context())
		everything := action.Selection{Filter: &action.Filter{All: true}}
		scope := selection.NewScope(everything, target, time.Now())
		judgement, err := selection.Judge(t.Context(), c, everything, scope, target)
		if err != nil || judgement.Eligible != int64(all-inDomain) || len(judgement.Problems) != 1 {
			t.Fatal(judgement, err)
		}
		if found := judgement.Problems[0]; found.Count != inDomain || len(found.Credentials) != fault.Sample || inDomain < 10_000 {
			t.Errorf("%d of %d: %v", inDomain, all, found)
		}
		if scope, err = scope.Judge(t.Context(), c, target); err != nil {
			t.Fatal(err)
		}
		keys, err := store.QueryKeys[ident.Credential](t.Context(), c, func(b *sql.Builder) {
			b.WriteString("SELECT q.id FROM ")
			scope.Eligible(b, target)
		})
		if err != nil || len(keys) != all-inDomain {
			t.Errorf("%d are eligible, want %d (%v)", len(keys), all-inDomain, err)
		}
	})
}
