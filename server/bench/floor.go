package bench

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
	"sync"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"bulwark/server/store"
)

// Floor runs SQL without the layers of the product: through pgx on PostgreSQL, and on SQLite through the connections of the
// product, so that both use the same page cache.
type Floor struct {
	pool       *pgxpool.Pool
	write      *sql.DB // writes
	read       *sql.DB
	statements sync.Map // *sql.Stmt by query on SQLite; pgx caches statements itself
}

// statement is SQL with $1, $2 … for its arguments, in the dialects of both databases where they differ.
type statement struct {
	sql      string
	postgres string // replaces sql on PostgreSQL if it is not empty
	args     []any
}

func openFloor(ctx context.Context, url string, s *store.Store) (*Floor, error) {
	if !s.Postgres() {
		read, write := s.Pools()
		return &Floor{write: write, read: read}, nil
	}
	pool, err := pgxpool.New(ctx, url)
	return &Floor{pool: pool}, err
}

func (f *Floor) close() {
	if f.pool != nil {
		f.pool.Close()
	}
}

// dialectSQL returns the SQL for the database.
func (f *Floor) dialectSQL(s statement) string {
	if f.pool == nil {
		return strings.ReplaceAll(s.sql, "$", "?")
	}
	if s.postgres != "" {
		return s.postgres
	}
	return s.sql
}

// tx runs statements in one transaction.
func (f *Floor) tx(ctx context.Context, statements ...statement) error {
	if f.pool != nil {
		return pgx.BeginFunc(ctx, f.pool, func(tx pgx.Tx) error {
			for _, s := range statements {
				if _, err := tx.Exec(ctx, f.dialectSQL(s), s.args...); err != nil {
					return fmt.Errorf("%w in %s", err, s.sql)
				}
			}
			return nil
		})
	}
	tx, err := f.write.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	for _, s := range statements {
		if _, err := tx.ExecContext(ctx, f.dialectSQL(s), s.args...); err != nil {
			return fmt.Errorf("%w in %s", err, s.sql)
		}
	}
	return tx.Commit()
}

// execEach runs each statement outside a transaction, for maintenance.
func (f *Floor) execEach(ctx context.Context, statements ...string) error {
	for _, s := range statements {
		var err error
		if f.pool != nil {
			_, err = f.pool.Exec(ctx, s)
		} else {
			_, err = f.write.ExecContext(ctx, s)
		}
		if err != nil {
			return fmt.Errorf("%w in %s", err, s)
		}
	}
	return nil
}

// queryRows returns all rows of a query.
func (f *Floor) queryRows(ctx context.Context, s statement) ([][]any, error) {
	if f.pool != nil {
		rows, err := f.pool.Query(ctx, f.dialectSQL(s), s.args...)
		if err != nil {
			return nil, err
		}
		return pgx.CollectRows(rows, func(row pgx.CollectableRow) ([]any, error) { return row.Values() })
	}
	rows, err := f.write.QueryContext(ctx, f.dialectSQL(s), s.args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		return nil, err
	}
	var all [][]any
	for rows.Next() {
		row, pointers := make([]any, len(columns)), make([]any, len(columns))
		for i := range row {
			pointers[i] = &row[i]
		}
		if err := rows.Scan(pointers...); err != nil {
			return nil, err
		}
		all = append(all, row)
	}
	return all, rows.Err()
}

// query calls row for each row of a query.
func (f *Floor) query(ctx context.Context, query string, row func(scan func(...any) error) error, args ...any) error {
	if f.pool != nil {
		rows, err := f.pool.Query(ctx, query, args...)
		if err != nil {
			return err
		}
		defer rows.Close()
		for rows.Next() {
			if err := row(rows.Scan); err != nil {
				return err
			}
		}
		return rows.Err()
	}
	prepared, err := f.prepare(ctx, query) //nolint:sqlclosecheck // cached until the pool is closed
	if err != nil {
		return err
	}
	rows, err := prepared.QueryContext(ctx, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := row(rows.Scan); err != nil {
			return err
		}
	}
	return rows.Err()
}

// prepare returns a cached prepared statement, as the product uses.
func (f *Floor) prepare(ctx context.Context, query string) (*sql.Stmt, error) {
	if cached, ok := f.statements.Load(query); ok {
		return cached.(*sql.Stmt), nil
	}
	prepared, err := f.read.PrepareContext(ctx, query)
	if err != nil {
		return nil, err
	}
	cached, loaded := f.statements.LoadOrStore(query, prepared)
	if loaded { // another goroutine was faster
		defer prepared.Close()
	}
	return cached.(*sql.Stmt), nil
}

// queryLines returns each row of a query as text.
func (f *Floor) queryLines(ctx context.Context, s statement) ([]string, error) {
	rows, err := f.queryRows(ctx, s)
	lines := make([]string, len(rows))
	for i, row := range rows {
		lines[i] = fmt.Sprint(row...)
	}
	return lines, err
}

// queryNumber returns the only number of a query.
func (f *Floor) queryNumber(ctx context.Context, s statement) (int64, error) {
	rows, err := f.queryRows(ctx, s)
	if err != nil {
		return 0, err
	}
	if len(rows) != 1 || len(rows[0]) != 1 {
		return 0, fmt.Errorf("more or less than one number: %s", s.sql)
	}
	switch n := rows[0][0].(type) {
	case int64:
		return n, nil
	case int32:
		return int64(n), nil
	default:
		return 0, fmt.Errorf("not a number but %T: %s", n, s.sql)
	}
}

func now() time.Time { return time.Now().UTC().Truncate(time.Microsecond) }
