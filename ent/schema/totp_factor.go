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

// TOTPFactor is a person's time-based one-time password (RFC 6238). The secret is encrypted by package seal. Last step and failures
// are stored rather than kept in memory, so that several servers share them.
type TOTPFactor struct{ ent.Schema }

func (TOTPFactor) Mixin() []ent.Mixin { return []ent.Mixin{created{}} }

func (TOTPFactor) Fields() []ent.Field {
	return []ent.Field{
		field.Int64("id"),
		field.Int64("user_id").GoType(ident.User(0)).Immutable(),
		field.Bytes("sealed_secret").Sensitive(),
		field.Int64("last_step").Default(0).Comment("newest accepted time step; each is accepted once"),
		field.Time("confirmed_at").Optional().Nillable().Comment("empty until the first code was accepted"),
		field.Int("failures").Default(0),
		field.Time("locked_until").Optional().Nillable(),
	}
}

func (TOTPFactor) Edges() []ent.Edge {
	return []ent.Edge{edge.To("user", User.Type).Unique().Required().Immutable().Field("user_id")}
}

func (TOTPFactor) Indexes() []ent.Index {
	return []ent.Index{index.Fields("user_id").Unique().StorageKey("totp_factor_user_unique")}
}

func (TOTPFactor) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("totp_factors")}
}
