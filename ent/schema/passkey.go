package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"bulwark/server/ident"
)

// Passkey is a WebAuthn credential of a person (rule 23). It holds no secret: only the public key.
type Passkey struct{ ent.Schema }

// Mixin adds created_at.
func (Passkey) Mixin() []ent.Mixin { return []ent.Mixin{created{}} }

// Fields of the record.
func (Passkey) Fields() []ent.Field {
	return []ent.Field{
		field.Int64("id").GoType(ident.Passkey(0)),
		field.Int64("user_id").GoType(ident.User(0)).Immutable(),
		field.String("credential_id").Immutable().Comment("the authenticator's id, base64url"),
		field.Text("data").Comment("JSON of the library's credential: public key, flags, counter"),
		field.String("name").Immutable(),
		field.Time("last_used_at").Optional().Nillable(),
	}
}

// Edges to other records.
func (Passkey) Edges() []ent.Edge {
	return []ent.Edge{edge.To("user", User.Type).Unique().Required().Immutable().Field("user_id")}
}

// Indexes of the table.
func (Passkey) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("credential_id").Unique().StorageKey("passkey_credential_unique"),
		index.Fields("user_id").StorageKey("passkey_user"),
	}
}

// Annotations name the table.
func (Passkey) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("passkeys")}
}
