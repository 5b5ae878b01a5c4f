package store_test

import (
	"context"
	"fmt"
	"sync"
	"testing"
	"time"

	"bulwark/ent/db"
	"bulwark/server/internal/dbtest"
	"bulwark/server/store"
)

// Concurrent queries with more texts than can be prepared each return their own rows.
func TestMoreQueriesThanCanBePrepared(t *testing.T) {
	t.Parallel()
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		var group sync.WaitGroup
		for worker := range 8 {
			group.Go(func() {
				for i := range 200 {
					var got int64
					found, err := s.First(t.Context(), store.NewStatement(fmt.Sprintf("SELECT %d + CAST($1 AS INTEGER)", i)), []any{int64(worker)}, &got)
					if err != nil || !found || got != int64(i+worker) {
						t.Errorf("%d + %d: %d, %t, %v", i, worker, got, found, err)
						return
					}
				}
			})
		}
		group.Wait()
	})
}

// A prepared query holds no snapshot: it sees later writes, even after it found nothing or was canceled.
func TestPreparedQueriesSeeLaterWrites(t *testing.T) {
	t.Parallel()
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		count := store.NewStatement("SELECT count(*) FROM tags WHERE name <> $1")
		names := store.NewStatement("SELECT name FROM tags WHERE name = $1")
		for i := range 5 {
			var n int64
			if _, err := s.First(t.Context(), count, []any{""}, &n); err != nil || n != int64(i) {
				t.Fatalf("want %d, got %d, %v", i, n, err)
			}
			name, got := fmt.Sprint("tag ", i), ""
			if found, err := s.First(t.Context(), names, []any{name}, &got); found || err != nil {
				t.Fatal(found, err)
			}
			ended, end := context.WithCancel(t.Context())
			end()
			if _, err := s.First(ended, names, []any{name}, &got); err == nil {
				t.Fatal("want an error for an ended context")
			}
			if err := s.InTx(t.Context(), func(tx *db.Tx) error {
				return tx.Tag.Create().SetName(name).SetNameKey(name).SetCreatedAt(time.Now()).Exec(t.Context())
			}); err != nil {
				t.Fatal(err)
			}
			if found, err := s.First(t.Context(), names, []any{name}, &got); !found || got != name || err != nil {
				t.Fatal(found, got, err)
			}
		}
	})
}
