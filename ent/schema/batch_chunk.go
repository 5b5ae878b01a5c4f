package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"bulwark/server/ident"
)

// BatchChunk is a run of tasks that were settled together, in one transaction with the credentials' changes (rule 15).
type BatchChunk struct{ ent.Schema }

// Fields of the record.
func (BatchChunk) Fields() []ent.Field {
	return []ent.Field{
		field.Int64("id").GoType(ident.BatchTask(0)).Comment("first task of the chunk"),
		field.Int64("last_task").GoType(ident.BatchTask(0)).Immutable(),
		field.Time("finished_at").Immutable(),
	}
}

// Annotations name the table and its constraints.
func (BatchChunk) Annotations() []schema.Annotation {
	return []schema.Annotation{
		entsql.Table("batch_chunks"),
	}
}
