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

// errLost tells that the operation is no longer this runner's: canceled, or taken over after the lease ended.
var errLeaseLost = errors.New("the operation is no longer this runner's")

// execute settles the operation's remaining tasks in chunks until it ends, is lost, or the context ends.
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

// settle settles tasks from position first to last, in one transaction if it can. When the database refuses the data of
// a chunk, halves of it are tried, down to the one task that is refused: it alone is an error, the others are done.
func (r *Runner) executeRange(ctx context.Context, operation *db.BatchOperation, first, last int64) error {
	span := frozen.TaskRange{First: ident.Task(operation.ID, first), Last: ident.Task(operation.ID, last)}
	err := errNotAllAllowed
	if !r.checkFirst {
		err = r.runChunk(ctx, operation, span, r.applyAll)
	}
	if errors.Is(err, errNotAllAllowed) {
		err = r.runChunk(ctx, operation, span, r.applyAllowed)
	}
	switch {
	case !store.Violated(err):
		return err
	case first == last:
		return r.runChunk(ctx, operation, span, failTask(err))
	}
	middle := first + (last-first)/2
	if err := r.executeRange(ctx, operation, first, middle); err != nil {
		return err
	}
	return r.executeRange(ctx, operation, middle+1, last)
}

// counts is what became of the tasks of a chunk.
type counts struct{ succeeded, skipped, failed int64 }

// work changes the credentials of a span and stores the exceptions.
type chunkWork func(ctx context.Context, c store.Conn, operation *db.BatchOperation, span frozen.TaskRange) (counts, error)

// chunk is one transaction: the holder's fence, the work, and the results, together or not at all (rule 15). A chunk
// that has begun is finished even when the program is asked to stop.
func (r *Runner) runChunk(ctx context.Context, operation *db.BatchOperation, span frozen.TaskRange, do chunkWork) error {
	unbroken, careful := context.WithoutCancel(ctx), false
	err := r.store.InTx(unbroken, func(tx *db.Tx) error {
		if err := r.renewLease(unbroken, tx, operation, span); err != nil {
			return err
		}
		result, err := do(unbroken, r.store.ConnIn(tx), operation, span)
		if err != nil {
			return err
		}
		careful = result.skipped+result.failed > 0
		return r.recordChunk(unbroken, tx, operation, span, result)
	})
	if err == nil {
		r.checkFirst = careful
		r.store.Notifier.Notify(ctx, operation.ID)
	}
	return err
}

// fence renews the lease, and refuses when the operation is not this runner's at exactly this position: neither a
// canceled operation nor a chunk that is done can be touched again.
func (r *Runner) renewLease(ctx context.Context, tx *db.Tx, operation *db.BatchOperation, span frozen.TaskRange) error {
	n, err := tx.BatchOperation.Update().Where(
		batchoperation.ID(operation.ID), batchoperation.StatusEQ(approval.Running), batchoperation.Runner(r.name),
		batchoperation.SettledPosition(span.First.Position()-1),
	).SetLeaseUntil(r.now().Add(lease)).Save(ctx)
	if err == nil && n != 1 {
		return &fault.Error{Kind: fault.Conflict, Cause: errLeaseLost}
	}
	return err
}

// record stores the chunk, its evidence and the operation's counts; the last chunk ends the operation.
func (r *Runner) recordChunk(ctx context.Context, tx *db.Tx, operation *db.BatchOperation, span frozen.TaskRange, c counts) error {
	now := r.now()
	err := tx.BatchChunk.Create().SetID(span.First).SetLastTask(span.Last).SetFinishedAt(now).Exec(ctx)
	if err != nil {
		return err
	}
	err = audit.Record(ctx, tx, r.event(audit.BatchOperationApply, operation, map[string]any{
		"from": span.First.Position(), "to": span.Last.Position(),
		"succeeded": c.succeeded, "skipped": c.skipped, "failed": c.failed, "digest": operation.Digest,
	}))
	if err != nil {
		return err
	}
	update := tx.BatchOperation.UpdateOneID(operation.ID).SetSettledPosition(span.Last.Position()).
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

// refuse is the work on a single task whose change the database refuses: it stores the error.
func failTask(cause error) chunkWork {
	message := eligibility.Message(fault.CodeFailed)
	if constraint := store.Constraint(cause); constraint != "" {
		message += " Constraint: " + constraint + "."
	}
	return func(ctx context.Context, c store.Conn, _ *db.BatchOperation, span frozen.TaskRange) (counts, error) {
		n, err := frozen.RecordExceptionForAll(ctx, c, span, batchtaskexception.StatusERROR, fault.CodeFailed, message)
		return counts{failed: n}, err
	}
}
