package runner

import (
	"context"
	"errors"

	"bulwark/ent/db"
	"bulwark/ent/db/batchoperation"
	"bulwark/ent/db/batchtaskexception"
	"bulwark/server/approval"
	"bulwark/server/audit"
	"bulwark/server/eligibility"
	"bulwark/server/fault"
	"bulwark/server/frozen"
	"bulwark/server/ident"
	"bulwark/server/store"
)

// errLeaseLost reports that the operation was canceled, or taken over by another runner after the lease ended.
var errLeaseLost = errors.New("the operation is no longer this runner's")

// execute runs the remaining tasks in chunks until the operation ends, its lease is lost, or the context ends.
func (r *Runner) execute(ctx context.Context, operation *db.BatchOperation) error {
	r.checkFirst, r.drift = false, nil
	for position := operation.SettledPosition; position < operation.Total && ctx.Err() == nil; {
		last := min(position+r.chunkSize, operation.Total)
		if err := r.executeRange(ctx, operation, position+1, last); err != nil {
			return err
		}
		position = last
	}
	return nil
}

// executeRange runs the tasks from position first to last, in one transaction if possible. When a constraint of the database
// refuses a chunk, its halves are tried, down to single tasks: only tasks that are refused alone become errors.
func (r *Runner) executeRange(ctx context.Context, operation *db.BatchOperation, first, last int64) error {
	tasks := frozen.TaskRange{First: ident.Task(operation.ID, first), Last: ident.Task(operation.ID, last)}
	err := errNotAllAllowed
	if !r.checkFirst {
		err = r.runChunk(ctx, operation, tasks, r.applyAll)
	}
	if errors.Is(err, errNotAllAllowed) {
		err = r.runChunk(ctx, operation, tasks, r.applyAllowed)
	}
	switch {
	case !store.IsViolation(err):
		return err
	case first == last:
		return r.runChunk(ctx, operation, tasks, failTask(err))
	}
	middle := first + (last-first)/2
	if err := r.executeRange(ctx, operation, first, middle); err != nil {
		return err
	}
	return r.executeRange(ctx, operation, middle+1, last)
}

// counts are the numbers of tasks of a chunk by result.
type counts struct{ succeeded, skipped, failed int64 }

// chunkWork updates the credentials of tasks and stores exceptions for those that must not run.
type chunkWork func(ctx context.Context, c store.Conn, operation *db.BatchOperation, tasks frozen.TaskRange) (counts, error)

// runChunk renews the lease, does the work and records the results in one transaction (rule 15). Once begun, a chunk is
// finished even when the program is stopping.
func (r *Runner) runChunk(ctx context.Context, operation *db.BatchOperation, tasks frozen.TaskRange, work chunkWork) error {
	uncanceled, hasExceptions := context.WithoutCancel(ctx), false
	err := r.store.InTx(uncanceled, func(tx *db.Tx) error {
		if err := r.renewLease(uncanceled, tx, operation, tasks); err != nil {
			return err
		}
		result, err := work(uncanceled, r.store.ConnIn(tx), operation, tasks)
		if err != nil {
			return err
		}
		hasExceptions = result.skipped+result.failed > 0
		return r.recordChunk(uncanceled, tx, operation, tasks, result)
	})
	if err == nil {
		r.checkFirst = hasExceptions
		r.store.Notifier.Notify(ctx, operation.ID)
	}
	return err
}

// renewLease renews the lease. It returns errLeaseLost unless this runner holds the running operation at exactly this position,
// so that neither a canceled operation nor a finished chunk can run again.
func (r *Runner) renewLease(ctx context.Context, tx *db.Tx, operation *db.BatchOperation, tasks frozen.TaskRange) error {
	n, err := tx.BatchOperation.Update().Where(
		batchoperation.ID(operation.ID), batchoperation.StatusEQ(approval.Running), batchoperation.Runner(r.name),
		batchoperation.SettledPosition(tasks.First.Position()-1),
	).SetLeaseUntil(r.now().Add(lease)).Save(ctx)
	if err == nil && n != 1 {
		return &fault.Error{Kind: fault.Conflict, Cause: errLeaseLost}
	}
	return err
}

// recordChunk stores the chunk, its audit event and the operation's counts; the last chunk ends the operation.
func (r *Runner) recordChunk(ctx context.Context, tx *db.Tx, operation *db.BatchOperation, tasks frozen.TaskRange, c counts) error {
	now := r.now()
	err := tx.BatchChunk.Create().SetID(tasks.First).SetLastTask(tasks.Last).SetFinishedAt(now).Exec(ctx)
	if err != nil {
		return err
	}
	err = audit.Record(ctx, tx, r.event(audit.BatchOperationApply, operation, map[string]any{
		"from": tasks.First.Position(), "to": tasks.Last.Position(),
		"succeeded": c.succeeded, "skipped": c.skipped, "failed": c.failed, "digest": operation.Digest,
	}))
	if err != nil {
		return err
	}
	update := tx.BatchOperation.UpdateOneID(operation.ID).SetSettledPosition(tasks.Last.Position()).
		AddSucceeded(c.succeeded).AddSkipped(c.skipped).AddFailed(c.failed)
	after, err := update.Save(ctx)
	if err != nil || after.SettledPosition < after.Total {
		return err
	}
	outcome := approval.Outcome(after.Total, after.Succeeded)
	err = tx.BatchOperation.UpdateOne(after).SetStatus(outcome).SetFinishedAt(now).SetRunner("").ClearLeaseUntil().Exec(ctx)
	if err != nil {
		return err
	}
	return audit.Record(ctx, tx, r.event(audit.BatchOperationFinish, operation, map[string]any{
		"status": outcome, "succeeded": after.Succeeded, "skipped": after.Skipped, "failed": after.Failed,
	}))
}

// failTask returns the work on a single task whose change the database refused: it stores the error.
func failTask(cause error) chunkWork {
	message := eligibility.Message(fault.CodeFailed)
	if constraint := store.Constraint(cause); constraint != "" {
		message += " Constraint: " + constraint + "."
	}
	return func(ctx context.Context, c store.Conn, _ *db.BatchOperation, tasks frozen.TaskRange) (counts, error) {
		n, err := frozen.RecordExceptionForAll(ctx, c, tasks, batchtaskexception.StatusERROR, fault.CodeFailed, message)
		return counts{failed: n}, err
	}
}
