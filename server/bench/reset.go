package bench

import (
	"context"
	"strings"
)

// operationTables are the tables of operations. Triggers refuse to delete from them.
var operationTables = []string{"batch_decisions", "batch_operations", "batch_tasks", "batch_names", "batch_task_exceptions", "batch_chunks"}

// reset removes all operations and vacuums the tables, so that each turn starts in the same state.
func (e *Environment) reset(ctx context.Context) error {
	if e.Store.Postgres() {
		var statements []string
		for _, table := range operationTables {
			statements = append(statements, "ALTER TABLE "+table+" DISABLE TRIGGER USER")
		}
		statements = append(statements, "TRUNCATE "+strings.Join(operationTables, ", "))
		for _, table := range operationTables {
			statements = append(statements, "ALTER TABLE "+table+" ENABLE TRIGGER USER")
		}
		return e.Floor.execEach(ctx, append(statements,
			"VACUUM (ANALYZE) credentials", "VACUUM (ANALYZE) credential_facets", "VACUUM (ANALYZE) credential_tags", "CHECKPOINT")...)
	}
	triggers, err := e.Floor.queryRows(ctx, statement{
		sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN ('" + strings.Join(operationTables, "', '") + "')",
	})
	if err != nil {
		return err
	}
	var statements []statement
	for _, trigger := range triggers {
		statements = append(statements, statement{sql: "DROP TRIGGER " + trigger[0].(string)})
	}
	for _, table := range operationTables {
		statements = append(statements, statement{sql: "DELETE FROM " + table})
	}
	for _, trigger := range triggers {
		statements = append(statements, statement{sql: trigger[1].(string)})
	}
	if err := e.Floor.tx(ctx, statements...); err != nil {
		return err
	}
	return e.Floor.execEach(ctx, "PRAGMA wal_checkpoint(TRUNCATE)")
}
