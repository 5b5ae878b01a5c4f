package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"bulwark/server/ident"
)

// AuthorityGrant records that one person took part in giving another one authority. During the cooling-off period the receiver
// cannot decide what the giver requests (rule 21). Both the requester and the approver of a protected change count as givers.
// Triggers make the table append-only.
type AuthorityGrant struct{ ent.Schema }

func (AuthorityGrant) Fields() []ent.Field {
	return []ent.Field{
		field.Int64("id"),
		field.Int64("user_id").GoType(ident.User(0)).Immutable().Comment("the receiver"),
		field.Int64("granted_by").GoType(ident.User(0)).Immutable().Comment("a giver"),
		field.Enum("kind").Values(grantKinds...).Immutable(),
		field.Time("granted_at").Immutable(),
		field.Int64("protected_change_id").GoType(ident.ProtectedChange(0)).Optional().Nillable().Immutable(),
	}
}

func (AuthorityGrant) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("user_id", "granted_by", "granted_at").StorageKey("authority_grant_pair"),
		index.Fields("granted_by", "granted_at").StorageKey("authority_grant_giver"),
	}
}

func (AuthorityGrant) Annotations() []schema.Annotation {
	return []schema.Annotation{
		entsql.Table("authority_grants"),
		checks(map[string]string{"authority_grant_kind_legal": oneOf("kind", grantKinds)}),
	}
}

var grantKinds = []string{
	"ACCOUNT_CREATED", "APPROVER_REGISTERED", "ROLE_GRANTED", "ACCOUNT_ACTIVATED", "PASSWORD_SET", "SECOND_FACTOR_RESET",
}
