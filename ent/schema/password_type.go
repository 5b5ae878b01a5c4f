package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"bulwark/server/ident"
)

// PasswordType is a kind of password; a table, not an enum.
type PasswordType struct{ ent.Schema }

// Mixin adds what is common.
func (PasswordType) Mixin() []ent.Mixin { return []ent.Mixin{created{}} }

// Fields of the record.
func (PasswordType) Fields() []ent.Field {
	return []ent.Field{
		field.Int64("id").GoType(ident.PasswordType(0)),
		field.String("name"),
		field.String("name_key").Comment("name in lower case: names are unique whatever the case"),
		field.Bool("local_user").Immutable().Comment("credentials copy it, so it never changes"),
		field.Bool("enabled").Default(true),
	}
}

// Indexes of the table.
func (PasswordType) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("name_key").Unique().StorageKey("password_type_name_unique"),
	}
}

// Annotations name the table and its constraints.
func (PasswordType) Annotations() []schema.Annotation {
	return []schema.Annotation{
		entsql.Table("password_types"),
		checks(map[string]string{
			"password_type_name_length": lengthBetween("name", 1, 100),
		}),
	}
}
