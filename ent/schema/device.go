package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"bulwark/server/ident"
)

// Device is a machine, appliance or service that has accounts.
type Device struct{ ent.Schema }

// Mixin adds what is common.
func (Device) Mixin() []ent.Mixin { return []ent.Mixin{created{}, updated{}} }

// Fields of the record.
func (Device) Fields() []ent.Field {
	return []ent.Field{
		field.Int64("id").GoType(ident.Device(0)),
		field.String("name"),
		field.String("name_key").Comment("name in lower case: names are unique whatever the case"),
		field.String("address").Default(""),
		field.String("type").Default(""),
		field.String("vendor").Default(""),
		field.String("product").Default(""),
		field.String("site").Default(""),
		field.Enum("status").Values("ACTIVE", "INACTIVE").Default("ACTIVE"),
	}
}

// Indexes of the table.
func (Device) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("name_key").Unique().StorageKey("device_name_unique"),
	}
}

// Annotations name the table and its constraints.
func (Device) Annotations() []schema.Annotation {
	return []schema.Annotation{
		entsql.Table("devices"),
		checks(map[string]string{
			"device_status_legal": oneOf("status", []string{"ACTIVE", "INACTIVE"}),
			"device_name_length":  lengthBetween("name", 1, 255),
		}),
	}
}
