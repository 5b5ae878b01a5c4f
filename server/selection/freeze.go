package selection

import (
	"context"

	"entgo.io/ent/dialect/sql"

	"bulwark/server/ident"
)

// Freeze makes a task of every credential the action may touch, in the order of their keys, with the version and the
// values they have now (rule 1), and returns how many. One statement does it, whatever the size; the verdict is part of
// it, so nothing ineligible slips in between judging and freezing.
func Freeze(ctx context.Context, c Conn, scope Scope, target Target, operation ident.BatchOperation) (int64, error) {
	return c.Exec(ctx, func(b *sql.Builder) {
		b.WriteString("INSERT INTO batch_tasks (id, credential_id, credential_version, ").Ident("before").WriteString(") SELECT ")
		b.Arg(int64(ident.Task(operation, 0)))
		if c.Postgres() {
			b.WriteString("::bigint")
		}
		b.WriteString(" + row_number() OVER (ORDER BY q.id), q.id, q.version, q.").Ident("before").WriteString(" FROM ")
		scope.Eligible(b, target, Column("c.version", "version"), target.Before())
		b.WriteString(" ORDER BY q.id")
	})
}
