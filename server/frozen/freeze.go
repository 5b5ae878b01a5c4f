package frozen

import (
	"context"

	"entgo.io/ent/dialect/sql"

	"bulwark/server/eligibility"
	"bulwark/server/ident"
	"bulwark/server/store"
)

// Freeze stores a task for every credential that the action may change, in the order of their keys, with their present
// version, identity and values (rules 1 and 24), and returns their number. One statement does it for any number of tasks, and
// includes the verdict, so that nothing can change between the check and the freezing.
func Freeze(ctx context.Context, c store.Conn, scope eligibility.Scope, target eligibility.Target, operation ident.BatchOperation) (int64, error) {
	return c.Exec(ctx, func(b *sql.Builder) {
		b.WriteString("INSERT INTO batch_tasks (id, credential_id, credential_version, username, device_id, domain_id, password_type_id, ")
		b.Ident("before").WriteString(") SELECT ").Arg(int64(ident.Task(operation, 0)))
		if c.Postgres() {
			b.WriteString("::bigint")
		}
		b.WriteString(" + row_number() OVER (ORDER BY q.id), q.id, q.version, q.username, q.device_id, q.domain_id, q.password_type_id, q.")
		b.Ident("before").WriteString(" FROM ")
		column := eligibility.ColumnAs
		scope.WriteEligible(b, target, column("c.version", "version"), column("c.username", "username"), column("c.device_id", "device_id"),
			column("c.domain_id", "domain_id"), column("c.password_type_id", "password_type_id"), BeforeColumn(target))
		b.WriteString(" ORDER BY q.id")
	})
}
