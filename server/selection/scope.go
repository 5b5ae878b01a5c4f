package selection

import (
	"time"

	"entgo.io/ent/dialect/sql"

	"bulwark/ent/db/credential"
	"bulwark/server/action"
)

// Scope is the credentials a selection means: for ids all that exist, for a filter all that match, narrowed to the
// status the action offers (rule 2).
type Scope struct{ narrow func(s *sql.Selector) }

// NewScope resolves a selection for an action at an instant. The scope is only a condition; nothing is read yet.
func NewScope(selection action.Selection, target Target, now time.Time) Scope {
	if selection.Filter == nil {
		return Scope{func(s *sql.Selector) { s.Where(inKeys(s.C(credential.FieldID), selection.IDs)) }}
	}
	matching := Matching(selection, now)
	return Scope{func(s *sql.Selector) {
		matching.narrow(s)
		s.Where(sql.EQ(s.C(credential.FieldStatus), target.offered()))
	}}
}

// Matching is what a filter matches except its exceptions, whatever the action offers.
func Matching(selection action.Selection, now time.Time) Scope {
	return Scope{func(s *sql.Selector) {
		Where(selection.Filter, now)(s)
		if len(selection.Except) > 0 {
			s.Where(sql.Not(inKeys(s.C(credential.FieldID), selection.Except)))
		}
	}}
}

// expression writes a part of a statement.
type expression = func(b *sql.Builder)

// Rows writes a query of the scope's credentials, called c, with the given columns.
func (s Scope) Rows(b *sql.Builder, columns ...expression) {
	selector := sql.Dialect(b.Dialect()).Select().From(sql.Table(credential.Table).As("c"))
	for _, column := range columns {
		selector.AppendSelectExpr(sql.ExprFunc(column))
	}
	s.narrow(selector)
	b.Join(selector)
}

// Eligible writes a query of the scope's credentials that the action may touch, as q with columns id and those given.
func (s Scope) Eligible(b *sql.Builder, target Target, columns ...expression) {
	b.WriteString("(")
	s.Rows(b, append([]expression{Column("c.id", "id"), target.code(true)}, columns...)...)
	b.WriteString(") q WHERE q.code IS NULL")
}

// Column writes an SQL expression under a name.
func Column(sqlText, name string) expression {
	return func(b *sql.Builder) { b.WriteString(sqlText + " AS ").Ident(name) }
}

func (t Target) code(within bool) expression {
	return func(b *sql.Builder) {
		t.verdict(b, within)
		b.WriteString(" AS code")
	}
}
