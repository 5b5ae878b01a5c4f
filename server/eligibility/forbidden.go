package eligibility

import (
	"context"
	"maps"
	"slices"

	"entgo.io/ent/dialect/sql"

	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/store"
)

// Forbidden holds the credentials of a scope that an action may not change, by the reason, each list in the order of its keys.
type Forbidden map[fault.Code][]ident.Credential

// FindForbidden finds by one scan the credentials for which rule 4 forbids the action, and returns the scope with that result.
// Its later queries exclude these credentials by key instead of checking again, unless there are many.
func (s Scope) FindForbidden(ctx context.Context, c store.Conn, target Target) (Scope, error) {
	if !s.CanForbid(target) {
		return s, nil
	}
	forbidden := Forbidden{}
	err := c.Query(ctx, func(b *sql.Builder) {
		b.WriteString("SELECT q.code, q.id FROM (")
		s.WriteRows(b, ColumnAs("c.id", "id"), codeColumn(s.cases(target)))
		b.WriteString(") q WHERE q.code IS NOT NULL ORDER BY q.id")
	}, func(scan func(...any) error) error {
		var code string
		var key int64
		err := scan(&code, &key)
		forbidden[fault.Code(code)] = append(forbidden[fault.Code(code)], ident.Credential(key))
		return err
	})
	s.forbidden = forbidden
	return s, err
}

// maxRepeated is the largest number of forbidden credentials that later statements name by key. More would take longer than
// checking again.
const maxRepeated = 10_000

// isSmall reports whether the credentials are few enough to be named by key; it is false before FindForbidden.
func (f Forbidden) isSmall() bool {
	n := 0
	for _, credentials := range f {
		n += len(credentials)
	}
	return f != nil && n <= maxRepeated
}

// cases returns the result as cases of a verdict.
func (f Forbidden) cases() []verdictCase {
	var cases []verdictCase
	for _, code := range slices.Sorted(maps.Keys(f)) {
		cases = append(cases, verdictCase{code, func(b *sql.Builder) {
			b.WriteString("c.id IN ")
			store.WriteKeys(b, f[code])
		}})
	}
	return cases
}
