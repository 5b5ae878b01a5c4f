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
		// What the decision page shows of the credential, as it was when requested (rule 24). Empty in operations whose
		// digest_version is 1. The names behind the keys are in batch_names, once for each operation.
		field.String("username").Optional().Nillable().Immutable(),
		field.Int64("device_id").GoType(ident.Device(0)).Optional().Nillable().Immutable(),
		field.Int64("domain_id").GoType(ident.Domain(0)).Optional().Nillable().Immutable(),
		field.Int64("password_type_id").GoType(ident.PasswordType(0)).Optional().Nillable().Immutable(),
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
