package runner

import (
	"context"
	"errors"
	"fmt"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/batchoperation"
	"bulwark/ent/db/predicate"
	"bulwark/server/approval"
	"bulwark/server/audit"
	"bulwark/server/batch"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/store"
)

// claim takes the oldest operation that waits for execution or whose runner is gone, nil when there is none.
func (r *Runner) claim(ctx context.Context) (*db.BatchOperation, error) {
	waiting, err := r.store.Read().BatchOperation.Query().Where(r.claimable()).Order(batchoperation.ByID()).IDs(ctx)
	if err != nil {
		return nil, store.Translate(err)
	}
	var failed []error
	for _, key := range waiting {
		operation, err := r.acquire(ctx, key)
		if operation != nil || ctx.Err() != nil {
			return operation, err
		}
		if err != nil { // an operation that cannot be taken must not keep the others waiting
			failed = append(failed, fmt.Errorf("%s cannot be taken: %w", key, err))
		}
	}
	return nil, errors.Join(failed...)
}

func (r *Runner) claimable() predicate.BatchOperation {
	return batchoperation.Or(
		batchoperation.And(batchoperation.StatusEQ(approval.PendingExecution),
			batchoperation.Or(batchoperation.LeaseUntilIsNil(), batchoperation.LeaseUntilLTE(r.now()))),
		batchoperation.And(batchoperation.StatusEQ(approval.Running), batchoperation.LeaseUntilLTE(r.now())),
	)
}

// acquire takes the lease of an operation, checks its digest and starts or resumes it. An operation whose stored rows do not
// match the digest is canceled and does not run (rule 24). The rows are read under the lease but outside a transaction, so that
// checking even a million rows blocks no other request, such as a cancellation.
func (r *Runner) acquire(ctx context.Context, key ident.BatchOperation) (*db.BatchOperation, error) {
	held, err := r.acquireLease(ctx, key)
	if held == nil || err != nil {
		return nil, err
	}
	err = r.batch.CancelTampered(ctx, r.batch.CheckDigest(ctx, held))
	if fault.Has(err, fault.CodeDigestMismatch) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return r.startOrResume(ctx, held)
}

// leasePerTask extends the lease for each task while tasks are hashed; it is twenty times as long as hashing takes.
const leasePerTask = 50 * time.Microsecond

// acquireLease takes the lease of an operation by compare-and-set. It returns nil when another runner was first.
func (r *Runner) acquireLease(ctx context.Context, key ident.BatchOperation) (held *db.BatchOperation, err error) {
	err = r.store.InTx(ctx, func(tx *db.Tx) error {
		held = nil
		n, err := tx.BatchOperation.Update().Where(batchoperation.ID(key), r.claimable()).
			SetRunner(r.name).SetLeaseUntil(r.now().Add(lease)).Save(ctx)
		if n == 0 || err != nil {
			return err
		}
		operation, err := tx.BatchOperation.Get(ctx, key)
		if err != nil {
			return err
		}
		held, err = tx.BatchOperation.UpdateOne(operation).
			SetLeaseUntil(r.now().Add(lease + time.Duration(operation.Total)*leasePerTask)).Save(ctx)
		return err
	})
	return held, err
}

// startOrResume starts or resumes an operation of which this runner has the lease. It returns nil when the lease is lost, when
// the approvals do not reach the quorum any more and the operation waits for approval again (rule 14), and when its requester
// may no longer request and the operation ends (rule 25).
func (r *Runner) startOrResume(ctx context.Context, held *db.BatchOperation) (*db.BatchOperation, error) {
	var taken *db.BatchOperation
	err := r.store.InTx(ctx, func(tx *db.Tx) error {
		taken = nil
		now := r.now()
		n, err := tx.BatchOperation.Update().
			Where(batchoperation.ID(held.ID), batchoperation.StatusEQ(held.Status), batchoperation.Runner(r.name)).
			SetLeaseUntil(now.Add(lease)).Save(ctx)
		if n == 0 || err != nil {
			return err
		}
		operation, err := tx.BatchOperation.Get(ctx, held.ID)
		if err != nil {
			return err
		}
		if operation.Status == approval.Running { // taken over from another runner: its approvals were counted when it started
			taken = operation
			return audit.Record(ctx, tx, r.event(audit.BatchOperationResume, operation, map[string]any{"settled": operation.SettledPosition}))
		}
		if withdrawn, err := r.batch.Withdraw(ctx, tx, operation); withdrawn || err != nil {
			return err
		}
		approvals, err := batch.Recount(ctx, tx, operation, now)
		if err != nil {
			return err
		}
		if !approval.QuorumReached(approvals, operation.ApprovalsRequired) {
			return r.returnToApproval(ctx, tx, operation, approvals)
		}
		taken, err = tx.BatchOperation.UpdateOne(operation).SetStatus(approval.Running).SetStartedAt(now).Save(ctx)
		if err != nil {
			return err
		}
		return audit.Record(ctx, tx, r.event(audit.BatchOperationStart, operation, map[string]any{"approvals": approvals}))
	})
	if err == nil {
		r.store.Notifier.Notify(ctx, held.ID)
	}
	return taken, err
}

// returnToApproval makes an operation wait for approval again.
func (r *Runner) returnToApproval(ctx context.Context, tx *db.Tx, operation *db.BatchOperation, approvals int) error {
	err := tx.BatchOperation.UpdateOne(operation).
		SetStatus(approval.PendingApproval).SetRunner("").ClearLeaseUntil().Exec(ctx)
	if err != nil {
		return err
	}
	return audit.Record(ctx, tx, r.event(audit.BatchOperationReturnToApproval, operation, map[string]any{
		"approvals": approvals, "approvalsRequired": operation.ApprovalsRequired,
	}))
}

func (r *Runner) event(action audit.Kind, operation *db.BatchOperation, details map[string]any) audit.Event {
	return audit.Event{
		At: r.now(), Action: action, SubjectID: operation.ID.String(), Details: details,
	}
}
