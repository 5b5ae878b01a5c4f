package selection

import (
	"context"

	"entgo.io/ent/dialect/sql"

	"bulwark/ent/db/batchtaskexception"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/store"
)

// Span is a run of tasks of one operation, both ends included.
type Span struct{ First, Last ident.BatchTask }

// Size is how many tasks the span holds.
func (s Span) Size() int64 { return int64(s.Last-s.First) + 1 }

// In is the condition that a task t lies in the span.
func (s Span) In(b *sql.Builder) {
	b.WriteString("t.id BETWEEN ").Arg(int64(s.First)).WriteString(" AND ").Arg(int64(s.Last))
}

// Tasks writes the span's tasks as t, in order. PostgreSQL keeps the order of a subquery that asks for it.
func (s Span) Tasks(b *sql.Builder) {
	b.WriteString("(SELECT id, credential_id, credential_version, username, device_id, domain_id, password_type_id FROM batch_tasks t WHERE ")
	s.In(b)
	if store.IsPostgres(b) {
		b.WriteString(" ORDER BY t.id")
	}
	b.WriteString(") t")
}

// InOrder makes PostgreSQL visit credentials one by one in the order of the span's tasks for the rest of the transaction.
// Other plans would lock rows in an order of their own, or read the whole table for each chunk.
func InOrder(ctx context.Context, c store.Conn) error {
	if !c.Postgres() {
		return nil
	}
	_, err := c.ExecContext(ctx, "SELECT set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true), set_config('jit', 'off', true)")
	return err
}

// Lock takes the rows of the span's credentials in the order of their keys, so that operations that overlap wait for
// each other instead of deadlocking. SQLite has one writer and needs none of it.
func Lock(ctx context.Context, c store.Conn, span Span) error {
	if !c.Postgres() {
		return nil
	}
	var n int64
	return c.QueryRow(ctx, func(b *sql.Builder) {
		b.WriteString("SELECT count(*) FROM (SELECT c.id FROM credentials c JOIN batch_tasks t ON t.credential_id = c.id WHERE ")
		span.In(b)
		b.WriteString(" ORDER BY c.id FOR NO KEY UPDATE OF c) locked")
	}, &n)
}

// Except stores an exception for every task of the span that must not run: the credential is gone, has changed since the
// request, is shown with a name that has changed, or would break rule 4 now (rules 13 and 24). It returns how many there are;
// all other tasks may be applied. Identity tells that the operation froze the identity of its credentials.
func Except(ctx context.Context, c store.Conn, target Target, span Span, identity bool) (int64, error) {
	return c.Exec(ctx, func(b *sql.Builder) {
		exceptions(b)
		b.WriteString(" SELECT v.id, 'SKIPPED', v.code, '' FROM (SELECT t.id AS id, CASE WHEN c.id IS NULL THEN '" + string(fault.CodeNotFound) +
			"' WHEN (")
		Unchanged(b, identity)
		b.WriteString(") IS NOT TRUE THEN '" + string(fault.CodeChangedSinceRequest) + "' ELSE ")
		verdict(b, target.cases(nil))
		b.WriteString(" END AS code FROM batch_tasks t LEFT JOIN credentials c ON c.id = t.credential_id WHERE ")
		span.In(b)
		b.WriteString(") v WHERE v.code IS NOT NULL")
	})
}

// ExceptAll stores the same exception for every task of the span: what the whole operation refers to is gone or out of
// use, or the database refused the change.
func ExceptAll(ctx context.Context, c store.Conn, span Span, status batchtaskexception.Status, code fault.Code, message string) (int64, error) {
	return c.Exec(ctx, func(b *sql.Builder) {
		exceptions(b)
		b.WriteString(" SELECT t.id, ").Arg(string(status)).WriteString(", ").Arg(string(code)).WriteString(", ").Arg(message)
		b.WriteString(" FROM batch_tasks t WHERE ")
		span.In(b)
	})
}

func exceptions(b *sql.Builder) {
	b.WriteString("INSERT INTO batch_task_exceptions (id, status, code, message)")
}
