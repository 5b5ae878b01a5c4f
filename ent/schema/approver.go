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

// Approver is a registration: this user may decide for this module.
type Approver struct{ ent.Schema }

// Fields of the record.
func (Approver) Fields() []ent.Field {
	return []ent.Field{
		field.Int64("id").GoType(ident.Approver(0)),
		field.Enum("module").Values("PAM_CORE").Immutable(),
		field.Int64("user_id").GoType(ident.User(0)).Immutable(),
		field.Int64("added_by").GoType(ident.User(0)).Optional().Nillable().Immutable().Comment("empty when registered on the command line"),
		field.Time("added_at").Immutable(),
		field.Int64("protected_change_id").GoType(ident.ProtectedChange(0)).Optional().Nillable().Immutable().
			Comment("the protected change that registered them (rule 20); empty on the command line"),
	}
}

// Edges to other records.
func (Approver) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("user", User.Type).Ref("registrations").Unique().Required().Immutable().Field("user_id"),
		edge.To("adder", User.Type).Unique().Immutable().Field("added_by"),
	}
}

// Indexes of the table.
func (Approver) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("user_id", "module").Unique().StorageKey("approver_registered_once"),
	}
}

// Annotations name the table and its constraints.
func (Approver) Annotations() []schema.Annotation {
	return []schema.Annotation{
		entsql.Table("approvers"),
		checks(map[string]string{
			"approver_module_legal": oneOf("module", []string{"PAM_CORE"}),
		}),
	}
}
