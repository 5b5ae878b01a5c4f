package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"bulwark/server/ident"
)

// Domain is a directory, such as an Active Directory domain, to which accounts belong.
type Domain struct{ ent.Schema }

func (Domain) Mixin() []ent.Mixin { return []ent.Mixin{created{}} }

func (Domain) Fields() []ent.Field {
	return []ent.Field{
		field.Int64("id").GoType(ident.Domain(0)),
		field.String("name").Comment("full name"),
		field.String("name_key").Comment("the name in lower case, because names are unique ignoring case"),
		field.String("short_name").Default(""),
	}
}

func (Domain) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("name_key").Unique().StorageKey("domain_name_unique"),
	}
}

func (Domain) Annotations() []schema.Annotation {
	return []schema.Annotation{
		entsql.Table("domains"),
		checks(map[string]string{
			"domain_name_length": lengthBetween("name", 1, 255),
		}),
	}
}
