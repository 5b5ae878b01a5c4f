package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"bulwark/server/ident"
	"bulwark/server/viewer"
)

// BatchDecision is an approver's decision on a batch operation. A trigger makes requester_id equal to the operation's, so that the
// constraint batch_decision_four_eyes prevents decisions on one's own request (rule 8).
type BatchDecision struct{ ent.Schema }

func (BatchDecision) Fields() []ent.Field {
	return []ent.Field{
		field.Int64("id"),
		field.Int64("batch_operation_id").GoType(ident.BatchOperation(0)).Immutable(),
		field.Int64("requester_id").GoType(ident.User(0)).Immutable(),
		field.Int64("approver_id").GoType(ident.User(0)).Immutable(),
		field.Enum("verdict").Values("APPROVE", "DISAPPROVE").Immutable(),
		field.String("comment").Default("").Immutable(),
		field.Bool("counted").Default(true),
		field.Time("decided_at").Immutable(),
		field.String("session").Default("").Immutable().Comment("reference of the browser session"),
		field.String("proof_method").GoType(viewer.ProofMethod("")).Default("").Immutable().Comment("how the person proved who they are (rule 23)"),
		field.Text("signature").Default("").Immutable().Comment("JSON of the passkey's assertion over this decision, empty for none"),
		field.String("void_reason").Default("").Comment("why the approval no longer counts (rule 26)"),
		field.Time("voided_at").Optional().Nillable(),
	}
}

func (BatchDecision) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("batch_operation", BatchOperation.Type).Ref("decisions").Unique().Required().Immutable().Field("batch_operation_id"),
		edge.To("approver", User.Type).Unique().Required().Immutable().Field("approver_id"),
	}
}

func (BatchDecision) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("batch_operation_id", "approver_id").Unique().StorageKey("batch_decision_once").
			Annotations(entsql.IndexWhere("counted")), // whoever's approval was voided may decide again (rule 26)
	}
}

func (BatchDecision) Annotations() []schema.Annotation {
	return []schema.Annotation{
		entsql.Table("batch_decisions"),
		checks(map[string]string{
			"batch_decision_four_eyes":               "approver_id <> requester_id",
			"batch_decision_verdict_legal":           oneOf("verdict", []string{"APPROVE", "DISAPPROVE"}),
			"batch_decision_disapproval_has_comment": "verdict <> 'DISAPPROVE' OR length(comment) > 0",
		}),
	}
}
