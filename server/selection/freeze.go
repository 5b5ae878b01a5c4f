package selection

import (
	"context"

	"entgo.io/ent/dialect/sql"

	"bulwark/server/action"
	"bulwark/server/ident"
	"bulwark/server/store"
)

// Freeze makes a task of every credential the action may touch, in the order of their keys, with the version, the identity
// and the values they have now (rules 1 and 24), and returns how many. One statement does it, whatever the size; the
// verdict is part of it, so nothing ineligible slips in between judging and freezing.
func Freeze(ctx context.Context, c store.Conn, scope Scope, target Target, operation ident.BatchOperation) (int64, error) {
	return c.Exec(ctx, func(b *sql.Builder) {
		b.WriteString("INSERT INTO batch_tasks (id, credential_id, credential_version, username, device_id, domain_id, password_type_id, ")
		b.Ident("before").WriteString(") SELECT ").Arg(int64(ident.Task(operation, 0)))
		if c.Postgres() {
			b.WriteString("::bigint")
		}
		b.WriteString(" + row_number() OVER (ORDER BY q.id), q.id, q.version, q.username, q.device_id, q.domain_id, q.password_type_id, q.")
		b.Ident("before").WriteString(" FROM ")
		scope.Eligible(b, target, Column("c.version", "version"), Column("c.username", "username"), Column("c.device_id", "device_id"),
			Column("c.domain_id", "domain_id"), Column("c.password_type_id", "password_type_id"), target.Before())
		b.WriteString(" ORDER BY q.id")
	})
}

// FreezeNames stores the present names behind the keys of an operation's tasks, of the values they had and of other things
// that the operation refers to (rule 24): each name once, by one statement for each kind of name. The tasks must be there.
func FreezeNames(ctx context.Context, c store.Conn, operation ident.BatchOperation, total int64, target Target, others References) error {
	span := Span{ident.Task(operation, 1), ident.Task(operation, total)}
	for _, kind := range nameKinds() {
		keys := append(target.keysOfTasks(kind, span), keysGiven(others[kind])...)
		if len(keys) == 0 {
			continue
		}
		_, err := c.Exec(ctx, func(b *sql.Builder) { freezeNames(b, operation, kind, keys) })
		if err != nil {
			return err
		}
	}
	return nil
}

func freezeNames(b *sql.Builder, operation ident.BatchOperation, kind NameKind, keys []expression) {
	source := nameSources[kind]
	b.WriteString("INSERT INTO batch_names (operation_id, kind, key, name, address) SELECT ").Arg(int64(operation))
	if store.IsPostgres(b) {
		b.WriteString("::bigint")
	}
	b.WriteString(", '" + string(kind) + "', n.id, " + source.name + ", " + source.address + " FROM (")
	distinct(b, keys)
	b.WriteString(") k CROSS JOIN " + source.tables + " WHERE n.id = k.key") // SQLite keeps this order: names by key
}

// distinct writes a query of the different keys that queries return.
func distinct(b *sql.Builder, queries []expression) {
	b.WriteString("SELECT DISTINCT u.key FROM (")
	for i, query := range queries {
		if i > 0 {
			b.WriteString(" UNION ALL ")
		}
		query(b)
	}
	b.WriteString(") u")
}

// keysOfTasks writes queries, with a column key, of what the tasks of a span refer to: their identity, and the values that
// they had in the fields that the action touches.
func (t Target) keysOfTasks(kind NameKind, span Span) []expression {
	var queries []expression
	query := func(column, from string) {
		queries = append(queries, func(b *sql.Builder) {
			b.WriteString("SELECT " + column + " AS key FROM batch_tasks t" + from + " WHERE ")
			span.In(b)
		})
	}
	switch kind {
	case DeviceName:
		query("t.device_id", "")
	case DomainName:
		query("t.domain_id", "")
	case PasswordTypeName:
		query("t.password_type_id", "")
	default:
		for _, field := range action.FieldsOf(t.Action, t.Changes) {
			if NameKindOf(field) == kind {
				queries = append(queries, frozenKeys(field, span))
			}
		}
	}
	return queries
}

// frozenKeys writes a query, with a column key, of what a field referred to in the tasks of a span when they were frozen.
func frozenKeys(field action.Field, span Span) expression {
	return func(b *sql.Builder) {
		switch {
		case field == action.Tags && store.IsPostgres(b):
			b.WriteString(`SELECT v.value::bigint AS key FROM batch_tasks t CROSS JOIN json_array_elements_text(t."before"::json -> 'TAGS') v (value)`)
		case field == action.Tags:
			b.WriteString(`SELECT v.value AS key FROM batch_tasks t CROSS JOIN json_each(t."before", '$.TAGS') v`)
		case store.IsPostgres(b):
			b.WriteString(`SELECT (t."before"::json ->> '` + string(field) + `')::bigint AS key FROM batch_tasks t`)
		default:
			b.WriteString(`SELECT json_extract(t."before", '$.` + string(field) + `') AS key FROM batch_tasks t`)
		}
		b.WriteString(" WHERE ")
		span.In(b)
	}
}

// keysGiven writes a query of known keys, if there are any.
func keysGiven(keys []int64) []expression {
	if len(keys) == 0 {
		return nil
	}
	return []expression{func(b *sql.Builder) {
		b.WriteString("SELECT g.value AS key FROM ")
		store.WriteKeys(b, keys)
		b.WriteString(" g")
	}}
}
