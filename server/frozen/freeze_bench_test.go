package frozen_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"bulwark/ent/db"
	"bulwark/server/action"
	"bulwark/server/approval"
	"bulwark/server/eligibility"
	"bulwark/server/frozen"
	"bulwark/server/ident"
	"bulwark/server/internal/dbtest"
	"bulwark/server/inventory"
	"bulwark/server/store"
)

const credentials = 50_000

var errUndone = errors.New("undone")

// each runs a benchmark on both databases, in a transaction that is rolled back, with an Expire of all credentials.
func each(b *testing.B, run func(ctx context.Context, b *testing.B, c store.Conn, scope eligibility.Scope, target eligibility.Target)) {
	dbtest.EachBenchmark(b, func(b *testing.B, s *store.Store) {
		ctx := b.Context()
		if err := inventory.New(s, time.Now).Seed(ctx, inventory.SeedOptions{Credentials: credentials}); err != nil {
			b.Fatal(err)
		}
		err := s.InTx(ctx, func(tx *db.Tx) error {
			c := s.ConnIn(tx)
			target, _, err := eligibility.LoadTarget(ctx, c, action.Expire, nil, time.Now())
			if err != nil {
				b.Fatal(err)
			}
			all := action.Selection{Filter: &action.Filter{All: true}}
			run(ctx, b, c, eligibility.NewScope(all, target, time.Now()), target)
			return errUndone
		})
		if !errors.Is(err, errUndone) {
			b.Fatal(err)
		}
	})
}

func BenchmarkFreeze(b *testing.B) {
	each(b, func(ctx context.Context, b *testing.B, c store.Conn, scope eligibility.Scope, target eligibility.Target) {
		operation, total := ident.BatchOperation(1), int64(0)
		for b.Loop() {
			n, err := frozen.Freeze(ctx, c, scope, target, operation)
			if err != nil || n == 0 {
				b.Fatal(n, err)
			}
			operation, total = operation+1, total+n
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(total), "ns/task")
	})
}

func BenchmarkDigest(b *testing.B) {
	each(b, func(ctx context.Context, b *testing.B, c store.Conn, scope eligibility.Scope, target eligibility.Target) {
		n, err := frozen.Freeze(ctx, c, scope, target, 1)
		if err != nil || n == 0 {
			b.Fatal(n, err)
		}
		for b.Loop() {
			if _, err := frozen.Digest(ctx, c, 1, approval.Header{Action: action.Expire, Total: n}); err != nil {
				b.Fatal(err)
			}
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/task")
	})
}
