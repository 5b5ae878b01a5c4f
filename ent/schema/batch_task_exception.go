package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"bulwark/server/ident"
)

// BatchTaskException is the result of a task that did not succeed.
type BatchTaskException struct{ ent.Schema }

func (BatchTaskException) Fields() []ent.Field {
	return []ent.Field{
		field.Int64("id").GoType(ident.BatchTask(0)).Comment("key of the task"),
		field.Enum("status").Values("SKIPPED", "ERROR").Immutable(),
		field.String("code").Immutable(),
		field.String("message").Default("").Immutable(),
	}
}

func (BatchTaskException) Annotations() []schema.Annotation {
	return []schema.Annotation{
		entsql.Table("batch_task_exceptions"),
		checks(map[string]string{
			"batch_task_exception_status_legal": oneOf("status", []string{"SKIPPED", "ERROR"}),
			"batch_task_exception_code_legal":   oneOf("code", []string{"CHANGED_SINCE_REQUEST", "LOCAL_TYPE_WITH_DOMAIN", "DUPLICATE_CREDENTIAL", "PARENT_CYCLE", "REFERENCE_INACTIVE", "NOT_FOUND", "RECONCILES_ITSELF", "NOT_ACTIVE", "NOT_INACTIVE", "REQUIRED", "FAILED"}),
		}),
	}
}
