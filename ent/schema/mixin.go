package schema

import (
	"fmt"
	"strings"

	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/mixin"
)

// created adds the time a record was made.
type created struct{ mixin.Schema }

func (created) Fields() []ent.Field {
	return []ent.Field{field.Time("created_at").Immutable()}
}

// updated adds the time a record was last changed.
type updated struct{ mixin.Schema }

func (updated) Fields() []ent.Field {
	return []ent.Field{field.Time("updated_at")}
}

// checks names a table's CHECK constraints.
func checks(constraints map[string]string) entsql.Annotation {
	return entsql.Annotation{Checks: constraints}
}

// oneOf is the condition that a column holds a legal value, and nothing else whatever the code does.
func oneOf(column string, values []string) string {
	return fmt.Sprintf("%s IN ('%s')", column, strings.Join(values, "', '"))
}

// lengthBetween is the condition on a text's number of characters.
func lengthBetween(column string, least, most int) string {
	return fmt.Sprintf("length(%s) BETWEEN %d AND %d", column, least, most)
}
