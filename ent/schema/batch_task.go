package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"bulwark/server/ident"
)

// BatchTask is one credential in one batch operation, frozen when requested and never changed afterwards. Its key holds
// operation and position (ident.Task). A task whose chunk is done and that has no BatchTaskException succeeded: results
// are stored by exception. Without foreign keys, which would make freezing several times slower.
type BatchTask struct{ ent.Schema }

// Fields of the record.
func (BatchTask) Fields() []ent.Field {
	return []ent.Field{
		field.Int64("id").GoType(ident.BatchTask(0)).Comment("operation << 32 | position"),
		field.Int64("credential_id").GoType(ident.Credential(0)).Immutable(),
		field.Int64("credential_version").Immutable().Comment("version seen when requested (rule 13)"),
		field.Text("before").Immutable().Comment("JSON object: present values of the fields the operation touches"),
	}
}

// Indexes of the table.
func (BatchTask) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("credential_id").StorageKey("batch_task_credential"),
	}
}

// Annotations name the table and its constraints.
func (BatchTask) Annotations() []schema.Annotation {
	return []schema.Annotation{
		entsql.Table("batch_tasks"),
	}
}
