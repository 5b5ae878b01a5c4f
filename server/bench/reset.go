package bench

import (
	"context"
	"strings"
)

// frozen are the tables of operations. Triggers keep people from emptying them.
var frozen = []string{"batch_decisions", "batch_operations", "batch_tasks", "batch_names", "batch_task_exceptions", "batch_chunks"}

// reset removes all operations, and puts every table and the log behind it in order, so that each turn starts alike.
func (s *Site) reset(ctx context.Context) error {
	if s.Store.Postgres() {
		var statements []string
		for _, table := range frozen {
			statements = append(statements, "ALTER TABLE "+table+" DISABLE TRIGGER USER")
		}
		statements = append(statements, "TRUNCATE "+strings.Join(frozen, ", "))
		for _, table := range frozen {
			statements = append(statements, "ALTER TABLE "+table+" ENABLE TRIGGER USER")
		}
		return s.Floor.alone(ctx, append(statements,
			"VACUUM (ANALYZE) credentials", "VACUUM (ANALYZE) credential_facets", "VACUUM (ANALYZE) credential_tags", "CHECKPOINT")...)
	}
	triggers, err := s.Floor.rows(ctx, statement{
		sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN ('" + strings.Join(frozen, "', '") + "')",
	})
	if err != nil {
		return err
	}
	var statements []statement
	for _, trigger := range triggers {
		statements = append(statements, statement{sql: "DROP TRIGGER " + trigger[0].(string)})
	}
	for _, table := range frozen {
		statements = append(statements, statement{sql: "DELETE FROM " + table})
	}
	for _, trigger := range triggers {
		statements = append(statements, statement{sql: trigger[1].(string)})
	}
	if err := s.Floor.tx(ctx, statements...); err != nil {
		return err
	}
	return s.Floor.alone(ctx, "PRAGMA wal_checkpoint(TRUNCATE)")
}
