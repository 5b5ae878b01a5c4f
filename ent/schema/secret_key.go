package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
)

// SecretKey is a data key that encrypts secrets which must be readable again. It is wrapped by the root key.
type SecretKey struct{ ent.Schema }

func (SecretKey) Mixin() []ent.Mixin { return []ent.Mixin{created{}} }

func (SecretKey) Fields() []ent.Field {
	return []ent.Field{
		field.Int("id"),
		field.Bytes("wrapped").Sensitive(),
		field.Bytes("check_value").Comment("a known text sealed with the data key, to detect a wrong root key"),
		field.Bool("active").Default(true).Comment("whether new secrets are sealed under it"),
	}
}

func (SecretKey) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("secret_keys")}
}
