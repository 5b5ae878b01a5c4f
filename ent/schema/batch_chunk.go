package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"bulwark/server/ident"
)

// BatchChunk is a range of tasks that were settled in one transaction, together with the changes to their credentials (rule 15).
type BatchChunk struct{ ent.Schema }

func (BatchChunk) Fields() []ent.Field {
	return []ent.Field{
		field.Int64("id").GoType(ident.BatchTask(0)).Comment("first task of the chunk"),
		field.Int64("last_task").GoType(ident.BatchTask(0)).Immutable(),
		field.Time("finished_at").Immutable(),
	}
}

func (BatchChunk) Annotations() []schema.Annotation {
	return []schema.Annotation{
		entsql.Table("batch_chunks"),
	}
}
