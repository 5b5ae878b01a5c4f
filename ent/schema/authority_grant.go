package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"bulwark/server/ident"
)

// AuthorityGrant says that one person had a hand in giving another one authority. While the cooling-off period lasts, who
// was given it cannot decide what the giver requests (rule 21). Both the requester and the approver of a protected change
// have a hand in it. Triggers make the table append-only.
type AuthorityGrant struct{ ent.Schema }

// Fields of the record.
func (AuthorityGrant) Fields() []ent.Field {
	return []ent.Field{
		field.Int64("id"),
		field.Int64("user_id").GoType(ident.User(0)).Immutable().Comment("who was given authority"),
		field.Int64("granted_by").GoType(ident.User(0)).Immutable().Comment("who had a hand in it"),
		field.Enum("kind").Values(grantKinds...).Immutable(),
		field.Time("granted_at").Immutable(),
		field.Int64("protected_change_id").GoType(ident.ProtectedChange(0)).Optional().Nillable().Immutable(),
	}
}

// Indexes of the table.
func (AuthorityGrant) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("user_id", "granted_by", "granted_at").StorageKey("authority_grant_pair"),
		index.Fields("granted_by", "granted_at").StorageKey("authority_grant_giver"),
	}
}

// Annotations name the table and its constraints.
func (AuthorityGrant) Annotations() []schema.Annotation {
	return []schema.Annotation{
		entsql.Table("authority_grants"),
		checks(map[string]string{"authority_grant_kind_legal": oneOf("kind", grantKinds)}),
	}
}

var grantKinds = []string{
	"ACCOUNT_CREATED", "APPROVER_REGISTERED", "ROLE_GRANTED", "ACCOUNT_ACTIVATED", "PASSWORD_SET", "SECOND_FACTOR_RESET",
}
