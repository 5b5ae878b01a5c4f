package plain

import (
	"strconv"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
)

// Object says how the fields of a GraphQL object type are written that are at hand in a T.
type Object[T any] struct {
	Types  []string // the object's type and the interfaces it implements
	Fields map[string]Field[T]
}

// Field makes the writer of a field for a selection below it; false when the selection asks for what is not at hand.
type Field[T any] func(operation *graphql.OperationContext, below ast.SelectionSet) (Writer[T], bool)

// Writer appends the JSON of a value. It returns false when the value breaks the schema, as an absent device would: then
// the executor must tell.
type Writer[T any] func(text []byte, of *T) ([]byte, bool)

// Value is a field without fields of its own.
func Value[T any](write func(text []byte, of *T) []byte) Field[T] {
	return func(*graphql.OperationContext, ast.SelectionSet) (Writer[T], bool) {
		return func(text []byte, of *T) ([]byte, bool) { return write(text, of), true }, true
	}
}

// Maybe is a field that leads to an object or null.
func Maybe[T, U any](get func(of *T) *U, object *Object[U]) Field[T] {
	return follow(get, object, func(text []byte) ([]byte, bool) { return append(text, "null"...), true })
}

// One is a field that leads to an object.
func One[T, U any](get func(of *T) *U, object *Object[U]) Field[T] {
	return follow(get, object, func(text []byte) ([]byte, bool) { return text, false })
}

// Many is a field that leads to a list of objects.
func Many[T, U any](get func(of *T) []*U, object *Object[U]) Field[T] {
	return func(operation *graphql.OperationContext, below ast.SelectionSet) (Writer[T], bool) {
		write, ok := Compile(operation, below, object)
		return func(text []byte, of *T) ([]byte, bool) { return List(text, get(of), write) }, ok
	}
}

func follow[T, U any](get func(of *T) *U, object *Object[U], absent func([]byte) ([]byte, bool)) Field[T] {
	return func(operation *graphql.OperationContext, below ast.SelectionSet) (Writer[T], bool) {
		write, ok := Compile(operation, below, object)
		return func(text []byte, of *T) ([]byte, bool) {
			if to := get(of); to != nil {
				return write(text, to)
			}
			return absent(text)
		}, ok
	}
}

// member is a selected field with what is written before its value.
type member[T any] struct {
	before string
	write  Writer[T]
}

// Compile makes the writer of an object for a selection; false when the selection asks for what is not at hand.
func Compile[T any](operation *graphql.OperationContext, set ast.SelectionSet, object *Object[T]) (Writer[T], bool) {
	selected := graphql.CollectFields(operation, set, object.Types)
	members := make([]member[T], len(selected))
	for i, one := range selected {
		field, known := object.Fields[one.Name]
		if one.Name == "__typename" {
			field, known = typeName[T](object.Types[0]), true
		}
		if !known {
			return nil, false
		}
		write, ok := field(operation, one.Selections)
		if !ok {
			return nil, false
		}
		members[i] = member[T]{before: "," + strconv.Quote(one.Alias) + ":", write: write}
	}
	if len(members) == 0 {
		return nil, false
	}
	members[0].before = "{" + members[0].before[1:]
	return func(text []byte, of *T) ([]byte, bool) {
		for _, m := range members {
			var ok bool
			if text, ok = m.write(append(text, m.before...), of); !ok {
				return text, false
			}
		}
		return append(text, '}'), true
	}, true
}

func typeName[T any](name string) Field[T] {
	return Value(func(text []byte, _ *T) []byte { return Text(text, name) })
}

// List appends the JSON of objects. It returns false when one of them breaks the schema.
func List[T any](text []byte, objects []*T, write Writer[T]) ([]byte, bool) {
	text = append(text, '[')
	for i, object := range objects {
		if i > 0 {
			text = append(text, ',')
		}
		var ok bool
		if object == nil {
			return text, false
		}
		if text, ok = write(text, object); !ok {
			return text, false
		}
	}
	return append(text, ']'), true
}
