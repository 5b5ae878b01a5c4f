package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"bulwark/server/ident"
	"bulwark/server/viewer"
)

// Session is the session of a browser. Its key is the hash of the token in the cookie, so that a stolen database opens no session.
type Session struct{ ent.Schema }

func (Session) Fields() []ent.Field {
	return []ent.Field{
		field.String("id").Comment("hash of the token"),
		field.Int64("user_id").GoType(ident.User(0)).Optional().Nillable(),
		field.Bytes("data"),
		field.Time("expires_at"),
		field.Time("proved_at").Optional().Nillable().Comment("last proof of identity in this session (rule 23)"),
		field.String("proof_method").GoType(viewer.ProofMethod("")).Default(""),
		field.String("pending").Default("").Comment("steps that must be done before anything else, separated by spaces"),
	}
}

func (Session) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("expires_at").StorageKey("session_expiry"),
		index.Fields("user_id").StorageKey("session_user"),
	}
}

func (Session) Annotations() []schema.Annotation {
	return []schema.Annotation{
		entsql.Table("sessions"),
	}
}
