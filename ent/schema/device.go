package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"bulwark/server/ident"
)

// Device is a machine, an appliance or a service with accounts.
type Device struct{ ent.Schema }

func (Device) Mixin() []ent.Mixin { return []ent.Mixin{created{}, updated{}} }

func (Device) Fields() []ent.Field {
	return []ent.Field{
		field.Int64("id").GoType(ident.Device(0)),
		field.String("name"),
		field.String("name_key").Comment("the name in lower case, because names are unique ignoring case"),
		field.String("address").Default(""),
		field.String("type").Default(""),
		field.String("vendor").Default(""),
		field.String("product").Default(""),
		field.String("site").Default(""),
		field.Enum("status").Values("ACTIVE", "INACTIVE").Default("ACTIVE"),
	}
}

func (Device) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("name_key").Unique().StorageKey("device_name_unique"),
	}
}

func (Device) Annotations() []schema.Annotation {
	return []schema.Annotation{
		entsql.Table("devices"),
		checks(map[string]string{
			"device_status_legal": oneOf("status", []string{"ACTIVE", "INACTIVE"}),
			"device_name_length":  lengthBetween("name", 1, 255),
		}),
	}
}
