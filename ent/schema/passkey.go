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

// Passkey is a person's WebAuthn credential (rule 23). It holds only the public key.
type Passkey struct{ ent.Schema }

func (Passkey) Mixin() []ent.Mixin { return []ent.Mixin{created{}} }

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

func (Passkey) Edges() []ent.Edge {
	return []ent.Edge{edge.To("user", User.Type).Unique().Required().Immutable().Field("user_id")}
}

func (Passkey) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("credential_id").Unique().StorageKey("passkey_credential_unique"),
		index.Fields("user_id").StorageKey("passkey_user"),
	}
}

func (Passkey) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("passkeys")}
}
