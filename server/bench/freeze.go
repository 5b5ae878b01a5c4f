package bench

import (
	"context"

	"bulwark/server/action"
	"bulwark/server/ident"
)

// benchmarkFreeze requests an operation on everything that a filter matches, which checks eligibility, stores tasks and names, and
// computes the digest. The floor is one INSERT … SELECT of the same tasks and one for each kind of name, without checks and digest;
// triggers require the row of the operation.
func benchmarkFreeze() benchmark {
	return benchmark{
		name: "freeze",
		run: func(ctx context.Context, e *Environment) ([]Result, error) {
			sizes, err := e.selections(ctx)
			if err != nil {
				return nil, err
			}
			var results []Result
			for _, chosen := range sizes {
				measured, err := e.alternate(ctx, e.compareFreezing(chosen))
				if err != nil {
					return nil, err
				}
				results = append(results, measured.result("freeze a selection into tasks, by filter", chosen.n, 1.5))
			}
			return results, nil
		},
		check: func(ctx context.Context, e *Environment) error {
			sizes, err := e.selections(ctx)
			for _, chosen := range sizes {
				if err == nil {
					err = e.checkSameRows(ctx, e.compareFreezing(chosen), freezeRows)
				}
			}
			return err
		},
	}
}

func (e *Environment) compareFreezing(chosen chosenSelection) comparison {
	return comparison{
		prepare: e.reset,
		product: func(ctx context.Context) error {
			_, err := e.request(ctx, action.Expire, nil, chosen)
			return err
		},
		floor: func(ctx context.Context) error {
			const operation = ident.BatchOperation(1 << 20)
			const head = "INSERT INTO batch_tasks (id, credential_id, credential_version, username, device_id, domain_id, password_type_id, before)" +
				" SELECT CAST($1 AS bigint) + row_number() OVER (ORDER BY c.id), c.id, c.version, c.username, c.device_id, c.domain_id," +
				" c.password_type_id, "
			tail := " FROM credentials c WHERE " + chosen.condition + " ORDER BY c.id"
			return e.Floor.tx(ctx,
				statement{
					sql: "INSERT INTO batch_operations (id, action, selection, reason, requester_id, requested_at, approve_by," +
						" approvals_required, status, input_hash) VALUES ($1, 'EXPIRE', '{}', 'benchmark', $2, $3, $3, 1, 'PENDING_APPROVAL', '-')",
					args: []any{int64(operation), int64(e.requester.User), now()},
				},
				statement{
					sql:      head + "json_object('EXPIRES_AT', c.expires_at)" + tail,
					postgres: head + "json_build_object('EXPIRES_AT', c.expires_at)::text" + tail,
					args:     []any{int64(ident.Task(operation, 0))},
				},
				insertNames(operation, "DEVICE", "device_id", "devices", "n.address"),
				insertNames(operation, "DOMAIN", "domain_id", "domains", "''"),
				insertNames(operation, "PASSWORD_TYPE", "password_type_id", "password_types", "''"),
			)
		},
	}
}

// insertNames stores the names of the rows that a column of the tasks refers to.
func insertNames(operation ident.BatchOperation, kind, column, table, address string) statement {
	return statement{
		sql: "INSERT INTO batch_names (operation_id, kind, key, name, address) SELECT CAST($1 AS bigint), '" + kind + "', n.id, n.name, " +
			address + " FROM (SELECT DISTINCT " + column + " AS key FROM batch_tasks WHERE id BETWEEN $2 AND $3) k" +
			" CROSS JOIN " + table + " n WHERE n.id = k.key",
		args: []any{int64(operation), int64(ident.Task(operation, 1)), int64(ident.Task(operation+1, 0)) - 1},
	}
}

// freezeRows select the tasks of the only operation, by position, and their names.
var freezeRows = []statement{
	{sql: "SELECT id & 4294967295, credential_id, credential_version, username, device_id, coalesce(domain_id, 0), password_type_id, before" +
		" FROM batch_tasks ORDER BY id"},
	{sql: "SELECT kind, key, name, address FROM batch_names ORDER BY kind, key"},
}
