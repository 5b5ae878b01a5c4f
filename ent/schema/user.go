package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"bulwark/server/ident"
	"bulwark/server/viewer"
)

// User is a person or service that signs in.
type User struct{ ent.Schema }

func (User) Mixin() []ent.Mixin { return []ent.Mixin{created{}, updated{}} }

func (User) Fields() []ent.Field {
	return []ent.Field{
		field.Int64("id").GoType(ident.User(0)),
		field.String("username").Immutable().Comment("lower case"),
		field.String("display_name"),
		field.String("email").Default(""),
		field.Enum("role").GoType(viewer.Role("")),
		field.Enum("status").Values("ACTIVE", "INACTIVE").Default("ACTIVE"),
		field.String("password_hash").Sensitive().Comment("argon2id, PHC format"),
		field.Bool("must_change_password").Default(false).Comment("somebody else set the password, so it works once"),
		field.Int64("created_by").GoType(ident.User(0)).Optional().Nillable().Immutable().Comment("empty on the command line"),
		field.Time("second_factor_due_at").Optional().Nillable().Comment("deadline for enrolling a second factor"),
	}
}

func (User) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("registrations", Approver.Type),
	}
}

func (User) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("username").Unique().StorageKey("user_username_unique"),
	}
}

func (User) Annotations() []schema.Annotation {
	return []schema.Annotation{
		entsql.Table("users"),
		checks(map[string]string{
			"user_role_legal":          oneOf("role", viewer.Role("").Values()),
			"user_status_legal":        oneOf("status", []string{"ACTIVE", "INACTIVE"}),
			"user_username_lower_case": "username = lower(username)",
			"user_username_length":     lengthBetween("username", 1, 64),
		}),
	}
}
