package frozen

import (
	"context"

	"entgo.io/ent/dialect/sql"

	"bulwark/server/ident"
	"bulwark/server/store"
)

// TaskRange is a range of tasks of one operation, both ends included.
type TaskRange struct{ First, Last ident.BatchTask }

// allTasks returns the range of all tasks of an operation.
func allTasks(operation ident.BatchOperation, total int64) TaskRange {
	return TaskRange{ident.Task(operation, 1), ident.Task(operation, total)}
}

// Size returns the number of tasks in the range.
func (r TaskRange) Size() int64 { return int64(r.Last-r.First) + 1 }

// WriteCondition writes the condition that a task t is in the range.
func (r TaskRange) WriteCondition(b *sql.Builder) {
	b.WriteString("t.id BETWEEN ").Arg(int64(r.First)).WriteString(" AND ").Arg(int64(r.Last))
}

// WriteTasks writes a subquery t of the tasks in the range, in order. PostgreSQL keeps the order of a subquery that has one.
func (r TaskRange) WriteTasks(b *sql.Builder) {
	b.WriteString("(SELECT id, credential_id, credential_version, username, device_id, domain_id, password_type_id FROM batch_tasks t WHERE ")
	r.WriteCondition(b)
	if store.IsPostgres(b) {
		b.WriteString(" ORDER BY t.id")
	}
	b.WriteString(") t")
}

// VisitInOrder makes PostgreSQL visit credentials one by one in the order of their tasks, for the rest of the transaction.
// Other plans would lock rows in an order of their own, or read the whole table for each chunk.
func VisitInOrder(ctx context.Context, c store.Conn) error {
	if !c.Postgres() {
		return nil
	}
	_, err := c.ExecContext(ctx, "SELECT set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true), set_config('jit', 'off', true)")
	return err
}

// LockCredentials locks the credentials of the tasks in the order of their keys, so that overlapping operations wait for each
// other instead of deadlocking. SQLite has one writer at a time and needs no locks.
func LockCredentials(ctx context.Context, c store.Conn, tasks TaskRange) error {
	if !c.Postgres() {
		return nil
	}
	var n int64
	return c.QueryRow(ctx, func(b *sql.Builder) {
		b.WriteString("SELECT count(*) FROM (SELECT c.id FROM credentials c JOIN batch_tasks t ON t.credential_id = c.id WHERE ")
		tasks.WriteCondition(b)
		b.WriteString(" ORDER BY c.id FOR NO KEY UPDATE OF c) locked")
	}, &n)
}
