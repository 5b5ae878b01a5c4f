package runner

import (
	"context"
	"errors"
	"fmt"

	"entgo.io/ent/dialect/sql"

	"bulwark/ent/db"
	"bulwark/ent/db/batchtaskexception"
	"bulwark/server/batch"
	"bulwark/server/eligibility"
	"bulwark/server/fault"
	"bulwark/server/frozen"
	"bulwark/server/store"
)

// lineageLock is the PostgreSQL advisory lock for changing parents, one chunk at a time: two chunks with different credentials
// could otherwise create a cycle together.
const lineageLock = 7_162_001

// errNotAllAllowed reports that some tasks of a chunk must not run: its transaction is rolled back and applyAllowed follows.
var errNotAllAllowed = errors.New("some tasks of the chunk may not be applied")

// applyAll optimistically updates the credentials of tasks by one statement, which compares the frozen versions and checks
// rule 4. It returns errNotAllAllowed when a task is excluded, which is rare.
func (r *Runner) applyAll(ctx context.Context, c store.Conn, operation *db.BatchOperation, tasks frozen.TaskRange) (counts, error) {
	target, problems, err := r.prepare(ctx, c, operation, tasks)
	if err != nil {
		return counts{}, err
	}
	if len(problems) > 0 {
		return r.skipAll(ctx, c, tasks, problems[0])
	}
	changed, err := r.updateCredentials(ctx, c, operation, target, tasks, func(b *sql.Builder) { target.WriteAllowed(b) })
	if err == nil && changed != tasks.Size() {
		err = &fault.Error{Kind: fault.Conflict, Cause: errNotAllAllowed}
	}
	if err == nil {
		err = updateRelated(ctx, c, target, tasks, func(*sql.Builder) {})
	}
	return counts{succeeded: changed}, err
}

// applyAllowed records an exception for each task that must not run, then updates the credentials of the others.
func (r *Runner) applyAllowed(ctx context.Context, c store.Conn, operation *db.BatchOperation, tasks frozen.TaskRange) (counts, error) {
	target, problems, err := r.prepare(ctx, c, operation, tasks)
	if err != nil {
		return counts{}, err
	}
	if len(problems) > 0 {
		return r.skipAll(ctx, c, tasks, problems[0])
	}
	if err := frozen.LockCredentials(ctx, c, tasks); err != nil {
		return counts{}, err
	}
	skipped, err := frozen.RecordExceptions(ctx, c, target, tasks, batch.HasFrozenNames(operation))
	if err != nil {
		return counts{}, err
	}
	allowed := tasks.Size() - skipped
	if allowed == 0 {
		return counts{skipped: skipped}, nil
	}
	changed, err := r.updateCredentials(ctx, c, operation, target, tasks, writeHasNoException)
	if err == nil && changed != allowed {
		err = fault.New(fault.Internal, fmt.Sprintf("%d credentials changed instead of %d; the chunk was undone", changed, allowed))
	}
	if err == nil {
		err = updateRelated(ctx, c, target, tasks, writeHasNoException)
	}
	return counts{succeeded: changed, skipped: skipped}, err
}

// prepare sets up the transaction of a chunk and checks again what the operation refers to, which may be out of use or renamed
// by now.
func (r *Runner) prepare(ctx context.Context, c store.Conn, operation *db.BatchOperation, tasks frozen.TaskRange) (eligibility.Target, []fault.Problem, error) {
	if err := frozen.VisitInOrder(ctx, c); err != nil {
		return eligibility.Target{}, nil, err
	}
	changesLineage := operation.Action.TakesChanges() && operation.Changes.Parent.Value != nil
	if changesLineage && c.Postgres() {
		if _, err := c.ExecContext(ctx, "SELECT pg_advisory_xact_lock($1)", lineageLock); err != nil {
			return eligibility.Target{}, nil, err
		}
	}
	target, problems, err := eligibility.LoadTarget(ctx, c, operation.Action, operation.Changes, operation.RequestedAt)
	if err != nil || !batch.HasFrozenNames(operation) {
		return target, problems, err
	}
	drift, err := r.findDrift(ctx, c, operation, target, tasks)
	if err != nil {
		return target, problems, err
	}
	target = target.WithDrift(drift.Changed)
	if problem := target.ReferenceDrift(); problem != nil {
		problems = append(problems, *problem)
	}
	return target, problems, nil
}

// findDrift returns the things whose name or address is not the frozen one any more. All names are compared before the first
// chunk, and again when the revision of names, read in the transaction of the chunk, has grown. A later change is not seen:
// it is ordered after this chunk.
func (r *Runner) findDrift(
	ctx context.Context, c store.Conn, operation *db.BatchOperation, target eligibility.Target, tasks frozen.TaskRange,
) (frozen.Drift, error) {
	revision, err := frozen.NameRevision(ctx, c)
	if err != nil {
		return frozen.Drift{}, err
	}
	if r.drift == nil || r.drift.Revision != revision {
		compared, err := frozen.CompareNames(ctx, c, operation.ID)
		if err != nil {
			return frozen.Drift{}, err
		}
		r.drift = &compared
	}
	return r.drift.CompareCredentials(ctx, c, target, tasks)
}

// skipAll skips every task because of something that the operation refers to.
func (r *Runner) skipAll(ctx context.Context, c store.Conn, tasks frozen.TaskRange, problem fault.Problem) (counts, error) {
	n, err := frozen.RecordExceptionForAll(ctx, c, tasks, batchtaskexception.StatusSKIPPED, problem.Code, problem.Message)
	return counts{skipped: n}, err
}

// updateCredentials writes the new values into the credentials c of tasks t that meet a further condition, and returns their
// number. Rows are locked in the order of the tasks, which is that of the credentials' keys, so that overlapping operations
// wait for each other instead of deadlocking.
func (r *Runner) updateCredentials(
	ctx context.Context, c store.Conn, operation *db.BatchOperation, target eligibility.Target, tasks frozen.TaskRange, allowed func(b *sql.Builder),
) (int64, error) {
	columns, err := columnsOf(target)
	if err != nil {
		return 0, err
	}
	return c.Exec(ctx, func(b *sql.Builder) {
		b.WriteString("UPDATE credentials AS c SET version = c.version + 1, updated_at = ").Arg(r.now())
		for _, a := range columns {
			b.WriteString(", " + a.column + " = ").Arg(a.value)
		}
		b.WriteString(" FROM ")
		tasks.WriteTasks(b)
		b.WriteString(" WHERE c.id = t.credential_id AND ")
		frozen.WriteUnchanged(b, batch.HasFrozenNames(operation))
		allowed(b)
	})
}

// updateRelated updates the facets and tags of the credentials of tasks t that meet a condition.
func updateRelated(ctx context.Context, c store.Conn, target eligibility.Target, tasks frozen.TaskRange, allowed func(b *sql.Builder)) error {
	columns, err := columnsOf(target)
	if err != nil {
		return err
	}
	if err := updateFacets(ctx, c, columns, tasks, allowed); err != nil {
		return err
	}
	if target.Changes.Tags == nil {
		return nil
	}
	return updateTags(ctx, c, target.Changes.Tags, tasks, allowed)
}

// writeHasNoException writes the condition, starting with AND, that a task t has no exception.
func writeHasNoException(b *sql.Builder) {
	b.WriteString(" AND NOT EXISTS (SELECT 1 FROM batch_task_exceptions e WHERE e.id = t.id)")
}

// assignment is a column of credentials with the value it gets; nil is NULL.
type assignment struct {
	column string
	value  any
	facet  bool // whether credential_facets has a copy of the column
}

// columnsOf returns the columns that the target's action writes. It is an error when it writes neither a column nor tags.
func columnsOf(target eligibility.Target) ([]assignment, error) {
	if len(target.Assignments) == 0 {
		return nil, fmt.Errorf("%s changes nothing", target.Action)
	}
	var list []assignment
	for _, a := range target.Assignments {
		if a.Field.Column != "" {
			list = append(list, assignment{a.Field.Column, a.Value, a.Field.Facet})
		}
		for _, column := range a.Field.Copies {
			value, err := target.Copy(column)
			if err != nil {
				return nil, err
			}
			list = append(list, assignment{column: column, value: value})
		}
	}
	return list, nil
}
