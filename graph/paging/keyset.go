package paging

import "entgo.io/ent/dialect/sql"

// bounds is the part of an order that a page is read from.
type bounds[T any] struct {
	order         Order[T]
	backward      bool
	after, before []any // values of a cursor, nil for none
}

// within adds the bounds to a query, and what the order needs.
func (w bounds[T]) within(s *sql.Selector) {
	if w.order.Join != nil {
		w.order.Join(s)
	}
	if w.after == nil && w.before == nil {
		return
	}
	columns := w.columns(s)
	if w.after != nil {
		s.Where(sql.P(func(b *sql.Builder) { w.beyond(b, columns, w.after, 0, true) }))
	}
	if w.before != nil {
		s.Where(sql.P(func(b *sql.Builder) { w.beyond(b, columns, w.before, 0, false) }))
	}
}

// sorted adds the order to a query.
func (w bounds[T]) sorted(s *sql.Selector) {
	for i, column := range w.columns(s) {
		s.OrderExpr(sql.Expr(column + w.direction(w.order.Terms[i].Nullable)))
	}
}

func (w bounds[T]) columns(s *sql.Selector) []string {
	columns := make([]string, len(w.order.Terms))
	for i, term := range w.order.Terms {
		columns[i] = term.Column(s)
	}
	return columns
}

// next narrows a query to the rows of its table that come next, whatever else it asks of them.
func (w bounds[T]) next(rows int) func(s *sql.Selector) {
	return func(s *sql.Selector) {
		table := s.TableName()
		few := sql.Dialect(s.Dialect()).Select("*").From(sql.Table(table))
		w.within(few)
		w.sorted(few)
		s.From(few.Limit(rows).As(table))
	}
}

// direction is how the database is to sort: a page from the end is read backwards and turned around afterwards.
func (w bounds[T]) direction(nullable bool) string {
	text := " ASC"
	if w.order.Descending != w.backward {
		text = " DESC"
	}
	switch {
	case nullable && w.backward:
		text += " NULLS FIRST"
	case nullable:
		text += " NULLS LAST"
	}
	return text
}

// beyond writes the condition that a row comes after (or before) the values of a cursor, from the i-th term on. The
// redundant outer comparison of a pair lets an index begin at the cursor.
func (w bounds[T]) beyond(b *sql.Builder, columns []string, values []any, i int, after bool) {
	column, value := columns[i], values[i]
	operator := " < "
	if after != w.order.Descending {
		operator = " > "
	}
	last := i == len(columns)-1
	rest := func() { w.beyond(b, columns, values, i+1, after) }
	switch {
	case last:
		b.WriteString(column + operator).Arg(value)
	case value == nil && after: // nothing but other nulls follows a null
		b.WriteString("(" + column + " IS NULL AND ")
		rest()
		b.WriteString(")")
	case value == nil:
		b.WriteString("(" + column + " IS NOT NULL OR ")
		rest()
		b.WriteString(")")
	case w.order.Terms[i].Nullable:
		b.WriteString("(")
		if after {
			b.WriteString(column + " IS NULL OR ")
		}
		b.WriteString(column + operator).Arg(value)
		b.WriteString(" OR (" + column + " = ").Arg(value).WriteString(" AND ")
		rest()
		b.WriteString("))")
	default:
		b.WriteString("(" + column + operator[:2] + "= ").Arg(value)
		b.WriteString(" AND (" + column + operator).Arg(value).WriteString(" OR ")
		rest()
		b.WriteString("))")
	}
}
