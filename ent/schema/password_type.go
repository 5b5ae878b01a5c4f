package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"bulwark/server/ident"
)

// PasswordType is a kind of password, which administrators register.
type PasswordType struct{ ent.Schema }

func (PasswordType) Mixin() []ent.Mixin { return []ent.Mixin{created{}} }

func (PasswordType) Fields() []ent.Field {
	return []ent.Field{
		field.Int64("id").GoType(ident.PasswordType(0)),
		field.String("name"),
		field.String("name_key").Comment("the name in lower case, because names are unique ignoring case"),
		field.Bool("local_user").Immutable().Comment("credentials copy it, so it never changes"),
		field.Bool("enabled").Default(true),
	}
}

func (PasswordType) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("name_key").Unique().StorageKey("password_type_name_unique"),
	}
}

func (PasswordType) Annotations() []schema.Annotation {
	return []schema.Annotation{
		entsql.Table("password_types"),
		checks(map[string]string{
			"password_type_name_length": lengthBetween("name", 1, 100),
		}),
	}
}
