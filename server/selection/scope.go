package selection

import (
	"maps"
	"slices"
	"time"

	"entgo.io/ent/dialect/sql"

	"bulwark/ent/db/credential"
	"bulwark/server/action"
	"bulwark/server/ident"
	"bulwark/server/store"
)

// Scope is the credentials a selection means: for ids all that exist, for a filter all that match, narrowed to the
// status the action offers (rule 2).
type Scope struct {
	narrow    func(s *sql.Selector)
	offered   bool                // whether it holds only credentials with the status the action offers
	forbidden Forbidden           // what Judge found, nil before
	crowd     *[]ident.Credential // what Crowd found, nil before
	settled   bool                // whether it holds only what the action may touch
}

// NewScope resolves a selection for an action at an instant. The scope is only a condition; nothing is read yet.
func NewScope(selection action.Selection, target Target, now time.Time) Scope {
	if selection.Filter == nil {
		return Scope{narrow: func(s *sql.Selector) { s.Where(store.InKeys(s.C(credential.FieldID), selection.IDs)) }}
	}
	matching := Matching(selection, now)
	return Scope{offered: true, narrow: func(s *sql.Selector) {
		matching.narrow(s)
		s.Where(sql.EQ(s.C(credential.FieldStatus), target.offered()))
	}}
}

// Proposed is the scope that a preview looks at: for a filter also what has another status than the action offers. It
// knows what was found out about the narrower scope.
func (s Scope) Proposed(selection action.Selection, now time.Time) Scope {
	if selection.Filter == nil {
		return s
	}
	wide := Matching(selection, now)
	wide.forbidden, wide.crowd = s.forbidden, s.crowd
	return wide
}

// Matching is what a filter matches except its exceptions, whatever the action offers.
func Matching(selection action.Selection, now time.Time) Scope {
	return Scope{narrow: func(s *sql.Selector) {
		Where(selection.Filter, now)(s)
		if len(selection.Except) > 0 {
			s.Where(sql.Not(store.InKeys(s.C(credential.FieldID), selection.Except)))
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

// Eligible writes a query of the scope's credentials that the action may touch, as q with columns id and those given, up
// to and with a WHERE. What cannot refuse anything is not written: planners guess badly how much a CASE lets through.
func (s Scope) Eligible(b *sql.Builder, target Target, columns ...expression) {
	s = s.allowed()
	columns = append([]expression{Column("c.id", "id")}, columns...)
	judged := s.Judges(target)
	if judged {
		columns = append(columns, coded(s.cases(target)))
	}
	b.WriteString("(")
	s.Rows(b, columns...)
	b.WriteString(") q WHERE ")
	if judged {
		b.WriteString("q.code IS NULL")
	} else {
		b.WriteString("1 = 1")
	}
}

// allowed is the scope without what was found to be forbidden; the same scope before it was judged, or if that is much.
func (s Scope) allowed() Scope {
	if !s.forbidden.few() {
		return s
	}
	return Scope{settled: true, narrow: func(selector *sql.Selector) {
		s.narrow(selector)
		for _, code := range slices.Sorted(maps.Keys(s.forbidden)) {
			selector.Where(sql.Not(store.InKeys(selector.C(credential.FieldID), s.forbidden[code])))
		}
	}}
}

// Judges tells whether the action could refuse single credentials of the scope: when not, everything in it is eligible.
func (s Scope) Judges(target Target) bool { return len(s.cases(target)) > 0 }

// cases are the parts of rule 4 that credentials of the scope could break, or did when they were judged.
func (s Scope) cases(target Target) []verdictCase {
	if s.settled {
		return nil
	}
	cases := target.cases(&s)
	if s.forbidden.few() {
		cases = append(cases[:1], s.forbidden.cases()...)
	}
	if s.offered {
		cases = cases[1:] // the status
	}
	return cases
}

// Column writes an SQL expression under a name.
func Column(sqlText, name string) expression {
	return func(b *sql.Builder) { b.WriteString(sqlText + " AS ").Ident(name) }
}

func coded(cases []verdictCase) expression {
	return func(b *sql.Builder) {
		verdict(b, cases)
		b.WriteString(" AS code")
	}
}
