package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"bulwark/server/ident"
)

// SignInNetwork is a network from which a person has signed in. Attempts from there are never refused because of attempts from
// other networks (rule 28).
type SignInNetwork struct{ ent.Schema }

func (SignInNetwork) Fields() []ent.Field {
	return []ent.Field{
		field.Int64("id"),
		field.Int64("user_id").GoType(ident.User(0)).Immutable(),
		field.String("network").Immutable().Comment("IPv4 address or IPv6 /64"),
		field.Time("last_at"),
	}
}

func (SignInNetwork) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("user_id", "network").Unique().StorageKey("sign_in_network_once"),
	}
}

func (SignInNetwork) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("sign_in_networks")}
}
