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

// ProtectedChangeSubject is a person whom a protected change concerns: they may not decide on it.
type ProtectedChangeSubject struct{ ent.Schema }

func (ProtectedChangeSubject) Fields() []ent.Field {
	return []ent.Field{
		field.Int64("id"),
		field.Int64("protected_change_id").GoType(ident.ProtectedChange(0)).Immutable(),
		field.Int64("user_id").GoType(ident.User(0)).Immutable(),
	}
}

func (ProtectedChangeSubject) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("protected_change", ProtectedChange.Type).Ref("subjects").Unique().Required().Immutable().Field("protected_change_id"),
		edge.To("user", User.Type).Unique().Required().Immutable().Field("user_id"),
	}
}

func (ProtectedChangeSubject) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("protected_change_id", "user_id").Unique().StorageKey("protected_change_subject_once"),
		index.Fields("user_id").StorageKey("protected_change_subject_user"),
	}
}

func (ProtectedChangeSubject) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("protected_change_subjects")}
}
