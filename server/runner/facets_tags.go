package runner

import (
	"context"
	"slices"

	"entgo.io/ent/dialect/sql"

	"bulwark/server/action"
	"bulwark/server/frozen"
	"bulwark/server/store"
)

// updateFacets copies assigned values into the facets of the credentials of tasks t that meet a condition.
func updateFacets(ctx context.Context, c store.Conn, values []assignment, tasks frozen.TaskRange, allowed func(b *sql.Builder)) error {
	values = slices.DeleteFunc(slices.Clone(values), func(a assignment) bool { return !a.facet })
	if len(values) == 0 {
		return nil
	}
	_, err := c.Exec(ctx, func(b *sql.Builder) {
		b.WriteString("UPDATE credential_facets AS f SET ")
		for i, a := range values {
			if i > 0 {
				b.Comma()
			}
			b.WriteString(a.column + " = ").Arg(a.value)
		}
		b.WriteString(" FROM ")
		tasks.WriteTasks(b)
		b.WriteString(" WHERE f.id = t.credential_id")
		allowed(b)
	})
	return err
}

// updateTags replaces, adds or removes tags of the credentials of tasks t that meet a condition. Adding a tag that is there
// changes nothing.
func updateTags(ctx context.Context, c store.Conn, change *action.TagChange, tasks frozen.TaskRange, allowed func(b *sql.Builder)) error {
	if change.Mode != action.AddTags {
		_, err := c.Exec(ctx, func(b *sql.Builder) {
			b.WriteString("DELETE FROM credential_tags WHERE credential_id IN (SELECT t.credential_id FROM batch_tasks t WHERE ")
			tasks.WriteCondition(b)
			allowed(b)
			b.WriteString(") AND tag_id ")
			if change.Mode == action.ReplaceTags {
				b.WriteString("NOT ")
			}
			b.WriteString("IN ")
			store.WriteKeys(b, change.Tags)
		})
		if err != nil {
			return err
		}
	}
	if change.Mode == action.RemoveTags || len(change.Tags) == 0 {
		return nil
	}
	_, err := c.Exec(ctx, func(b *sql.Builder) {
		b.WriteString("INSERT INTO credential_tags (credential_id, tag_id) SELECT t.credential_id, g.id FROM batch_tasks t CROSS JOIN tags g WHERE g.id IN ")
		store.WriteKeys(b, change.Tags)
		b.WriteString(" AND ")
		tasks.WriteCondition(b)
		allowed(b)
		b.WriteString(" ON CONFLICT (credential_id, tag_id) DO NOTHING")
	})
	return err
}
