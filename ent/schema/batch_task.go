package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"bulwark/server/ident"
)

// BatchTask is a credential in a batch operation, frozen when the operation is requested and never changed afterwards. Its key
// consists of operation and position (ident.Task). Only results other than success are stored: a task in a finished chunk
// succeeded unless it has a BatchTaskException. The table has no foreign keys, which would make freezing several times slower.
type BatchTask struct{ ent.Schema }

func (BatchTask) Fields() []ent.Field {
	return []ent.Field{
		field.Int64("id").GoType(ident.BatchTask(0)).Comment("operation << 32 | position"),
		field.Int64("credential_id").GoType(ident.Credential(0)).Immutable(),
		field.Int64("credential_version").Immutable().Comment("version at the time of the request (rule 13)"),
		field.Text("before").Immutable().Comment("JSON object: values at the time of the request of the fields that the operation changes"),
		// The credential's identity at the time of the request, which approvers see (rule 24); empty when digest_version is 1.
		// The names behind the keys are in batch_names, once for each operation.
		field.String("username").Optional().Nillable().Immutable(),
		field.Int64("device_id").GoType(ident.Device(0)).Optional().Nillable().Immutable(),
		field.Int64("domain_id").GoType(ident.Domain(0)).Optional().Nillable().Immutable(),
		field.Int64("password_type_id").GoType(ident.PasswordType(0)).Optional().Nillable().Immutable(),
	}
}

func (BatchTask) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("credential_id").StorageKey("batch_task_credential"),
	}
}

func (BatchTask) Annotations() []schema.Annotation {
	return []schema.Annotation{
		entsql.Table("batch_tasks"),
	}
}
