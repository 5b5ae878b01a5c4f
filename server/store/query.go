package store

import (
	"context"
	"strings"
)

// Statement is hand-written SQL for both databases.
type Statement struct{ postgres, sqlite string }

// NewStatement returns a statement of SQL that both databases understand, with $1, $2 … for its arguments.
func NewStatement(text string) Statement { return Statement{text, strings.ReplaceAll(text, "$", "?")} }

// First runs a look-up by key, scans its first row into dest and reports whether there was one. On SQLite a look-up that has
// started ignores cancellation, which saves watching the context; PostgreSQL, which may be far away, honours it. Driver
// errors come back as *fault.Error.
func (s *Store) First(ctx context.Context, statement Statement, args []any, dest ...any) (found bool, err error) {
	text := statement.postgres
	if !s.Postgres() {
		if err := ctx.Err(); err != nil {
			return false, translate(err)
		}
		text, ctx = statement.sqlite, context.WithoutCancel(ctx)
	}
	err = s.Query(ctx, text, args, func(scan func(...any) error) error {
		if found {
			return nil
		}
		found = true
		return scan(dest...)
	})
	return found, err
}

// Query runs a hand-written query outside a transaction and calls each for every row. On PostgreSQL the driver scans straight
// into the destinations; database/sql would first allocate a value for each column. Driver errors come back as *fault.Error.
func (s *Store) Query(ctx context.Context, query string, args []any, each func(scan func(...any) error) error) error {
	s.queries.Add(1)
	if s.watch != nil {
		s.watch(query, args)
	}
	if s.pool == nil {
		return translate(s.querySQLite(ctx, query, args, each))
	}
	rows, err := s.pool.Query(ctx, query, args...)
	if err != nil {
		return translate(err)
	}
	defer rows.Close()
	return translate(forEach(rows, each))
}

func (s *Store) querySQLite(ctx context.Context, query string, args []any, each func(scan func(...any) error) error) error {
	rows, err := s.prepared.query(ctx, s.readSQL, query, args) //nolint:rowserrcheck // forEach checks it
	if err != nil {
		return err
	}
	defer rows.Close()
	return forEach(rows, each)
}

// Queries returns how often Query was called, for tests that count statements.
func (s *Store) Queries() int64 { return s.queries.Load() }
