package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"bulwark/server/ident"
)

// AuditEvent records who did what to which subject, when, from where and with what result. Triggers make the table append-only.
type AuditEvent struct{ ent.Schema }

func (AuditEvent) Fields() []ent.Field {
	return []ent.Field{
		field.Int64("id").GoType(ident.AuditEvent(0)),
		field.Time("at").Immutable(),
		field.Int64("actor_id").GoType(ident.User(0)).Optional().Nillable().Immutable(),
		field.String("action").Immutable(),
		field.String("subject_type").Default("").Immutable(),
		field.String("subject_id").Default("").Immutable().Comment("public id"),
		field.Enum("result").Values("ALLOWED", "REFUSED").Immutable(),
		field.Text("details").Default("{}").Immutable().Comment("JSON, without secrets"),
		field.String("address").Default("").Immutable(),
		field.String("session").Default("").Immutable().Comment("reference of the browser session, empty for none"),
		field.Int64("token_id").GoType(ident.APIToken(0)).Optional().Nillable().Immutable(),
		field.Int64("occurrences").Default(1).Comment("how often the same refusal was repeated within a minute (rule 27)"),
	}
}

func (AuditEvent) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("actor_id", "id").StorageKey("audit_event_actor"),
		index.Fields("subject_id", "id").StorageKey("audit_event_subject"),
		index.Fields("action", "id").StorageKey("audit_event_action"),
		index.Fields("at", "id").StorageKey("audit_event_at"),
		index.Fields("subject_type", "id").StorageKey("audit_event_subject_type"),
		index.Fields("result", "id").StorageKey("audit_event_result"),
		// Refusals of one person within a minute are counted together (rule 27).
		index.Fields("actor_id", "at").StorageKey("audit_event_refused").Annotations(entsql.IndexWhere("result = 'REFUSED'")),
	}
}

func (AuditEvent) Annotations() []schema.Annotation {
	return []schema.Annotation{
		entsql.Table("audit_events"),
		checks(map[string]string{
			"audit_event_result_legal": oneOf("result", []string{"ALLOWED", "REFUSED"}),
		}),
	}
}
