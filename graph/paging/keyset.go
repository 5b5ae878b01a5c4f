package paging

import (
	"slices"

	"entgo.io/ent/dialect/sql"
)

// bounds is the part of an order that a page is read from.
type bounds[T any] struct {
	order                 Order[T]
	backward              bool
	after, before         []any // values of a cursor, nil for none
	onlyValues, onlyNulls bool  // only rows that have a value in the first term, or have none
}

// parts splits bounds in two when the first term may be null: an index scan can start among the rows with a value, or among those
// without one, but not cover both. The parts are in reading order.
func (w bounds[T]) parts() []bounds[T] {
	if !w.order.Terms[0].Nullable {
		return []bounds[T]{w}
	}
	valued, empty := w, w
	valued.onlyValues, empty.onlyNulls = true, true
	var parts []bounds[T]
	if w.after == nil || w.after[0] != nil { // nothing with a value comes after nulls
		if w.before != nil && w.before[0] == nil {
			valued.before = nil
		}
		parts = append(parts, valued)
	}
	if w.before == nil || w.before[0] == nil { // no null comes before a value
		if w.after != nil && w.after[0] != nil {
			empty.after = nil
		}
		parts = append(parts, empty)
	}
	if w.backward {
		slices.Reverse(parts)
	}
	return parts
}

// restrict adds the bounds and the joins of the order to a query.
func (w bounds[T]) restrict(s *sql.Selector) {
	if w.order.Join != nil {
		w.order.Join(s)
	}
	switch first := w.order.Terms[0].Column(s); {
	case w.onlyValues:
		s.Where(sql.P(func(b *sql.Builder) { b.WriteString(first + " IS NOT NULL") }))
	case w.onlyNulls:
		s.Where(sql.P(func(b *sql.Builder) { b.WriteString(first + " IS NULL") }))
	}
	if w.after == nil && w.before == nil {
		return
	}
	columns := w.columns(s)
	if w.after != nil {
		s.Where(sql.P(func(b *sql.Builder) { w.writeBeyond(b, columns, w.after, w.first(), true) }))
	}
	if w.before != nil {
		s.Where(sql.P(func(b *sql.Builder) { w.writeBeyond(b, columns, w.before, w.first(), false) }))
	}
}

// sort adds the order to a query.
func (w bounds[T]) sort(s *sql.Selector) {
	for _, column := range w.columns(s)[w.first():] {
		s.OrderExpr(sql.Expr(column + w.direction()))
	}
}

// first returns the index of the first term that differs between rows of this part.
func (w bounds[T]) first() int {
	if w.onlyNulls {
		return 1
	}
	return 0
}

func (w bounds[T]) columns(s *sql.Selector) []string {
	columns := make([]string, len(w.order.Terms))
	for i, term := range w.order.Terms {
		columns[i] = term.Column(s)
	}
	return columns
}

// restrictToNext restricts a query to the next rows of its table, whether or not they meet its conditions.
func (w bounds[T]) restrictToNext(rows int) func(s *sql.Selector) {
	return func(s *sql.Selector) {
		table := s.TableName()
		few := sql.Dialect(s.Dialect()).Select("*").From(sql.Table(table))
		w.restrict(few)
		w.sort(few)
		s.From(few.Limit(rows).As(table))
	}
}

// direction returns the SQL sort direction: a page from the end is read backwards and reversed afterwards.
func (w bounds[T]) direction() string {
	if w.order.Descending != w.backward {
		return " DESC"
	}
	return " ASC"
}

// writeBeyond writes the condition that a row comes after (or before) the values of a cursor, from the i-th term on. The
// redundant outer comparison of a pair lets an index begin at the cursor.
func (w bounds[T]) writeBeyond(b *sql.Builder, columns []string, values []any, i int, after bool) {
	column, value := columns[i], values[i]
	operator := " < "
	if after != w.order.Descending {
		operator = " > "
	}
	if i == len(columns)-1 {
		b.WriteString(column + operator).Arg(value)
		return
	}
	b.WriteString("(" + column + operator[:2] + "= ").Arg(value)
	b.WriteString(" AND (" + column + operator).Arg(value).WriteString(" OR ")
	w.writeBeyond(b, columns, values, i+1, after)
	b.WriteString("))")
}
