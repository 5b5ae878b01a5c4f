package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
)

// SetupLink is a one-time invitation to make the first administrator; only the token's hash is stored.
type SetupLink struct{ ent.Schema }

// Fields of the record.
func (SetupLink) Fields() []ent.Field {
	return []ent.Field{
		field.String("id").Comment("hash of the token"),
		field.Time("expires_at"),
	}
}

// Annotations name the table and its constraints.
func (SetupLink) Annotations() []schema.Annotation {
	return []schema.Annotation{
		entsql.Table("setup_links"),
	}
}
