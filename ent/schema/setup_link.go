package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
)

// SetupLink is a one-time link to create the first administrator; only the hash of its token is stored.
type SetupLink struct{ ent.Schema }

func (SetupLink) Fields() []ent.Field {
	return []ent.Field{
		field.String("id").Comment("hash of the token"),
		field.Time("expires_at"),
	}
}

func (SetupLink) Annotations() []schema.Annotation {
	return []schema.Annotation{
		entsql.Table("setup_links"),
	}
}
