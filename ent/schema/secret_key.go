package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
)

// SecretKey is a data key, wrapped by the root key, under which secrets that must be read again are sealed.
type SecretKey struct{ ent.Schema }

// Mixin adds created_at.
func (SecretKey) Mixin() []ent.Mixin { return []ent.Mixin{created{}} }

// Fields of the record.
func (SecretKey) Fields() []ent.Field {
	return []ent.Field{
		field.Int("id"),
		field.Bytes("wrapped").Sensitive(),
		field.Bytes("check_value").Comment("a known text sealed under the data key, to recognise a wrong root key"),
		field.Bool("active").Default(true).Comment("whether new secrets are sealed under it"),
	}
}

// Annotations name the table.
func (SecretKey) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("secret_keys")}
}
