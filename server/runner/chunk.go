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

// lineageLock is the PostgreSQL advisory lock under which parents change, one chunk at a time: two chunks that look at
// different credentials could otherwise make a cycle together.
const lineageLock = 7_162_001

// errDoubtful tells that some tasks of a chunk may not be applied: the chunk is undone, and done again judging first.
var errNotAllAllowed = errors.New("some tasks of the chunk may not be applied")

// apply changes the credentials of a span in the hope that all of them may be: nearly always they may, and then one
// statement does it, by compare-and-set on the frozen version and under rule 4. When it changes fewer it is errDoubtful.
func (r *Runner) applyAll(ctx context.Context, c store.Conn, operation *db.BatchOperation, span frozen.TaskRange) (counts, error) {
	target, problems, err := r.prepare(ctx, c, operation, span)
	if err != nil {
		return counts{}, err
	}
	if len(problems) > 0 {
		return r.skipAll(ctx, c, span, problems[0])
	}
	changed, err := r.updateCredentials(ctx, c, operation, target, span, func(b *sql.Builder) { target.WriteAllowed(b) })
	if err == nil && changed != span.Size() {
		err = &fault.Error{Kind: fault.Conflict, Cause: errNotAllAllowed}
	}
	if err == nil {
		err = updateRelated(ctx, c, target, span, func(*sql.Builder) {})
	}
	return counts{succeeded: changed}, err
}

// judge changes the credentials of a span after it has told apart what must not run, which becomes an exception.
func (r *Runner) applyAllowed(ctx context.Context, c store.Conn, operation *db.BatchOperation, span frozen.TaskRange) (counts, error) {
	target, problems, err := r.prepare(ctx, c, operation, span)
	if err != nil {
		return counts{}, err
	}
	if len(problems) > 0 {
		return r.skipAll(ctx, c, span, problems[0])
	}
	if err := frozen.LockCredentials(ctx, c, span); err != nil {
		return counts{}, err
	}
	skipped, err := frozen.RecordExceptions(ctx, c, target, span, batch.HasFrozenNames(operation))
	if err != nil {
		return counts{}, err
	}
	wanted := span.Size() - skipped
	if wanted == 0 {
		return counts{skipped: skipped}, nil
	}
	changed, err := r.updateCredentials(ctx, c, operation, target, span, writeHasNoException)
	if err == nil && changed != wanted {
		err = fault.New(fault.Internal, fmt.Sprintf("%d credentials changed instead of %d; the chunk was undone", changed, wanted))
	}
	if err == nil {
		err = updateRelated(ctx, c, target, span, writeHasNoException)
	}
	return counts{succeeded: changed, skipped: skipped}, err
}

// prepare prepares the transaction of a chunk and reads what the operation refers to, which may be out of use or renamed by
// now.
func (r *Runner) prepare(ctx context.Context, c store.Conn, operation *db.BatchOperation, span frozen.TaskRange) (eligibility.Target, []fault.Problem, error) {
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
	drift, err := r.findDrift(ctx, c, operation, target, span)
	if err != nil {
		return target, problems, err
	}
	target = target.WithDrift(drift.Changed)
	if problem := target.ReferenceDrift(); problem != nil {
		problems = append(problems, *problem)
	}
	return target, problems, nil
}

// compareNames returns what no longer has the name or address that was frozen. All names are compared before the first
// chunk, and again when a name has changed since: the revision, read in the chunk's own transaction, tells. A change that
// is committed later comes after this chunk.
func (r *Runner) findDrift(ctx context.Context, c store.Conn, operation *db.BatchOperation, target eligibility.Target, span frozen.TaskRange) (frozen.Drift, error) {
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
	return r.drift.CompareCredentials(ctx, c, target, span)
}

// skipAll skips every task of a span because of what the operation refers to.
func (r *Runner) skipAll(ctx context.Context, c store.Conn, span frozen.TaskRange, problem fault.Problem) (counts, error) {
	n, err := frozen.RecordExceptionForAll(ctx, c, span, batchtaskexception.StatusSKIPPED, problem.Code, problem.Message)
	return counts{skipped: n}, err
}

// change writes the new values into the credentials of a span under a condition on tasks t and credentials c, and returns
// how many there were. Rows are taken in the order of the tasks, which is that of the credentials' keys: operations that
// overlap wait for each other instead of deadlocking.
func (r *Runner) updateCredentials(ctx context.Context, c store.Conn, operation *db.BatchOperation, target eligibility.Target, span frozen.TaskRange, allowed func(b *sql.Builder)) (int64, error) {
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
		span.WriteTasks(b)
		b.WriteString(" WHERE c.id = t.credential_id AND ")
		frozen.WriteUnchanged(b, batch.HasFrozenNames(operation))
		allowed(b)
	})
}

// follow changes what is kept beside the credentials of a span, under a condition on its tasks t.
func updateRelated(ctx context.Context, c store.Conn, target eligibility.Target, span frozen.TaskRange, allowed func(b *sql.Builder)) error {
	columns, err := columnsOf(target)
	if err != nil {
		return err
	}
	if err := updateFacets(ctx, c, columns, span, allowed); err != nil {
		return err
	}
	if target.Changes.Tags == nil {
		return nil
	}
	return updateTags(ctx, c, target.Changes.Tags, span, allowed)
}

// notExcepted is the condition that a task has no exception.
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
