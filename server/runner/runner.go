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
	// ChunkSize is the number of tasks in a transaction: large enough to make its fixed cost negligible, small enough to cancel
	// and to shut down quickly.
	ChunkSize = 5_000
	// lease is how long an operation stays with a runner that does not renew its lease.
	lease = 15 * time.Second
	// pollInterval is how long a runner sleeps without a notification.
	pollInterval = time.Second
)

// Runner executes approved operations, one after the other. Each process has one.
type Runner struct {
	store      *store.Store
	batch      *batch.Service
	protected  *protected.Service
	now        func() time.Time
	log        *slog.Logger
	name       string
	chunkSize  int64
	checkFirst bool          // the last chunk had exceptions: check the next before updating
	drift      *frozen.Drift // of the operation that is executed; nil before names are compared
}

// New returns a runner with a unique name.
func New(s *store.Store, now func() time.Time, log *slog.Logger) *Runner {
	host, _ := os.Hostname()
	return &Runner{
		store: s, batch: batch.New(s, now).LogTo(log), protected: protected.New(s, now, log), log: log, chunkSize: ChunkSize,
		now:  func() time.Time { return now().UTC().Truncate(time.Microsecond) },
		name: host + "-" + rand.Text()[:8],
	}
}

// Run executes operations until the context ends; then it finishes the current chunk and releases its leases. A failing
// operation or an unavailable database does not end it: both are logged and tried again.
func (r *Runner) Run(ctx context.Context) error {
	notifications, stop := r.store.Notifier.Listen()
	defer stop()
	defer r.releaseLeases(context.WithoutCancel(ctx))
	if !r.store.Postgres() { // only one process uses the file, so the holders of earlier leases have ended
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
		case <-notifications:
		case <-time.After(pollInterval):
		}
	}
}

// Step ends what is overdue (rules 12 and 20), cancels operations whose requester may no longer request (rule 25), and then claims
// and executes one operation. It returns false when there was none.
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

// releaseLeases lets other runners continue this runner's operations at once.
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

// endFormerLeases ends the leases of a former process.
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
