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

// Floor speaks SQL to the database without anything between: pgx on PostgreSQL, and on SQLite the very connections that
// the product uses, so that both find the same pages in memory.
type Floor struct {
	pool  *pgxpool.Pool
	lite  *sql.DB // writes
	read  *sql.DB
	ready sync.Map // of *sql.Stmt by query, on SQLite; pgx keeps its own
}

// statement is SQL with $1, $2 … for its arguments, in the words of both databases where they differ.
type statement struct {
	sql      string
	postgres string // instead of sql on PostgreSQL, if given
	args     []any
}

func openFloor(ctx context.Context, url string, s *store.Store) (*Floor, error) {
	if !s.Postgres() {
		read, write := s.Pools()
		return &Floor{lite: write, read: read}, nil
	}
	pool, err := pgxpool.New(ctx, url)
	return &Floor{pool: pool}, err
}

func (f *Floor) close() {
	if f.pool != nil {
		f.pool.Close()
	}
}

// text is the statement as the database takes it.
func (f *Floor) text(s statement) string {
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
				if _, err := tx.Exec(ctx, f.text(s), s.args...); err != nil {
					return fmt.Errorf("%w in %s", err, s.sql)
				}
			}
			return nil
		})
	}
	tx, err := f.lite.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	for _, s := range statements {
		if _, err := tx.ExecContext(ctx, f.text(s), s.args...); err != nil {
			return fmt.Errorf("%w in %s", err, s.sql)
		}
	}
	return tx.Commit()
}

// alone runs statements outside a transaction: housekeeping.
func (f *Floor) alone(ctx context.Context, statements ...string) error {
	for _, s := range statements {
		var err error
		if f.pool != nil {
			_, err = f.pool.Exec(ctx, s)
		} else {
			_, err = f.lite.ExecContext(ctx, s)
		}
		if err != nil {
			return fmt.Errorf("%w in %s", err, s)
		}
	}
	return nil
}

// rows reads everything a query returns.
func (f *Floor) rows(ctx context.Context, s statement) ([][]any, error) {
	if f.pool != nil {
		rows, err := f.pool.Query(ctx, f.text(s), s.args...)
		if err != nil {
			return nil, err
		}
		return pgx.CollectRows(rows, func(row pgx.CollectableRow) ([]any, error) { return row.Values() })
	}
	rows, err := f.lite.QueryContext(ctx, f.text(s), s.args...)
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
		row, into := make([]any, len(columns)), make([]any, len(columns))
		for i := range row {
			into[i] = &row[i]
		}
		if err := rows.Scan(into...); err != nil {
			return nil, err
		}
		all = append(all, row)
	}
	return all, rows.Err()
}

// each reads a query row by row, as fast as the driver can.
func (f *Floor) each(ctx context.Context, query string, row func(scan func(...any) error) error, args ...any) error {
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
	prepared, err := f.prepared(ctx, query) //nolint:sqlclosecheck // it is kept until the pool is closed
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

// prepared makes a query ready once, as the product does. It is kept until the pool is closed.
func (f *Floor) prepared(ctx context.Context, query string) (*sql.Stmt, error) {
	if known, ok := f.ready.Load(query); ok {
		return known.(*sql.Stmt), nil
	}
	made, err := f.read.PrepareContext(ctx, query)
	if err != nil {
		return nil, err
	}
	known, others := f.ready.LoadOrStore(query, made)
	if others { // somebody else was first
		defer made.Close()
	}
	return known.(*sql.Stmt), nil
}

// lines reads everything a query returns as text, a line for a row.
func (f *Floor) lines(ctx context.Context, s statement) ([]string, error) {
	rows, err := f.rows(ctx, s)
	lines := make([]string, len(rows))
	for i, row := range rows {
		lines[i] = fmt.Sprint(row...)
	}
	return lines, err
}

// one reads the one number a query returns.
func (f *Floor) one(ctx context.Context, s statement) (int64, error) {
	rows, err := f.rows(ctx, s)
	if err != nil {
		return 0, err
	}
	if len(rows) != 1 || len(rows[0]) != 1 {
		return 0, fmt.Errorf("not one number: %s", s.sql)
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
