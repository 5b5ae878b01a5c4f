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

// Credential is the record of an account on a device, without the secret. Only batch operations change it (rule 17). The columns
// that they write most (status, expiry, version, times) have no index, which keeps bulk changes cheap; lists use CredentialFacet.
type Credential struct{ ent.Schema }

func (Credential) Mixin() []ent.Mixin { return []ent.Mixin{created{}, updated{}} }

func (Credential) Fields() []ent.Field {
	return []ent.Field{
		field.Int64("id").GoType(ident.Credential(0)),
		field.String("username").Immutable(),
		field.Int64("device_id").GoType(ident.Device(0)),
		field.Int64("domain_id").GoType(ident.Domain(0)).Optional().Nillable(),
		field.Int64("password_type_id").GoType(ident.PasswordType(0)),
		field.Bool("local_user").Comment("copy of password_types.local_user, for the constraint credential_local_type_without_domain"),
		field.String("additional_information").Default(""),
		field.Enum("status").Values("ACTIVE", "INACTIVE").Default("ACTIVE"),
		field.Time("expires_at").Optional().Nillable(),
		field.Int64("parent_id").GoType(ident.Credential(0)).Optional().Nillable(),
		field.Bool("automatic_change").Default(false),
		field.Int64("change_template_id").GoType(ident.ExecutionTemplate(0)).Optional().Nillable(),
		field.Int64("login_credential_id").GoType(ident.Credential(0)).Optional().Nillable(),
		field.Bool("reconciliation_enabled").Default(false),
		field.Bool("reconciliation_autorun").Default(false),
		field.Int64("reconciliation_credential_id").GoType(ident.Credential(0)).Optional().Nillable(),
		field.Int64("reconciliation_template_id").GoType(ident.ExecutionTemplate(0)).Optional().Nillable(),
		field.Int64("version").Default(1).Comment("incremented by every change"),
	}
}

func (Credential) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("device", Device.Type).Unique().Required().Field("device_id"),
		edge.To("domain", Domain.Type).Unique().Field("domain_id"),
		edge.To("password_type", PasswordType.Type).Unique().Required().Field("password_type_id"),
		edge.To("children", Credential.Type).From("parent").Unique().Field("parent_id"),
		edge.To("change_template", ExecutionTemplate.Type).Unique().Field("change_template_id"),
		// Declared inversely, because ent makes a unique edge to the same type one-to-one.
		edge.To("logs_in_for", Credential.Type).From("login_credential").Unique().Field("login_credential_id"),
		edge.To("reconciles", Credential.Type).From("reconciliation_credential").Unique().Field("reconciliation_credential_id"),
		edge.To("reconciliation_template", ExecutionTemplate.Type).Unique().Field("reconciliation_template_id"),
		edge.To("tags", Tag.Type).Through("credential_tags", CredentialTag.Type),
	}
}

func (Credential) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("username", "device_id").Unique().StorageKey("credential_unique_without_domain").Annotations(entsql.IndexWhere("domain_id IS NULL")),
		index.Fields("username", "device_id", "domain_id").Unique().StorageKey("credential_unique_in_domain").Annotations(entsql.IndexWhere("domain_id IS NOT NULL")),
		index.Fields("username", "id").StorageKey("credential_by_username"), // for lists in this order
		index.Fields("device_id").StorageKey("credential_device"),
		index.Fields("domain_id").StorageKey("credential_domain"),
		index.Fields("parent_id").StorageKey("credential_parent").Annotations(entsql.IndexWhere("parent_id IS NOT NULL")),
	}
}

func (Credential) Annotations() []schema.Annotation {
	return []schema.Annotation{
		entsql.Table("credentials"),
		checks(map[string]string{
			"credential_status_legal":                  oneOf("status", []string{"ACTIVE", "INACTIVE"}),
			"credential_local_type_without_domain":     "NOT local_user OR domain_id IS NULL",
			"credential_not_own_parent":                "parent_id <> id",
			"credential_reconciles_itself":             "reconciliation_credential_id <> id",
			"credential_reconciliation_complete":       "NOT reconciliation_enabled OR (reconciliation_credential_id IS NOT NULL AND reconciliation_template_id IS NOT NULL)",
			"credential_username_length":               lengthBetween("username", 1, 255),
			"credential_additional_information_length": "length(additional_information) <= 2000",
			"credential_version_positive":              "version > 0",
		}),
	}
}
