package store_test

import (
	"context"
	"testing"
	"time"

	"bulwark/ent/db"
	"bulwark/server/internal/dbtest"
	"bulwark/server/store"
)

// endless is a statement that never ends by itself.
const endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT (x + 1) % 1000 FROM n) SELECT count(*) FROM n"

// Finding 7 (security review), rule 28: when a request ends, its statement in the database is stopped, for reads and for
// transactions. An endless statement returns, and its connection can be used again.
func TestFinding07AStatementEndsWithItsContext(t *testing.T) {
	t.Parallel()
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		for name, run := range map[string]func(ctx context.Context) error{
			"Query": func(ctx context.Context) error {
				return s.Query(ctx, endless, nil, func(func(...any) error) error { return nil })
			},
			"a reader": func(ctx context.Context) error {
				rows, err := s.Read().QueryContext(ctx, endless)
				if err != nil {
					return err
				}
				defer rows.Close()
				rows.Next()
				return rows.Err()
			},
			"a transaction": func(ctx context.Context) error {
				return s.InTx(ctx, func(tx *db.Tx) error {
					_, err := tx.Client().ExecContext(ctx, endless)
					return err
				})
			},
		} {
			ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
			if err := run(ctx); err == nil {
				t.Errorf("%s: the endless statement returned no error", name)
			}
			cancel()
			free(t, s)
			if err := s.InTx(t.Context(), func(tx *db.Tx) error { // the connection can be used again
				return tx.Tag.Create().SetName(name).SetNameKey(name).SetCreatedAt(time.Now()).Exec(t.Context())
			}); err != nil {
				t.Errorf("%s: afterwards: %v", name, err)
			}
		}
	})
}

// free waits until no connection is in use.
func free(t *testing.T, s *store.Store) {
	t.Helper()
	read, write := s.Pools()
	for read.Stats().InUse+write.Stats().InUse > 0 {
		select {
		case <-t.Context().Done():
			t.Fatal("a connection is still in use")
		case <-time.After(time.Millisecond):
		}
	}
}
