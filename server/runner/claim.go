package runner

import (
	"context"

	"bulwark/ent/db"
	"bulwark/ent/db/batchoperation"
	"bulwark/ent/db/predicate"
	"bulwark/server/approval"
	"bulwark/server/audit"
	"bulwark/server/batch"
	"bulwark/server/ident"
	"bulwark/server/store"
)

// claim takes the oldest operation that waits for execution or whose runner is gone, nil when there is none.
func (r *Runner) claim(ctx context.Context) (*db.BatchOperation, error) {
	waiting, err := r.store.Read().BatchOperation.Query().Where(r.claimable()).Order(batchoperation.ByID()).IDs(ctx)
	if err != nil {
		return nil, store.Translate(err)
	}
	for _, key := range waiting {
		operation, err := r.take(ctx, key)
		if operation != nil || err != nil {
			return operation, err
		}
	}
	return nil, nil
}

func (r *Runner) claimable() predicate.BatchOperation {
	return batchoperation.Or(
		batchoperation.StatusEQ(approval.PendingExecution),
		batchoperation.And(batchoperation.StatusEQ(approval.Running), batchoperation.LeaseUntilLTE(r.now())),
	)
}

// take makes this runner the holder of an operation by compare-and-set. It returns nil when another was first, when the
// approvals no longer reach the quorum and the operation went back to wait for more (rule 14), and when its requester may no
// longer request and the operation ended (rule 25).
func (r *Runner) take(ctx context.Context, key ident.BatchOperation) (*db.BatchOperation, error) {
	var taken *db.BatchOperation
	err := r.store.InTx(ctx, func(tx *db.Tx) error {
		taken = nil
		now := r.now()
		n, err := tx.BatchOperation.Update().Where(batchoperation.ID(key), r.claimable()).
			SetRunner(r.name).SetLeaseUntil(now.Add(lease)).Save(ctx)
		if n == 0 || err != nil {
			return err
		}
		operation, err := tx.BatchOperation.Get(ctx, key)
		if err != nil {
			return err
		}
		if operation.Status == approval.Running { // a former runner's: its approvals were counted when it started
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
			return r.giveBack(ctx, tx, operation, approvals)
		}
		taken, err = tx.BatchOperation.UpdateOne(operation).SetStatus(approval.Running).SetStartedAt(now).Save(ctx)
		if err != nil {
			return err
		}
		return audit.Record(ctx, tx, r.event(audit.BatchOperationStart, operation, map[string]any{"approvals": approvals}))
	})
	if err == nil {
		r.store.Bell.Ring(ctx, key)
	}
	return taken, err
}

// giveBack lets an operation wait for approval again.
func (r *Runner) giveBack(ctx context.Context, tx *db.Tx, operation *db.BatchOperation, approvals int) error {
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
