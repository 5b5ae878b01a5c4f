package eligibility_test

import (
	"reflect"
	"testing"
	"time"

	"entgo.io/ent/dialect/sql"

	"bulwark/ent/db/credential"
	"bulwark/ent/db/passwordtype"
	"bulwark/server/action"
	"bulwark/server/eligibility"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/internal/dbtest"
	"bulwark/server/inventory"
	"bulwark/server/store"
)

// rule 4: among many credentials only possible duplicates are checked, and the result is the same as checking each credential.
func TestRule4PossibleDuplicatesHoldEveryDuplicate(t *testing.T) {
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
			target, problems, err := eligibility.LoadTarget(t.Context(), c, action.Update, changes, time.Now())
			if err != nil || len(problems) > 0 {
				t.Fatal(problems, err)
			}
			found := func(scope eligibility.Scope) []fault.Problem {
				t.Helper()
				scope, err := scope.FindForbidden(t.Context(), c, target)
				if err != nil {
					t.Fatal(err)
				}
				problems, err := scope.Problems(t.Context(), c, everything)
				if err != nil {
					t.Fatal(err)
				}
				return problems
			}
			scope := eligibility.NewScope(everything, target, time.Now())
			among, err := scope.FindPossibleDuplicates(t.Context(), c, target)
			if err != nil || reflect.DeepEqual(among, scope) {
				t.Fatalf("%s: no possible duplicates were found (%v)", name, err)
			}
			want, got := found(scope), found(among)
			if len(want) == 0 || !reflect.DeepEqual(got, want) {
				t.Errorf("to %s: among possible duplicates found %v, want %v", name, got, want)
			}
		}
	})
}

// rule 4: a problem has the number of its credentials and the first of them, even when there are too many to list by key. The
// other credentials are eligible.
func TestRule4ManyForbiddenCredentialsAreCounted(t *testing.T) {
	t.Parallel()
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		err := inventory.New(s, time.Now).Seed(t.Context(), inventory.SeedOptions{Credentials: 25_000})
		if err != nil {
			t.Fatal(err)
		}
		c := s.Conn()
		local := s.Read().PasswordType.Query().Where(passwordtype.LocalUser(true)).FirstIDX(t.Context())
		target, problems, err := eligibility.LoadTarget(t.Context(), c, action.Update, &action.Changes{PasswordType: &local}, time.Now())
		if err != nil || len(problems) > 0 {
			t.Fatal(problems, err)
		}
		active := s.Read().Credential.Query().Where(credential.StatusEQ(credential.StatusACTIVE))
		all, inDomain := active.Clone().CountX(t.Context()), active.Clone().Where(credential.DomainIDNotNil()).CountX(t.Context())
		everything := action.Selection{Filter: &action.Filter{All: true}}
		scope := eligibility.NewScope(everything, target, time.Now())
		assessment, err := eligibility.Assess(t.Context(), c, everything, scope, target)
		if err != nil || assessment.Eligible != int64(all-inDomain) || len(assessment.Problems) != 1 {
			t.Fatal(assessment, err)
		}
		if found := assessment.Problems[0]; found.Count != inDomain || len(found.Credentials) != fault.MaxListedCredentials || inDomain < 10_000 {
			t.Errorf("%d of %d: %v", inDomain, all, found)
		}
		if scope, err = scope.FindForbidden(t.Context(), c, target); err != nil {
			t.Fatal(err)
		}
		keys, err := store.QueryKeys[ident.Credential](t.Context(), c, func(b *sql.Builder) {
			b.WriteString("SELECT q.id FROM ")
			scope.WriteEligible(b, target)
		})
		if err != nil || len(keys) != all-inDomain {
			t.Errorf("%d are eligible, want %d (%v)", len(keys), all-inDomain, err)
		}
	})
}
