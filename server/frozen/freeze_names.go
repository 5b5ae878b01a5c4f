package frozen

import (
	"context"

	"entgo.io/ent/dialect/sql"

	"bulwark/server/action"
	"bulwark/server/eligibility"
	"bulwark/server/ident"
	"bulwark/server/store"
)

// expression writes a part of a statement.
type expression = func(b *sql.Builder)

// FreezeNames stores the present names behind all keys of an operation (rule 24): those in its tasks, in their frozen values,
// and others that it refers to. Each name is stored once, by one statement for each kind. The tasks must exist.
func FreezeNames(
	ctx context.Context, c store.Conn, operation ident.BatchOperation, total int64, target eligibility.Target, others eligibility.References,
) error {
	for _, kind := range nameKinds() {
		keys := append(keysOfTasks(target, kind, allTasks(operation, total)), keysIn(others[kind])...)
		if len(keys) == 0 {
			continue
		}
		_, err := c.Exec(ctx, func(b *sql.Builder) { writeFreezeNames(b, operation, kind, keys) })
		if err != nil {
			return err
		}
	}
	return nil
}

func writeFreezeNames(b *sql.Builder, operation ident.BatchOperation, kind action.ReferenceKind, keys []expression) {
	source := nameSources[kind]
	b.WriteString("INSERT INTO batch_names (operation_id, kind, key, name, address) SELECT ").Arg(int64(operation))
	if store.IsPostgres(b) {
		b.WriteString("::bigint")
	}
	b.WriteString(", '" + string(kind) + "', n.id, " + source.name + ", " + source.address + " FROM (")
	writeDistinct(b, keys)
	b.WriteString(") k CROSS JOIN " + source.tables + " WHERE n.id = k.key") // SQLite keeps this order: names by key
}

// writeDistinct writes a query of the distinct keys of several queries.
func writeDistinct(b *sql.Builder, queries []expression) {
	b.WriteString("SELECT DISTINCT u.key FROM (")
	for i, query := range queries {
		if i > 0 {
			b.WriteString(" UNION ALL ")
		}
		query(b)
	}
	b.WriteString(") u")
}

// keysOfTasks returns queries, with a column key, of what tasks refer to: their identity, and their frozen values of the
// fields that the action changes.
func keysOfTasks(target eligibility.Target, kind action.ReferenceKind, tasks TaskRange) []expression {
	column := func(name string) []expression {
		return []expression{func(b *sql.Builder) {
			b.WriteString("SELECT " + name + " AS key FROM batch_tasks t WHERE ")
			tasks.WriteCondition(b)
		}}
	}
	switch kind {
	case action.DeviceReference:
		return column("t.device_id")
	case action.DomainReference:
		return column("t.domain_id")
	case action.PasswordTypeReference:
		return column("t.password_type_id")
	case action.CredentialReference, action.TagReference, action.TemplateReference: // no part of a credential's identity
	}
	var queries []expression
	for _, a := range target.Assignments {
		if a.Field.RefersTo == kind {
			queries = append(queries, keysBefore(a.Field, tasks))
		}
	}
	return queries
}

// keysBefore returns a query, with a column key, of what a field referred to when tasks were frozen.
func keysBefore(d *action.FieldDefinition, tasks TaskRange) expression {
	return func(b *sql.Builder) {
		postgres := store.IsPostgres(b)
		switch {
		case d.Kind == action.TagsValue && postgres:
			b.WriteString(`SELECT v.value::bigint AS key FROM batch_tasks t CROSS JOIN json_array_elements_text(t."before"::json -> 'TAGS') v (value)`)
		case d.Kind == action.TagsValue:
			b.WriteString(`SELECT v.value AS key FROM batch_tasks t CROSS JOIN json_each(t."before", '$.TAGS') v`)
		case postgres:
			b.WriteString(`SELECT (t."before"::json ->> '` + string(d.Field) + `')::bigint AS key FROM batch_tasks t`)
		default:
			b.WriteString(`SELECT json_extract(t."before", '$.` + string(d.Field) + `') AS key FROM batch_tasks t`)
		}
		b.WriteString(" WHERE ")
		tasks.WriteCondition(b)
	}
}

// keysIn returns a query of known keys, none when there are no keys.
func keysIn(keys []int64) []expression {
	if len(keys) == 0 {
		return nil
	}
	return []expression{func(b *sql.Builder) {
		b.WriteString("SELECT g.value AS key FROM ")
		store.WriteKeys(b, keys)
		b.WriteString(" g")
	}}
}
