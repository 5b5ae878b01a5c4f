package runner_test

import (
	"context"
	"log/slog"
	"testing"
	"time"

	"bulwark/server/action"
	"bulwark/server/approver"
	"bulwark/server/batch"
	"bulwark/server/internal/dbtest"
	"bulwark/server/inventory"
	"bulwark/server/runner"
	"bulwark/server/store"
	"bulwark/server/viewer"
)

// benchmark measures executing operations on a number of credentials, requested and approved while the clock stands.
func benchmark(b *testing.B, credentials int) {
	dbtest.EachBenchmark(b, func(b *testing.B, s *store.Store) {
		ctx := b.Context()
		if err := inventory.New(s, time.Now).Seed(ctx, inventory.SeedOptions{Credentials: 20_000}); err != nil {
			b.Fatal(err)
		}
		requester, decider := people(ctx, b, s)
		active, err := s.Read().Credential.Query().Limit(credentials).IDs(ctx)
		if err != nil {
			b.Fatal(err)
		}
		use, run := batch.New(s, time.Now), runner.New(s, time.Now, slog.New(slog.DiscardHandler))
		text, settled := "", int64(0)
		for b.Loop() {
			b.StopTimer()
			text += "x"
			requested, err := use.Request(viewer.With(ctx, requester), batch.Request{
				Action: action.Update, Changes: &action.Changes{AdditionalInformation: &text}, Reason: "benchmark",
				Selection: action.Selection{IDs: active}, SkipIneligible: true,
			})
			if err != nil {
				b.Fatal(err)
			}
			approved, err := use.Approve(viewer.With(ctx, decider), batch.Decision{
				Operation: requested.Operation.ID, Digest: requested.Operation.Digest,
			})
			if err != nil {
				b.Fatal(err)
			}
			b.StartTimer()
			if worked, err := run.Step(ctx); !worked || err != nil {
				b.Fatal(worked, err)
			}
			settled += approved.Operation.Total
		}
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(settled), "ns/task")
	})
}

func people(ctx context.Context, b *testing.B, s *store.Store) (requester, decider viewer.Viewer) {
	b.Helper()
	var who [2]viewer.Viewer
	for i, name := range []string{"requester", "approver"} {
		made, err := s.Read().User.Create().SetUsername(name).SetDisplayName(name).SetRole(viewer.Administrator).SetPasswordHash("-").
			SetCreatedAt(time.Now()).SetUpdatedAt(time.Now()).Save(ctx)
		if err != nil {
			b.Fatal(err)
		}
		who[i] = viewer.Viewer{User: made.ID, Role: made.Role, ProvedAt: time.Now(), Proof: viewer.ByPassword}
	}
	if _, err := approver.New(s, time.Now).AddFromCLI(ctx, "approver"); err != nil {
		b.Fatal(err)
	}
	return who[0], who[1]
}

// BenchmarkClaim is an operation of one task: claiming, counting approvals, one chunk, ending.
func BenchmarkClaim(b *testing.B) { benchmark(b, 1) }

// BenchmarkApply is an operation of two chunks.
func BenchmarkApply(b *testing.B) { benchmark(b, 2*runner.ChunkSize) }
