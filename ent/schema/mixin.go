package schema

import (
	"fmt"
	"strings"

	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/mixin"
)

// created adds the time at which a row was inserted.
type created struct{ mixin.Schema }

func (created) Fields() []ent.Field {
	return []ent.Field{field.Time("created_at").Immutable()}
}

// updated adds the time at which a row was last changed.
type updated struct{ mixin.Schema }

func (updated) Fields() []ent.Field {
	return []ent.Field{field.Time("updated_at")}
}

// checks declares a table's CHECK constraints by name.
func checks(constraints map[string]string) entsql.Annotation {
	return entsql.Annotation{Checks: constraints}
}

// oneOf returns the condition that a column has one of the values.
func oneOf(column string, values []string) string {
	return fmt.Sprintf("%s IN ('%s')", column, strings.Join(values, "', '"))
}

// lengthBetween returns the condition that a text has a number of characters in a range.
func lengthBetween(column string, min, max int) string {
	return fmt.Sprintf("length(%s) BETWEEN %d AND %d", column, min, max)
}
