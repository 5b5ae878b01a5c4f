package bench

import (
	"context"

	"bulwark/ent/db"
	"bulwark/server/action"
	"bulwark/server/ident"
)

// benchmarkTags executes an update that also writes another table: it replaces the tags by two.
func benchmarkTags() benchmark {
	return benchmark{
		name: "tag",
		run: func(ctx context.Context, e *Environment) ([]Result, error) {
			chosen, err := e.selectByDomain(ctx, 0, e.active/10)
			if err != nil {
				return nil, err
			}
			measured, err := e.alternate(ctx, e.compareTagging(chosen))
			return []Result{measured.result("execute an update that replaces tags", chosen.n, e.executionLimit())}, err
		},
		check: func(ctx context.Context, e *Environment) error {
			queries := append([]statement{{sql: "SELECT credential_id, tag_id FROM credential_tags ORDER BY credential_id, tag_id"}}, executionRows...)
			chosen, err := e.selectByDomain(ctx, 0, e.active/10)
			if err != nil {
				return err
			}
			return e.checkSameRows(ctx, e.compareTagging(chosen), queries)
		},
	}
}

func (e *Environment) compareTagging(chosen chosenSelection) comparison {
	const one, two = ident.Tag(1), ident.Tag(2)
	d := e.compareExecutionOf(chosen, action.Update,
		&action.Changes{Tags: &action.TagChange{Mode: action.ReplaceTags, Tags: []ident.Tag{one, two}}},
		func(operation *db.BatchOperation) (string, []any, []statement) {
			args := []any{int64(ident.Task(operation.ID, 1)), int64(ident.Task(operation.ID, operation.Total)), int64(one), int64(two)}
			return "", nil, []statement{
				{sql: "DELETE FROM credential_tags WHERE credential_id IN (SELECT credential_id FROM batch_tasks WHERE id BETWEEN $1 AND $2)" +
					" AND tag_id NOT IN ($3, $4)", args: args},
				{sql: "INSERT INTO credential_tags (credential_id, tag_id) SELECT t.credential_id, g.id FROM batch_tasks t CROSS JOIN tags g" +
					" WHERE t.id BETWEEN $1 AND $2 AND g.id IN ($3, $4) ON CONFLICT DO NOTHING", args: args},
			}
		})
	prepare := d.prepare
	d.prepare = func(ctx context.Context) error { // each turn starts with other tags
		err := e.Floor.tx(ctx,
			statement{sql: "DELETE FROM credential_tags WHERE credential_id IN (SELECT c.id FROM credentials c WHERE " + chosen.condition + ")"},
			statement{sql: "INSERT INTO credential_tags (credential_id, tag_id) SELECT c.id, 1 + c.id % 300 FROM credentials c WHERE " + chosen.condition},
		)
		if err != nil {
			return err
		}
		return prepare(ctx)
	}
	return d
}
