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

// APIToken is a secret with which scripts authenticate; only its SHA-256 is stored.
type APIToken struct{ ent.Schema }

func (APIToken) Mixin() []ent.Mixin { return []ent.Mixin{created{}} }

func (APIToken) Fields() []ent.Field {
	return []ent.Field{
		field.Int64("id").GoType(ident.APIToken(0)),
		field.Int64("user_id").GoType(ident.User(0)).Immutable(),
		field.String("name").Immutable(),
		field.String("hash").Immutable().Sensitive(),
		field.String("scopes").GoType(viewer.Scopes("")).Default(string(viewer.AllScopes)).Immutable().
			Comment("what the token may do, separated by spaces (rule 22)"),
		field.Time("expires_at").Optional().Nillable().Immutable().Comment("never empty: a trigger refuses it"),
		field.Time("last_used_at").Optional().Nillable(),
		field.String("last_used_address").Default(""),
		field.Time("revoked_at").Optional().Nillable(),
	}
}

func (APIToken) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("user", User.Type).Unique().Required().Immutable().Field("user_id"),
	}
}

func (APIToken) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("hash").Unique().StorageKey("api_token_hash_unique"),
		index.Fields("user_id").StorageKey("api_token_user"),
	}
}

func (APIToken) Annotations() []schema.Annotation {
	return []schema.Annotation{
		entsql.Table("api_tokens"),
	}
}
