package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"bulwark/server/ident"
)

// Domain is what accounts of a directory belong to.
type Domain struct{ ent.Schema }

// Mixin adds what is common.
func (Domain) Mixin() []ent.Mixin { return []ent.Mixin{created{}} }

// Fields of the record.
func (Domain) Fields() []ent.Field {
	return []ent.Field{
		field.Int64("id").GoType(ident.Domain(0)),
		field.String("name").Comment("full name"),
		field.String("name_key").Comment("name in lower case: names are unique whatever the case"),
		field.String("short_name").Default(""),
	}
}

// Indexes of the table.
func (Domain) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("name_key").Unique().StorageKey("domain_name_unique"),
	}
}

// Annotations name the table and its constraints.
func (Domain) Annotations() []schema.Annotation {
	return []schema.Annotation{
		entsql.Table("domains"),
		checks(map[string]string{
			"domain_name_length": lengthBetween("name", 1, 255),
		}),
	}
}
