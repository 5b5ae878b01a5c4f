package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"bulwark/server/ident"
)

// Challenge is a WebAuthn ceremony in progress. Only the session that began it can use it, once, before it expires. A challenge for
// a decision also says which decision it signs.
type Challenge struct{ ent.Schema }

func (Challenge) Fields() []ent.Field {
	return []ent.Field{
		field.String("id").Comment("random"),
		field.String("session_id").Immutable().Comment("reference of the session"),
		field.Int64("user_id").GoType(ident.User(0)).Immutable(),
		field.String("purpose").Immutable().Comment("ENROL, SIGN_IN, PROVE or DECIDE"),
		field.String("subject").Default("").Immutable().Comment("public id of what is decided, empty otherwise"),
		field.String("digest").Default("").Immutable(),
		field.String("verdict").Default("").Immutable(),
		field.String("nonce").Immutable().Comment("256 random bits, base64url"),
		field.Text("data").Immutable().Comment("JSON of the library's session data"),
		field.Text("assertion").Default("").Comment("JSON of the verified assertion over a decision, until the decision is made"),
		field.Time("verified_at").Optional().Nillable().Comment("when it was answered; it is never answered twice"),
		field.Time("expires_at").Immutable(),
	}
}

func (Challenge) Indexes() []ent.Index {
	return []ent.Index{index.Fields("expires_at").StorageKey("challenge_expiry")}
}

func (Challenge) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("challenges")}
}
