package store

import (
	"context"
	stdsql "database/sql"

	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"

	"bulwark/ent/db"
	"bulwark/server/ident"
)

// Conn runs hand-written SQL on an ent client, inside or outside a transaction. Its errors are the driver's.
type Conn struct {
	*db.Client
	Dialect string // ent's name of the database
}

// Conn returns a connection for queries outside a transaction.
func (s *Store) Conn() Conn { return Conn{Client: s.read, Dialect: s.dialect} }

// ConnIn returns a connection inside a transaction of InTx.
func (s *Store) ConnIn(tx *db.Tx) Conn { return Conn{Client: tx.Client(), Dialect: s.dialect} }

// Postgres reports whether the database is PostgreSQL.
func (c Conn) Postgres() bool { return c.Dialect == dialect.Postgres }

// IsPostgres reports whether a statement is for PostgreSQL.
func IsPostgres(b *sql.Builder) bool { return b.Dialect() == dialect.Postgres }

// Exec runs a statement and returns how many rows it changed.
func (c Conn) Exec(ctx context.Context, write func(b *sql.Builder)) (int64, error) {
	query, args := c.build(write)
	result, err := c.ExecContext(ctx, query, args...)
	if err != nil {
		return 0, err
	}
	return result.RowsAffected()
}

// Query runs a query and calls each for every row.
func (c Conn) Query(ctx context.Context, write func(b *sql.Builder), each func(scan func(...any) error) error) error {
	query, args := c.build(write)
	rows, err := c.QueryContext(ctx, query, args...) //nolint:rowserrcheck // forEach checks it
	if err != nil {
		return err
	}
	defer rows.Close()
	return forEach(rows, each)
}

// QueryRow runs a query and scans its row into dest. It returns sql.ErrNoRows when there is none.
func (c Conn) QueryRow(ctx context.Context, write func(b *sql.Builder), dest ...any) error {
	found := false
	err := c.Query(ctx, write, func(scan func(...any) error) error {
		found = true
		return scan(dest...)
	})
	if err == nil && !found {
		return stdsql.ErrNoRows
	}
	return err
}

// QueryKeys runs a query of one column of keys.
func QueryKeys[K ident.Kind](ctx context.Context, c Conn, write func(b *sql.Builder)) ([]K, error) {
	var keys []K
	err := c.Query(ctx, write, func(scan func(...any) error) error {
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

// rows are the rows of a query, of database/sql or of pgx.
type rows interface {
	Next() bool
	Scan(dest ...any) error
	Err() error
}

// forEach calls each for every row. The caller closes the rows.
func forEach(rows rows, each func(scan func(...any) error) error) error {
	for rows.Next() {
		if err := each(rows.Scan); err != nil {
			return err
		}
	}
	return rows.Err()
}
