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

// ProtectedChange is a grant of authority that a second person has to approve (rule 20). Triggers allow only legal changes of status,
// and no changes to what was requested.
type ProtectedChange struct{ ent.Schema }

func (ProtectedChange) Fields() []ent.Field {
	return []ent.Field{
		field.Int64("id").GoType(ident.ProtectedChange(0)),
		field.Int64("number").Immutable().Comment("1, 2, 3 …"),
		field.Enum("kind").Values(protectedChangeKinds...).Immutable(),
		field.Text("payload").Immutable().Comment("JSON for applying the change: ids and values, without secrets"),
		field.Text("changes").Immutable().Comment("JSON list of field, from, to, which people read"),
		field.String("password_hash").Default("").Immutable().Sensitive().Comment("argon2id of the password that the change sets, else empty"),
		field.String("reason").Immutable(),
		field.Int64("requester_id").GoType(ident.User(0)).Immutable(),
		field.Time("requested_at").Immutable(),
		field.String("session").Default("").Immutable().Comment("reference of the requester's browser session"),
		field.Time("decide_by").Immutable(),
		field.String("digest").Immutable().Comment("SHA-256 over all fields above except the number"),
		field.Enum("status").Values("PENDING", "APPLIED", "DISAPPROVED", "EXPIRED", "CANCELED").Default("PENDING"),
		field.Enum("mode").Values("FOUR_EYES", "BOOTSTRAP", "BREAK_GLASS").Default("FOUR_EYES"),
		field.Int64("decider_id").GoType(ident.User(0)).Optional().Nillable(),
		field.Time("decided_at").Optional().Nillable(),
		field.String("comment").Default(""),
		field.String("proof_method").GoType(viewer.ProofMethod("")).Default(""),
		field.Text("signature").Default("").Comment("JSON of the passkey's assertion over this decision, empty for none"),
		field.String("decider_session").Default(""),
		field.Int64("acknowledged_by").GoType(ident.User(0)).Optional().Nillable().Comment("who acknowledged a break-glass approval (rule 29)"),
		field.Time("acknowledged_at").Optional().Nillable(),
	}
}

func (ProtectedChange) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("requester", User.Type).Unique().Required().Immutable().Field("requester_id"),
		edge.To("decider", User.Type).Unique().Field("decider_id"),
		edge.To("subjects", ProtectedChangeSubject.Type),
	}
}

func (ProtectedChange) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("number").Unique().StorageKey("protected_change_number_unique"),
		index.Fields("status", "id").StorageKey("protected_change_status"),
		index.Fields("requester_id", "id").StorageKey("protected_change_requester"),
	}
}

func (ProtectedChange) Annotations() []schema.Annotation {
	return []schema.Annotation{
		entsql.Table("protected_changes"),
		checks(map[string]string{
			"protected_change_kind_legal":              oneOf("kind", protectedChangeKinds),
			"protected_change_status_legal":            oneOf("status", []string{"PENDING", "APPLIED", "DISAPPROVED", "EXPIRED", "CANCELED"}),
			"protected_change_mode_legal":              oneOf("mode", []string{"FOUR_EYES", "BOOTSTRAP", "BREAK_GLASS"}),
			"protected_change_reason_length":           lengthBetween("reason", 1, 1000),
			"protected_change_four_eyes":               "decider_id IS NULL OR decider_id <> requester_id",
			"protected_change_applied_by_decider":      "status <> 'APPLIED' OR mode <> 'FOUR_EYES' OR decider_id IS NOT NULL",
			"protected_change_disapproval_has_comment": "status <> 'DISAPPROVED' OR length(comment) > 0",
			"protected_change_acknowledged_by_other":   "acknowledged_by IS NULL OR acknowledged_by <> requester_id",
		}),
	}
}

var protectedChangeKinds = []string{
	"ADD_APPROVERS", "GRANT_ROLE", "CREATE_ADMINISTRATOR", "ACTIVATE_USER", "RESET_PASSWORD", "RESET_SECOND_FACTOR", "RELAX_PARAMETERS",
}
