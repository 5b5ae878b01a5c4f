package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"bulwark/server/action"
	"bulwark/server/approval"
	"bulwark/server/ident"
)

// BatchOperation is a request to change many credentials. Number, digest and total are set when its tasks are frozen, in the same
// transaction; the counts grow with every chunk. Every change of status is a compare-and-set.
type BatchOperation struct{ ent.Schema }

func (BatchOperation) Fields() []ent.Field {
	return []ent.Field{
		field.Int64("id").GoType(ident.BatchOperation(0)),
		field.Int64("number").Optional().Comment("1, 2, 3 …; empty only inside the transaction that creates the operation"),
		field.Enum("action").GoType(action.Kind("")).Immutable(),
		field.JSON("changes", &action.Changes{}).Optional().Immutable(),
		field.JSON("selection", &action.Selection{}).Immutable(),
		field.String("reason").Immutable(),
		field.Int64("requester_id").GoType(ident.User(0)).Immutable(),
		field.Time("requested_at").Immutable(),
		field.Time("approve_by").Immutable(),
		field.Int("approvals_required").Immutable(),
		field.String("digest").Default(""),
		field.Int("digest_version").Default(1).Immutable().Comment("1 covers keys, 2 also the names that people read (rule 24)"),
		field.Time("digest_mismatch_at").Optional().Nillable().Comment("when the stored rows were found to differ from the digest"),
		field.String("end_code").Default("").Comment("why the operation ended, if the status does not say so"),
		field.Enum("status").GoType(approval.Status("")),
		field.String("idempotency_key").Optional().Nillable().Immutable(),
		field.String("input_hash").Immutable().Comment("SHA-256 of the input, to tell a repeated request from another one with the same key"),
		field.Int64("total").Default(0),
		field.Int64("succeeded").Default(0),
		field.Int64("skipped").Default(0),
		field.Int64("failed").Default(0),
		field.Int64("settled_position").Default(0).Comment("tasks up to this position are settled"),
		field.String("runner").Default("").Comment("the runner that holds the lease"),
		field.Time("lease_until").Optional().Nillable().Comment("until then no other runner may take over"),
		field.Time("started_at").Optional().Nillable(),
		field.Time("finished_at").Optional().Nillable(),
	}
}

func (BatchOperation) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("requester", User.Type).Unique().Required().Immutable().Field("requester_id"),
		edge.To("decisions", BatchDecision.Type),
	}
}

func (BatchOperation) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("number").Unique().StorageKey("batch_operation_number_unique"),
		index.Fields("requester_id", "idempotency_key").Unique().StorageKey("batch_operation_idempotency_key_unique"),
		index.Fields("status", "id").StorageKey("batch_operation_status"),
		index.Fields("requested_at", "status").StorageKey("batch_operation_requested"),
	}
}

func (BatchOperation) Annotations() []schema.Annotation {
	return []schema.Annotation{
		entsql.Table("batch_operations"),
		checks(map[string]string{
			"batch_operation_status_legal":       oneOf("status", approval.Status("").Values()),
			"batch_operation_action_legal":       oneOf("action", action.Kind("").Values()),
			"batch_operation_reason_length":      lengthBetween("reason", 1, 1000),
			"batch_operation_approvals_required": "approvals_required BETWEEN 1 AND 5",
			"batch_operation_counts":             "succeeded + skipped + failed = settled_position AND settled_position <= total",
		}),
	}
}
