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

// RecoveryCode replaces a lost second factor once. Only its SHA-256 is stored, which suffices for 80 random bits.
type RecoveryCode struct{ ent.Schema }

func (RecoveryCode) Mixin() []ent.Mixin { return []ent.Mixin{created{}} }

func (RecoveryCode) Fields() []ent.Field {
	return []ent.Field{
		field.Int64("id"),
		field.Int64("user_id").GoType(ident.User(0)).Immutable(),
		field.String("hash").Immutable().Sensitive(),
		field.Time("used_at").Optional().Nillable(),
	}
}

func (RecoveryCode) Edges() []ent.Edge {
	return []ent.Edge{edge.To("user", User.Type).Unique().Required().Immutable().Field("user_id")}
}

func (RecoveryCode) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("hash").Unique().StorageKey("recovery_code_hash_unique"),
		index.Fields("user_id").StorageKey("recovery_code_user"),
	}
}

func (RecoveryCode) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("recovery_codes")}
}
