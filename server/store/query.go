package store

import "context"

// Query runs a query outside a transaction, written by hand, and calls each for every row. On PostgreSQL the driver scans
// straight into the row's places; database/sql would make a value of each column first. Driver errors come back as
// *fault.Error.
func (s *Store) Query(ctx context.Context, query string, args []any, each func(scan func(...any) error) error) error {
	s.queries.Add(1)
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
	rows, err := s.readSQL.QueryContext(ctx, query, args...)
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
