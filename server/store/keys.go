package store

import (
	"encoding/json"
	"strconv"
	"strings"

	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"
)

// MaxLiterals is the largest number of keys that InForPlanner writes into a statement as literals.
const MaxLiterals = 20

// InForPlanner returns the condition "column IN (keys)" in the form that suits the planner: PostgreSQL knows how many rows
// have a literal key, and without literals reads the whole table for rare ones.
func InForPlanner[T ~int64](kind, column string, keys []T) *sql.Predicate {
	if kind == dialect.Postgres && len(keys) <= MaxLiterals {
		return InLiterals(column, keys)
	}
	return InKeys(column, keys)
}

// InLiterals returns the condition "column IN (keys)" with the keys written into the statement.
func InLiterals[T ~int64](column string, keys []T) *sql.Predicate {
	texts := make([]string, len(keys))
	for i, key := range keys {
		texts[i] = strconv.FormatInt(int64(key), 10)
	}
	return sql.P(func(b *sql.Builder) { b.Ident(column).WriteString(" IN (" + strings.Join(texts, ", ") + ")") })
}

// InKeys returns the condition "column IN (keys)" with one parameter for any number of keys: SQLite takes at most 32,766
// parameters, PostgreSQL 65,535.
func InKeys[T ~int64](column string, keys []T) *sql.Predicate {
	return sql.P(func(b *sql.Builder) {
		b.Ident(column).WriteString(" IN ")
		WriteKeys(b, keys)
	})
}

// WriteKeys writes a subquery that returns the keys. It takes one parameter.
func WriteKeys[T ~int64](b *sql.Builder, keys []T) {
	list, _ := json.Marshal(keys) // integers cannot fail
	if len(keys) == 0 {
		list = []byte("[]")
	}
	if IsPostgres(b) {
		b.WriteString("(SELECT value::bigint FROM json_array_elements_text(").Arg(string(list)).WriteString("::json))")
		return
	}
	b.WriteString("(SELECT value FROM json_each(").Arg(string(list)).WriteString("))")
}

// JoinByKey returns the condition of a join that a row's id equals a key, for pages of rows. PostgreSQL would rather read a
// whole table than look up the fifty rows of a page, which takes three times as long; an array of one key forces the
// look-ups.
func JoinByKey(kind, id, key string) *sql.Predicate {
	if kind == dialect.Postgres {
		return sql.P(func(b *sql.Builder) { b.Ident(id).WriteString(" = ANY (ARRAY[").Ident(key).WriteString("])") })
	}
	return sql.ColumnsEQ(key, id)
}
