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

// TOTPFactor is a person's time-based one-time password (RFC 6238). The secret is sealed under the root key. The last step
// and the failures are here, not in memory, so that several servers count together.
type TOTPFactor struct{ ent.Schema }

// Mixin adds created_at.
func (TOTPFactor) Mixin() []ent.Mixin { return []ent.Mixin{created{}} }

// Fields of the record.
func (TOTPFactor) Fields() []ent.Field {
	return []ent.Field{
		field.Int64("id"),
		field.Int64("user_id").GoType(ident.User(0)).Immutable(),
		field.Bytes("sealed_secret").Sensitive(),
		field.Int64("last_step").Default(0).Comment("newest time step that was accepted; a step is used once"),
		field.Time("confirmed_at").Optional().Nillable().Comment("empty until a code was given for the first time"),
		field.Int("failures").Default(0),
		field.Time("locked_until").Optional().Nillable(),
	}
}

// Edges to other records.
func (TOTPFactor) Edges() []ent.Edge {
	return []ent.Edge{edge.To("user", User.Type).Unique().Required().Immutable().Field("user_id")}
}

// Indexes of the table.
func (TOTPFactor) Indexes() []ent.Index {
	return []ent.Index{index.Fields("user_id").Unique().StorageKey("totp_factor_user_unique")}
}

// Annotations name the table.
func (TOTPFactor) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("totp_factors")}
}
