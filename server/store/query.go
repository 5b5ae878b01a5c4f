package store

import (
	"context"
	"strings"
)

// Statement is SQL written by hand.
type Statement struct{ postgres, lite string }

// Write makes a statement of SQL that both databases understand, with $1, $2 … for its arguments.
func Write(text string) Statement { return Statement{text, strings.ReplaceAll(text, "$", "?")} }

// First runs a statement and scans its first row into places. It tells whether there was one. It is for look-ups by key. In
// a file they are over before anybody could wish them to end, so on SQLite a context that ends ends nothing that has
// begun, and nobody has to watch it; a PostgreSQL may be far away, or gone.
func (s *Store) First(ctx context.Context, statement Statement, args []any, places ...any) (found bool, err error) {
	text := statement.postgres
	if !s.Postgres() {
		if err := ctx.Err(); err != nil {
			return false, translate(err)
		}
		text, ctx = statement.lite, context.WithoutCancel(ctx)
	}
	err = s.Query(ctx, text, args, func(scan func(...any) error) error {
		if found {
			return nil
		}
		found = true
		return scan(places...)
	})
	return found, err
}

// Query runs a query outside a transaction, written by hand, and calls each for every row. On PostgreSQL the driver scans
// straight into the row's places; database/sql would make a value of each column first. Driver errors come back as
// *fault.Error.
func (s *Store) Query(ctx context.Context, query string, args []any, each func(scan func(...any) error) error) error {
	s.queries.Add(1)
	if s.watch != nil {
		s.watch(query, args)
	}
	if s.pool == nil {
		return translate(s.queryLite(ctx, query, args, each))
	}
	rows, err := s.pool.Query(ctx, query, args...)
	if err != nil {
		return translate(err)
	}
	defer rows.Close()
	for rows.Next() {
		if err := each(rows.Scan); err != nil {
			return translate(err)
		}
	}
	return translate(rows.Err())
}

func (s *Store) queryLite(ctx context.Context, query string, args []any, each func(scan func(...any) error) error) error {
	rows, err := s.prepared.query(ctx, s.readSQL, query, args)
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

// Queries is how often Query was called, for tests that count statements.
func (s *Store) Queries() int64 { return s.queries.Load() }
