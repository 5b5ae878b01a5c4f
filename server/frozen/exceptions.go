package frozen

import (
	"context"

	"entgo.io/ent/dialect/sql"

	"bulwark/ent/db/batchtaskexception"
	"bulwark/server/eligibility"
	"bulwark/server/fault"
	"bulwark/server/store"
)

// RecordExceptions stores an exception for every task that must not run: its credential is gone, has changed since the
// request, was shown with a name that has changed, or would break rule 4 now (rules 13 and 24). It returns their number; all
// other tasks may run. withIdentity says that the operation froze the identity of its credentials; older ones did not.
func RecordExceptions(ctx context.Context, c store.Conn, target eligibility.Target, tasks TaskRange, withIdentity bool) (int64, error) {
	return c.Exec(ctx, func(b *sql.Builder) {
		writeInsertExceptions(b)
		b.WriteString(" SELECT v.id, 'SKIPPED', v.code, '' FROM (SELECT t.id AS id, CASE WHEN c.id IS NULL THEN '" + string(fault.CodeNotFound) +
			"' WHEN (")
		WriteUnchanged(b, withIdentity)
		b.WriteString(") IS NOT TRUE THEN '" + string(fault.CodeChangedSinceRequest) + "' ELSE ")
		target.WriteVerdict(b)
		b.WriteString(" END AS code FROM batch_tasks t LEFT JOIN credentials c ON c.id = t.credential_id WHERE ")
		tasks.WriteCondition(b)
		b.WriteString(") v WHERE v.code IS NOT NULL")
	})
}

// RecordExceptionForAll stores the same exception for every task: something that the whole operation refers to is gone or out
// of use, or the database refused the change. It returns their number.
func RecordExceptionForAll(
	ctx context.Context, c store.Conn, tasks TaskRange, status batchtaskexception.Status, code fault.Code, message string,
) (int64, error) {
	return c.Exec(ctx, func(b *sql.Builder) {
		writeInsertExceptions(b)
		b.WriteString(" SELECT t.id, ").Arg(string(status)).WriteString(", ").Arg(string(code)).WriteString(", ").Arg(message)
		b.WriteString(" FROM batch_tasks t WHERE ")
		tasks.WriteCondition(b)
	})
}

func writeInsertExceptions(b *sql.Builder) {
	b.WriteString("INSERT INTO batch_task_exceptions (id, status, code, message)")
}

// WriteUnchanged writes the condition that the credential c is as the task t froze it: its version and, in operations that
// froze it, its identity (rules 13 and 24).
func WriteUnchanged(b *sql.Builder, withIdentity bool) {
	b.WriteString("c.version = t.credential_version")
	if withIdentity {
		b.WriteString(" AND c.username = t.username AND c.device_id = t.device_id AND c.password_type_id = t.password_type_id" +
			" AND c.domain_id IS NOT DISTINCT FROM t.domain_id")
	}
}
