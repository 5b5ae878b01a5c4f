package eligibility

import (
	"maps"
	"slices"
	"time"

	"entgo.io/ent/dialect/sql"

	"bulwark/ent/db/credential"
	"bulwark/server/action"
	"bulwark/server/filter"
	"bulwark/server/ident"
	"bulwark/server/store"
)

// Scope is the set of credentials that a selection means for an action, as a condition: for ids all that exist, for a filter
// all that match and have the status that the action is for (rule 2).
type Scope struct {
	condition          func(s *sql.Selector)
	hasRequiredStatus  bool                // whether it holds only credentials with the status that the action is for
	forbidden          Forbidden           // result of FindForbidden, nil before
	possibleDuplicates *[]ident.Credential // result of FindPossibleDuplicates, nil before
	eligibleOnly       bool                // whether it holds only eligible credentials
}

// NewScope returns the scope of a selection for an action at an instant. It reads nothing.
func NewScope(selection action.Selection, target Target, now time.Time) Scope {
	selected := filter.Selected(selection, now)
	if selection.Filter == nil {
		return Scope{condition: selected}
	}
	return Scope{hasRequiredStatus: true, condition: func(s *sql.Selector) {
		selected(s)
		s.Where(sql.EQ(s.C(credential.FieldStatus), target.requiredStatus()))
	}}
}

// WithAnyStatus returns the scope that a preview counts: for a filter also the credentials with another status, which the
// action cannot change. Results of FindForbidden and FindPossibleDuplicates are kept.
func (s Scope) WithAnyStatus(selection action.Selection, now time.Time) Scope {
	if selection.Filter == nil {
		return s
	}
	return Scope{condition: filter.Selected(selection, now), forbidden: s.forbidden, possibleDuplicates: s.possibleDuplicates}
}

// expression writes a part of a statement.
type expression = func(b *sql.Builder)

// ColumnAs writes an SQL expression and names the column.
func ColumnAs(sqlText, name string) expression {
	return func(b *sql.Builder) { b.WriteString(sqlText + " AS ").Ident(name) }
}

// WriteRows writes a query of the scope's credentials, called c, with the given columns.
func (s Scope) WriteRows(b *sql.Builder, columns ...expression) {
	selector := sql.Dialect(b.Dialect()).Select().From(sql.Table(credential.Table).As("c"))
	for _, column := range columns {
		selector.AppendSelectExpr(sql.ExprFunc(column))
	}
	s.condition(selector)
	b.Join(selector)
}

// WriteEligible writes a subquery q of the eligible credentials with the column id and the given ones, and a WHERE clause. It
// writes the verdict only where the action could be forbidden: planners guess badly how many rows a CASE lets through.
func (s Scope) WriteEligible(b *sql.Builder, target Target, columns ...expression) {
	s = s.withoutForbidden()
	columns = append([]expression{ColumnAs("c.id", "id")}, columns...)
	checked := s.CanForbid(target)
	if checked {
		columns = append(columns, codeColumn(s.cases(target)))
	}
	b.WriteString("(")
	s.WriteRows(b, columns...)
	b.WriteString(") q WHERE ")
	if checked {
		b.WriteString("q.code IS NULL")
	} else {
		b.WriteString("1 = 1")
	}
}

// writeCondition writes the condition that a credential, under a name, is in the scope.
func (s Scope) writeCondition(b *sql.Builder, name string) {
	selector := sql.Dialect(b.Dialect()).Select().From(sql.Table(credential.Table).As(name))
	s.condition(selector)
	b.Join(selector.P())
}

// withoutForbidden returns the scope without the credentials that FindForbidden found, or the same scope when they are
// unknown or too many.
func (s Scope) withoutForbidden() Scope {
	if !s.forbidden.isSmall() {
		return s
	}
	return Scope{eligibleOnly: true, condition: func(selector *sql.Selector) {
		s.condition(selector)
		for _, code := range slices.Sorted(maps.Keys(s.forbidden)) {
			selector.Where(sql.Not(store.InKeys(selector.C(credential.FieldID), s.forbidden[code])))
		}
	}}
}

// CanForbid reports whether the action could be forbidden for single credentials of the scope. When it cannot, all of them
// are eligible.
func (s Scope) CanForbid(target Target) bool { return len(s.cases(target)) > 0 }

// cases returns the cases that could forbid the action for credentials of the scope. Results of FindForbidden take the place
// of the checks that gave them.
func (s Scope) cases(target Target) []verdictCase {
	if s.eligibleOnly {
		return nil
	}
	cases := target.cases(&s)
	if s.forbidden.isSmall() {
		cases = append(cases[:1], s.forbidden.cases()...)
	}
	if s.hasRequiredStatus {
		cases = cases[1:] // without the check of the status
	}
	return cases
}

func codeColumn(cases []verdictCase) expression {
	return func(b *sql.Builder) {
		writeVerdict(b, cases)
		b.WriteString(" AS code")
	}
}
