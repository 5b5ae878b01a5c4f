package inventory

import (
	"context"
	"strconv"
	"strings"

	"entgo.io/ent/dialect"

	"bulwark/ent/db"
)

// rows inserts many rows into a table, as many at a time as a statement takes, always with the same statement.
type rows struct {
	dialect string
	tx      *db.Tx
	table   string
	columns []string

	query   string // for most rows
	most    int
	pending []any
}

// mostParameters is how many values a statement may have: SQLite's limit is the lower one.
const mostParameters = 32_766

func newRows(kind string, tx *db.Tx, table string, columns []string) *rows {
	return &rows{dialect: kind, tx: tx, table: table, columns: columns, most: min(atOnce, mostParameters/len(columns))}
}

// add inserts a row, now or with those that follow.
func (r *rows) add(ctx context.Context, values ...any) error {
	r.pending = append(r.pending, values...)
	if len(r.pending) < r.most*len(r.columns) {
		return nil
	}
	if r.query == "" {
		r.query = r.statement()
	}
	return r.run(ctx, r.query)
}

// flush inserts what is left.
func (r *rows) flush(ctx context.Context) error {
	if len(r.pending) == 0 {
		return nil
	}
	return r.run(ctx, r.statement())
}

func (r *rows) run(ctx context.Context, query string) error {
	_, err := r.tx.Client().ExecContext(ctx, query, r.pending...)
	r.pending = r.pending[:0]
	return err
}

// statement has a place for every pending value. ent's builder would write NULL for what is empty, and the statement
// could not be used again.
func (r *rows) statement() string {
	var b strings.Builder
	b.WriteString("INSERT INTO " + r.table + " (" + strings.Join(r.columns, ", ") + ") VALUES ")
	for n := range r.pending {
		switch {
		case n == 0:
			b.WriteByte('(')
		case n%len(r.columns) == 0:
			b.WriteString("), (")
		default:
			b.WriteByte(',')
		}
		if r.dialect == dialect.Postgres {
			b.WriteByte('$')
			b.WriteString(strconv.Itoa(n + 1))
		} else {
			b.WriteByte('?')
		}
	}
	b.WriteByte(')')
	return b.String()
}
