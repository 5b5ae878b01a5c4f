package bench

import (
	"context"

	"bulwark/server/action"
	"bulwark/server/ident"
)

// freezing is a request for everything a filter matches: judged, frozen into tasks and names, sealed with a digest. The floor
// is one INSERT … SELECT of the same tasks and one for each kind of name, without judging and without a digest; the triggers
// want the row of the operation to be there.
func freezing() work {
	return work{
		name: "freeze",
		run: func(ctx context.Context, s *Site) ([]Result, error) {
			sizes, err := s.sizes(ctx)
			if err != nil {
				return nil, err
			}
			var results []Result
			for _, chosen := range sizes {
				measured, err := s.fight(ctx, s.freezingOf(chosen))
				if err != nil {
					return nil, err
				}
				results = append(results, measured.atMost("freeze a selection into tasks, by filter", chosen.n, 1.5))
			}
			return results, nil
		},
		check: func(ctx context.Context, s *Site) error {
			sizes, err := s.sizes(ctx)
			for _, chosen := range sizes {
				if err == nil {
					err = s.same(ctx, s.freezingOf(chosen), frozenTasks)
				}
			}
			return err
		},
	}
}

func (s *Site) freezingOf(chosen choice) duel {
	return duel{
		prepare: s.reset,
		product: func(ctx context.Context) error {
			_, err := s.request(ctx, action.Expire, nil, chosen)
			return err
		},
		floor: func(ctx context.Context) error {
			const operation = ident.BatchOperation(1 << 20)
			const head = "INSERT INTO batch_tasks (id, credential_id, credential_version, username, device_id, domain_id, password_type_id, before)" +
				" SELECT CAST($1 AS bigint) + row_number() OVER (ORDER BY c.id), c.id, c.version, c.username, c.device_id, c.domain_id," +
				" c.password_type_id, "
			tail := " FROM credentials c WHERE " + chosen.condition + " ORDER BY c.id"
			return s.Floor.tx(ctx,
				statement{
					sql: "INSERT INTO batch_operations (id, action, selection, reason, requester_id, requested_at, approve_by," +
						" approvals_required, status, input_hash) VALUES ($1, 'EXPIRE', '{}', 'benchmark', $2, $3, $3, 1, 'PENDING_APPROVAL', '-')",
					args: []any{int64(operation), int64(s.requester.User), now()},
				},
				statement{
					sql:      head + "json_object('EXPIRES_AT', c.expires_at)" + tail,
					postgres: head + "json_build_object('EXPIRES_AT', c.expires_at)::text" + tail,
					args:     []any{int64(ident.Task(operation, 0))},
				},
				names(operation, "DEVICE", "device_id", "devices", "n.address"),
				names(operation, "DOMAIN", "domain_id", "domains", "''"),
				names(operation, "PASSWORD_TYPE", "password_type_id", "password_types", "''"),
			)
		},
	}
}

// names stores what the keys in a column of an operation's tasks are called.
func names(operation ident.BatchOperation, kind, column, table, address string) statement {
	return statement{
		sql: "INSERT INTO batch_names (operation_id, kind, key, name, address) SELECT CAST($1 AS bigint), '" + kind + "', n.id, n.name, " +
			address + " FROM (SELECT DISTINCT " + column + " AS key FROM batch_tasks WHERE id BETWEEN $2 AND $3) k" +
			" CROSS JOIN " + table + " n WHERE n.id = k.key",
		args: []any{int64(operation), int64(ident.Task(operation, 1)), int64(ident.Task(operation+1, 0)) - 1},
	}
}

// frozenTasks are the tasks of the only operation, by position, and the names that belong to them.
var frozenTasks = []statement{
	{sql: "SELECT id & 4294967295, credential_id, credential_version, username, device_id, coalesce(domain_id, 0), password_type_id, before" +
		" FROM batch_tasks ORDER BY id"},
	{sql: "SELECT kind, key, name, address FROM batch_names ORDER BY kind, key"},
}
