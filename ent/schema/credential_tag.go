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

// CredentialTag is a tag on a credential.
type CredentialTag struct{ ent.Schema }

func (CredentialTag) Fields() []ent.Field {
	return []ent.Field{
		field.Int64("credential_id").GoType(ident.Credential(0)),
		field.Int64("tag_id").GoType(ident.Tag(0)),
	}
}

func (CredentialTag) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("credential", Credential.Type).Unique().Required().Field("credential_id"),
		edge.To("tag", Tag.Type).Unique().Required().Field("tag_id"),
	}
}

func (CredentialTag) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("tag_id", "credential_id").StorageKey("credential_tag_by_tag"),
	}
}

func (CredentialTag) Annotations() []schema.Annotation {
	return []schema.Annotation{
		entsql.Table("credential_tags"),
		field.ID("credential_id", "tag_id"),
	}
}
