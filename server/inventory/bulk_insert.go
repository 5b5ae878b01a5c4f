package inventory

import (
	"context"
	"strconv"
	"strings"

	"entgo.io/ent/dialect"

	"bulwark/ent/db"
)

// bulkInsert inserts many rows into a table with as few statements as possible, all but the last with the same text.
type bulkInsert struct {
	dialect string
	tx      *db.Tx
	table   string
	columns []string

	query            string // with rowsPerStatement rows
	rowsPerStatement int
	pending          []any
}

// maxParameters is the largest number of parameters of a statement, which is SQLite's; PostgreSQL allows more.
const maxParameters = 32_766

func newBulkInsert(kind string, tx *db.Tx, table string, columns []string) *bulkInsert {
	return &bulkInsert{dialect: kind, tx: tx, table: table, columns: columns, rowsPerStatement: min(batchSize, maxParameters/len(columns))}
}

// add inserts a row, at once or together with later ones.
func (i *bulkInsert) add(ctx context.Context, values ...any) error {
	i.pending = append(i.pending, values...)
	if len(i.pending) < i.rowsPerStatement*len(i.columns) {
		return nil
	}
	if i.query == "" {
		i.query = i.statement()
	}
	return i.run(ctx, i.query)
}

// flush inserts the remaining rows.
func (i *bulkInsert) flush(ctx context.Context) error {
	if len(i.pending) == 0 {
		return nil
	}
	return i.run(ctx, i.statement())
}

func (i *bulkInsert) run(ctx context.Context, query string) error {
	_, err := i.tx.Client().ExecContext(ctx, query, i.pending...)
	i.pending = i.pending[:0]
	return err
}

// statement returns an INSERT with a parameter for every pending value. Ent's builder would write NULL for nil values, so that
// the text could not be reused.
func (i *bulkInsert) statement() string {
	var b strings.Builder
	b.WriteString("INSERT INTO " + i.table + " (" + strings.Join(i.columns, ", ") + ") VALUES ")
	for n := range i.pending {
		switch {
		case n == 0:
			b.WriteByte('(')
		case n%len(i.columns) == 0:
			b.WriteString("), (")
		default:
			b.WriteByte(',')
		}
		if i.dialect == dialect.Postgres {
			b.WriteByte('$')
			b.WriteString(strconv.Itoa(n + 1))
		} else {
			b.WriteByte('?')
		}
	}
	b.WriteByte(')')
	return b.String()
}
