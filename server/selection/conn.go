package selection

import (
	"context"
	stdsql "database/sql"

	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"

	"bulwark/ent/db"
	"bulwark/server/ident"
)

// Conn is a client, inside or outside a transaction, that knows its database's dialect and so can take SQL.
type Conn struct {
	*db.Client
	Dialect string // ent's name of the database
}

// Postgres tells which of the two databases this is.
func (c Conn) Postgres() bool { return c.Dialect == dialect.Postgres }

// postgres tells which of the two databases a statement is for.
func postgres(b *sql.Builder) bool { return b.Dialect() == dialect.Postgres }

// Exec runs a statement and returns how many rows it changed.
func (c Conn) Exec(ctx context.Context, write func(b *sql.Builder)) (int64, error) {
	query, args := c.build(write)
	result, err := c.ExecContext(ctx, query, args...)
	if err != nil {
		return 0, err
	}
	return result.RowsAffected()
}

// Rows runs a query and calls each for every row.
func (c Conn) Rows(ctx context.Context, write func(b *sql.Builder), each func(scan func(...any) error) error) error {
	query, args := c.build(write)
	rows, err := c.QueryContext(ctx, query, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := each(rows.Scan); err != nil {
			return err
		}
	}
	return rows.Err()
}

// Row runs a query of one row; it returns sql.ErrNoRows when there is none.
func (c Conn) Row(ctx context.Context, write func(b *sql.Builder), into ...any) error {
	found := false
	err := c.Rows(ctx, write, func(scan func(...any) error) error {
		found = true
		return scan(into...)
	})
	if err == nil && !found {
		return stdsql.ErrNoRows
	}
	return err
}

// Keys runs a query of one column of keys.
func Keys[K ident.Kind](ctx context.Context, c Conn, write func(b *sql.Builder)) ([]K, error) {
	var keys []K
	err := c.Rows(ctx, write, func(scan func(...any) error) error {
		var key int64
		if err := scan(&key); err != nil {
			return err
		}
		keys = append(keys, K(key))
		return nil
	})
	return keys, err
}

func (c Conn) build(write func(b *sql.Builder)) (string, []any) {
	b := &sql.Builder{}
	b.SetDialect(c.Dialect)
	write(b)
	return b.Query()
}
