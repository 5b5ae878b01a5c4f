package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
)

// SystemParameters is the single row of parameters. It also has the last number of batch operations and protected changes, so that
// numbers have no gaps.
type SystemParameters struct{ ent.Schema }

func (SystemParameters) Mixin() []ent.Mixin { return []ent.Mixin{updated{}} }

func (SystemParameters) Fields() []ent.Field {
	return []ent.Field{
		field.Int("id"),
		field.Int("approvals_required").Default(1),
		field.Int("approval_validity_minutes").Default(1440),
		field.Int64("last_operation_number").Default(0),
		field.Int("cooling_off_hours").Default(24).Comment("0 to 720 (rule 21)"),
		field.Bool("second_factor_required").Default(false).Comment("of approvers and administrators (rule 23)"),
		field.Int("second_factor_grace_days").Default(14).Comment("0 to 90: time to enrol"),
		field.Time("second_factor_required_since").Optional().Nillable(),
		field.Int64("last_protected_change_number").Default(0),
		field.Time("four_eyes_since").Optional().Nillable().Comment("when protected changes began to need a second person; never empty again (rule 29)"),
	}
}

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
