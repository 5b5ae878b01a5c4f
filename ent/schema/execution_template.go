package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"bulwark/server/ident"
)

// ExecutionTemplate says by which plugin passwords are changed or reconciled.
type ExecutionTemplate struct{ ent.Schema }

func (ExecutionTemplate) Mixin() []ent.Mixin { return []ent.Mixin{created{}} }

func (ExecutionTemplate) Fields() []ent.Field {
	return []ent.Field{
		field.Int64("id").GoType(ident.ExecutionTemplate(0)),
		field.String("name"),
		field.String("name_key").Comment("the name in lower case, because names are unique ignoring case"),
		field.Enum("plugin").Values("SSH", "WINDOWS_RM", "LDAP", "POSTGRESQL", "MYSQL", "ORACLE", "SQL_SERVER", "HTTP", "TELNET").Immutable(),
		field.Enum("purpose").Values("CHANGE_PASSWORD", "RECONCILE").Immutable(),
		field.Bool("enabled").Default(true),
	}
}

func (ExecutionTemplate) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("name_key").Unique().StorageKey("execution_template_name_unique"),
	}
}

func (ExecutionTemplate) Annotations() []schema.Annotation {
	return []schema.Annotation{
		entsql.Table("execution_templates"),
		checks(map[string]string{
			"execution_template_plugin_legal":  oneOf("plugin", []string{"SSH", "WINDOWS_RM", "LDAP", "POSTGRESQL", "MYSQL", "ORACLE", "SQL_SERVER", "HTTP", "TELNET"}),
			"execution_template_purpose_legal": oneOf("purpose", []string{"CHANGE_PASSWORD", "RECONCILE"}),
		}),
	}
}
