package bench

import (
	"context"

	"bulwark/ent/db"
	"bulwark/server/action"
	"bulwark/server/ident"
)

// tagging is the execution of an update that writes another table beside the credentials: the tags are replaced by two.
func tagging() work {
	return work{
		name: "tag",
		run: func(ctx context.Context, s *Site) ([]Result, error) {
			chosen, err := s.choose(ctx, 0, s.active/10)
			if err != nil {
				return nil, err
			}
			measured, err := s.fight(ctx, s.taggingOf(chosen))
			return []Result{measured.atMost("execute an update that replaces tags", chosen.n, s.executionLimit())}, err
		},
		check: func(ctx context.Context, s *Site) error {
			left := append([]statement{{sql: "SELECT credential_id, tag_id FROM credential_tags ORDER BY credential_id, tag_id"}}, executed...)
			chosen, err := s.choose(ctx, 0, s.active/10)
			if err != nil {
				return err
			}
			return s.same(ctx, s.taggingOf(chosen), left)
		},
	}
}

func (s *Site) taggingOf(chosen choice) duel {
	const one, two = ident.Tag(1), ident.Tag(2)
	d := s.executionOn(chosen, action.Update,
		&action.Changes{Tags: &action.TagChange{Mode: action.ReplaceTags, Tags: []ident.Tag{one, two}}},
		func(operation *db.BatchOperation) (string, []any, []statement) {
			span := []any{int64(ident.Task(operation.ID, 1)), int64(ident.Task(operation.ID, operation.Total)), int64(one), int64(two)}
			return "", nil, []statement{
				{sql: "DELETE FROM credential_tags WHERE credential_id IN (SELECT credential_id FROM batch_tasks WHERE id BETWEEN $1 AND $2)" +
					" AND tag_id NOT IN ($3, $4)", args: span},
				{sql: "INSERT INTO credential_tags (credential_id, tag_id) SELECT t.credential_id, g.id FROM batch_tasks t CROSS JOIN tags g" +
					" WHERE t.id BETWEEN $1 AND $2 AND g.id IN ($3, $4) ON CONFLICT DO NOTHING", args: span},
			}
		})
	prepare := d.prepare
	d.prepare = func(ctx context.Context) error { // every turn finds other tags
		err := s.Floor.tx(ctx,
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
