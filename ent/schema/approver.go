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

// Approver is the registration that a user may decide for a module.
type Approver struct{ ent.Schema }

func (Approver) Fields() []ent.Field {
	return []ent.Field{
		field.Int64("id").GoType(ident.Approver(0)),
		field.Enum("module").Values("PAM_CORE").Immutable(),
		field.Int64("user_id").GoType(ident.User(0)).Immutable(),
		field.Int64("added_by").GoType(ident.User(0)).Optional().Nillable().Immutable().Comment("empty when registered on the command line"),
		field.Time("added_at").Immutable(),
		field.Int64("protected_change_id").GoType(ident.ProtectedChange(0)).Optional().Nillable().Immutable().
			Comment("the protected change that registered the user (rule 20); empty on the command line"),
	}
}

func (Approver) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("user", User.Type).Ref("registrations").Unique().Required().Immutable().Field("user_id"),
		edge.To("adder", User.Type).Unique().Immutable().Field("added_by"),
	}
}

func (Approver) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("user_id", "module").Unique().StorageKey("approver_registered_once"),
	}
}

func (Approver) Annotations() []schema.Annotation {
	return []schema.Annotation{
		entsql.Table("approvers"),
		checks(map[string]string{
			"approver_module_legal": oneOf("module", []string{"PAM_CORE"}),
		}),
	}
}
