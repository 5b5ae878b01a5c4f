package bench

import (
	"context"
	"errors"

	"bulwark/ent/db"
	"bulwark/server/action"
	"bulwark/server/ident"
	"bulwark/server/runner"
)

// benchmarkExecute executes an approved operation: it changes credentials and stores results, chunks and evidence. The floor leaves
// the same rows with one statement for each table.
func benchmarkExecute() benchmark {
	return benchmark{
		name: "execute",
		run: func(ctx context.Context, e *Environment) ([]Result, error) {
			sizes, err := e.selections(ctx)
			if err != nil {
				return nil, err
			}
			var results []Result
			for _, chosen := range sizes {
				measured, err := e.alternate(ctx, e.compareExecution(chosen))
				if err != nil {
					return nil, err
				}
				results = append(results, measured.result("execute an approved operation", chosen.n, e.executionLimit()))
			}
			return results, nil
		},
		check: func(ctx context.Context, e *Environment) error {
			return e.checkSameRows(ctx, e.compareExecution(e.selectAll()), executionRows)
		},
	}
}

func (e *Environment) executionLimit() float64 {
	if e.Store.Postgres() {
		return 1.3
	}
	return 1.5
}

func (e *Environment) compareExecution(chosen chosenSelection) comparison {
	return e.compareExecutionOf(chosen, action.Expire, nil,
		func(operation *db.BatchOperation) (assignment string, args []any, more []statement) {
			first, last := int64(ident.Task(operation.ID, 1)), int64(ident.Task(operation.ID, operation.Total))
			return "expires_at = $4", []any{operation.RequestedAt}, []statement{{
				sql:  "UPDATE credential_facets AS f SET expires_at = $1 FROM batch_tasks t WHERE t.id BETWEEN $2 AND $3 AND f.id = t.credential_id",
				args: []any{operation.RequestedAt, first, last},
			}}
		})
}

// compareExecutionOf compares the execution of an action on a selection. The floor sets the assignment on credentials, with arguments
// from $4 on, and then runs more statements.
func (e *Environment) compareExecutionOf(chosen chosenSelection, kind action.Kind, changes *action.Changes,
	floor func(operation *db.BatchOperation) (assignment string, args []any, more []statement),
) comparison {
	var operation *db.BatchOperation
	return comparison{
		prepare: func(ctx context.Context) (err error) {
			if err = e.reset(ctx); err != nil {
				return err
			}
			if operation, err = e.requestAndApprove(ctx, kind, changes, chosen); err != nil {
				return err
			}
			return e.settleDatabase(ctx)
		},
		product: func(ctx context.Context) error {
			worked, err := e.runner().Step(ctx)
			if err == nil && !worked {
				err = errors.New("nothing was executed")
			}
			return err
		},
		floor: func(ctx context.Context) error {
			assignment, args, more := floor(operation)
			return e.Floor.tx(ctx, floorExecution(operation, assignment, args, more)...)
		},
	}
}

// settleDatabase vacuums the new tasks and writes a checkpoint.
func (e *Environment) settleDatabase(ctx context.Context) error {
	if e.Store.Postgres() {
		return e.Floor.execEach(ctx, "VACUUM (ANALYZE) batch_tasks", "CHECKPOINT")
	}
	return e.Floor.execEach(ctx, "PRAGMA wal_checkpoint(TRUNCATE)")
}

func floorExecution(operation *db.BatchOperation, assignment string, args []any, more []statement) []statement {
	at := now()
	first, last := int64(ident.Task(operation.ID, 1)), int64(ident.Task(operation.ID, operation.Total))
	if assignment != "" {
		assignment = ", " + assignment
	}
	statements := append([]statement{{ // a trigger refuses results of operations that are not running
		sql:  "UPDATE batch_operations SET status = 'RUNNING', started_at = $1 WHERE id = $2",
		args: []any{at, int64(operation.ID)},
	}, {
		sql: "UPDATE credentials AS c SET version = c.version + 1, updated_at = $1" + assignment + " FROM batch_tasks t" +
			" WHERE t.id BETWEEN $2 AND $3 AND c.id = t.credential_id AND c.version = t.credential_version",
		args: append([]any{at, first, last}, args...),
	}}, more...)
	const apply = "INSERT INTO audit_events (at, action, subject_type, subject_id, result, details)" +
		" SELECT $1, 'batch_operation.apply', 'batch_operation', $2, 'ALLOWED', "
	const details = "'{\"digest\":\"' || $3 || '\",\"failed\":0,\"from\":' || (c.id & 4294967295) || ',\"skipped\":0,\"succeeded\":' ||" +
		" (c.last_task - c.id + 1) || ',\"to\":' || (c.last_task & 4294967295) || '}' FROM batch_chunks c WHERE c.id BETWEEN $4 AND $5"
	return append(statements,
		statement{
			sql: "WITH RECURSIVE g (value) AS (SELECT $1 UNION ALL SELECT value + $3 FROM g WHERE value + $3 <= $2)" +
				" INSERT INTO batch_chunks (id, last_task, finished_at) SELECT value, min(value + $3 - 1, $2), $4 FROM g",
			postgres: "INSERT INTO batch_chunks (id, last_task, finished_at) SELECT value, least(value + $3 - 1, $2), $4" +
				" FROM generate_series($1::bigint, $2::bigint, $3::bigint) value",
			args: []any{first, last, int64(runner.ChunkSize), at},
		},
		statement{sql: apply + details, postgres: "INSERT INTO audit_events (at, action, subject_type, subject_id, result, details)" +
			" SELECT $1, 'batch_operation.apply', 'batch_operation', $2::text, 'ALLOWED', '{\"digest\":\"' || $3::text || '\",\"failed\":0,\"from\":' ||" +
			" (c.id & 4294967295) || ',\"skipped\":0,\"succeeded\":' || (c.last_task - c.id + 1) || ',\"to\":' || (c.last_task & 4294967295) || '}'" +
			" FROM batch_chunks c WHERE c.id BETWEEN $4 AND $5",
			args: []any{at, operation.ID.String(), operation.Digest, first, last}},
		statement{
			sql: "UPDATE batch_operations SET status = 'SUCCESS', succeeded = total, settled_position = total," +
				" finished_at = $1 WHERE id = $2",
			args: []any{at, int64(operation.ID)},
		},
	)
}

// executionRows select what an execution leaves: credentials changed once since the request, chunks that cover every task once,
// a finished operation, and an audit event for each chunk.
var executionRows = []statement{
	{sql: "SELECT c.id, c.version - t.credential_version, c.updated_at >= o.requested_at, c.expires_at = o.requested_at, c.status," +
		" coalesce(c.additional_information, ''), coalesce(c.domain_id, 0), (SELECT count(*) FROM credential_tags g WHERE g.credential_id = c.id)" +
		" FROM credentials c JOIN batch_tasks t ON t.credential_id = c.id JOIN batch_operations o ON o.id = t.id >> 32 ORDER BY c.id"},
	{sql: "SELECT f.id FROM credential_facets f JOIN credentials c ON c.id = f.id WHERE f.expires_at = c.expires_at" +
		" AND f.status = c.status ORDER BY f.id"},
	{sql: "SELECT id & 4294967295, last_task & 4294967295 FROM batch_chunks ORDER BY id"},
	{sql: "SELECT count(*) FROM batch_task_exceptions"},
	{sql: "SELECT status, total, succeeded, skipped, failed, settled_position, runner, lease_until IS NULL, started_at IS NULL," +
		" finished_at IS NULL FROM batch_operations"},
	{sql: "SELECT e.action, e.result, e.subject_type, e.details LIKE '%\"to\":%' FROM audit_events e" +
		" WHERE e.action = 'batch_operation.apply' AND e.details LIKE '%' || (SELECT digest FROM batch_operations) || '%' ORDER BY e.id"},
}
