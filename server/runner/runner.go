package runner

import (
	"context"
	"crypto/rand"
	"errors"
	"log/slog"
	"os"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/batchoperation"
	"bulwark/server/approval"
	"bulwark/server/batch"
	"bulwark/server/frozen"
	"bulwark/server/protected"
	"bulwark/server/store"
)

const (
	// ChunkSize is how many tasks a transaction settles: large enough that its fixed cost disappears, small enough that
	// cancelling and shutting down are felt at once.
	ChunkSize = 5_000
	// lease is how long an operation stays with a runner that gives no sign of life.
	lease = 15 * time.Second
	// idle is how long a runner sleeps when nothing notifies it.
	pollInterval = time.Second
)

// Runner executes approved operations, one after the other. Make one for each process.
type Runner struct {
	store      *store.Store
	batch      *batch.Service
	protected  *protected.Service
	now        func() time.Time
	log        *slog.Logger
	name       string
	chunkSize  int64
	checkFirst bool          // the last chunk held exceptions: the next is judged first, not after it was tried in vain
	drift      *frozen.Drift // frozen names compared with present ones, of the operation that is executed; nil before
}

// New makes a runner with a name of its own.
func New(s *store.Store, now func() time.Time, log *slog.Logger) *Runner {
	host, _ := os.Hostname()
	return &Runner{
		store: s, batch: batch.New(s, now).LogTo(log), protected: protected.New(s, now, log), log: log, chunkSize: ChunkSize,
		now:  func() time.Time { return now().UTC().Truncate(time.Microsecond) },
		name: host + "-" + rand.Text()[:8],
	}
}

// Run works until the context ends; then it finishes the chunk in hand and hands its operation over. It never returns
// because of a failing operation or a database that is away: both are logged and tried again.
func (r *Runner) Run(ctx context.Context) error {
	rings, stop := r.store.Notifier.Listen()
	defer stop()
	defer r.releaseLeases(context.WithoutCancel(ctx))
	if !r.store.Postgres() { // one process owns the file: whoever held a lease before is gone
		r.endFormerLeases(ctx)
	}
	for {
		worked, err := r.Step(ctx)
		switch {
		case ctx.Err() != nil:
			return nil
		case err != nil:
			r.log.ErrorContext(ctx, "batch operations cannot be executed; trying again", "error", err)
		case worked:
			continue
		}
		select {
		case <-ctx.Done():
			return nil
		case <-rings:
		case <-time.After(pollInterval):
		}
	}
}

// Step ends what is overdue (rules 12 and 20) and what its requester may no longer ask for (rule 25), then claims and executes one
// operation. It returns false when there was none.
func (r *Runner) Step(ctx context.Context) (bool, error) {
	if err := r.batch.ExpireOverdue(ctx); err != nil {
		return false, err
	}
	if err := r.protected.ExpireOverdue(ctx); err != nil {
		return false, err
	}
	if err := r.batch.WithdrawAll(ctx); err != nil {
		return false, err
	}
	operation, err := r.claim(ctx)
	if operation == nil || err != nil {
		return false, err
	}
	err = r.execute(ctx, operation)
	if errors.Is(err, errLeaseLost) {
		return true, nil
	}
	return true, err
}

// release lets others go on at once with what this runner holds.
func (r *Runner) releaseLeases(ctx context.Context) {
	err := r.store.InTx(ctx, func(tx *db.Tx) error {
		return tx.BatchOperation.Update().
			Where(batchoperation.StatusIn(approval.PendingExecution, approval.Running), batchoperation.Runner(r.name)).
			SetRunner("").SetLeaseUntil(r.now()).Exec(ctx)
	})
	if err != nil {
		r.log.WarnContext(ctx, "the lease could not be handed over; it ends by itself", "error", err)
	}
}

// orphan ends the leases of a former process.
func (r *Runner) endFormerLeases(ctx context.Context) {
	err := r.store.InTx(ctx, func(tx *db.Tx) error {
		return tx.BatchOperation.Update().
			Where(batchoperation.StatusIn(approval.PendingExecution, approval.Running), batchoperation.LeaseUntilNotNil()).
			SetRunner("").SetLeaseUntil(r.now()).Exec(ctx)
	})
	if err != nil {
		r.log.WarnContext(ctx, "leases of a former process could not be ended; they end by themselves", "error", err)
	}
}
