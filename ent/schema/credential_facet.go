package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"bulwark/server/ident"
)

// CredentialFacet copies the columns by which lists are filtered and ordered and which bulk actions write. It has the indexes
// instead of the credentials, so that PostgreSQL can update these in place; see the ADR on facets. A trigger inserts it with its
// credential; the runner updates both together.
type CredentialFacet struct{ ent.Schema }

func (CredentialFacet) Fields() []ent.Field {
	return []ent.Field{
		field.Int64("id").GoType(ident.Credential(0)).Comment("key of the credential"),
		field.Enum("status").Values("ACTIVE", "INACTIVE"),
		field.Time("expires_at").Optional().Nillable(),
		field.Int64("password_type_id").GoType(ident.PasswordType(0)),
		field.Bool("automatic_change"),
	}
}

func (CredentialFacet) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("status", "id").StorageKey("credential_facet_status"),
		index.Fields("expires_at", "id").StorageKey("credential_facet_expiry"),
		index.Fields("password_type_id", "id").StorageKey("credential_facet_password_type"),
		index.Fields("automatic_change", "id").StorageKey("credential_facet_automatic_change"),
	}
}

func (CredentialFacet) Annotations() []schema.Annotation {
	return []schema.Annotation{
		entsql.Table("credential_facets"),
		checks(map[string]string{"credential_facet_status_legal": oneOf("status", []string{"ACTIVE", "INACTIVE"})}),
	}
}
