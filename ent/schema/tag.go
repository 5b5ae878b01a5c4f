package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"bulwark/server/ident"
)

// Tag is a label on credentials.
type Tag struct{ ent.Schema }

func (Tag) Mixin() []ent.Mixin { return []ent.Mixin{created{}} }

func (Tag) Fields() []ent.Field {
	return []ent.Field{
		field.Int64("id").GoType(ident.Tag(0)),
		field.String("name"),
		field.String("name_key").Comment("the name in lower case, because names are unique ignoring case"),
	}
}

func (Tag) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("credentials", Credential.Type).Ref("tags").Through("credential_tags", CredentialTag.Type),
	}
}

func (Tag) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("name_key").Unique().StorageKey("tag_name_unique"),
	}
}

func (Tag) Annotations() []schema.Annotation {
	return []schema.Annotation{
		entsql.Table("tags"),
		checks(map[string]string{
			"tag_name_length": lengthBetween("name", 1, 100),
		}),
	}
}
