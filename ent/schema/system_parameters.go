package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
)

// SystemParameters is the one row of approval parameters; it also counts batch operations, so that their numbers have no gaps.
type SystemParameters struct{ ent.Schema }

// Mixin adds what is common.
func (SystemParameters) Mixin() []ent.Mixin { return []ent.Mixin{updated{}} }

// Fields of the record.
func (SystemParameters) Fields() []ent.Field {
	return []ent.Field{
		field.Int("id"),
		field.Int("approvals_required").Default(1),
		field.Int("approval_validity_minutes").Default(1440),
		field.Int64("last_operation_number").Default(0),
	}
}

// Annotations name the table and its constraints.
func (SystemParameters) Annotations() []schema.Annotation {
	return []schema.Annotation{
		entsql.Table("system_parameters"),
		checks(map[string]string{
			"system_parameters_single":             "id = 1",
			"system_parameters_approvals_required": "approvals_required BETWEEN 1 AND 5",
			"system_parameters_approval_validity":  "approval_validity_minutes BETWEEN 60 AND 10080",
		}),
	}
}
