package plain

import (
	"maps"
	"strconv"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
)

// Object declares how to write those fields of a GraphQL object type that are loaded with a T.
type Object[T any] struct {
	Types  []string // the object's type and the interfaces it implements
	Fields map[string]Field[T]
}

// NewObject returns an object of a type, and the interfaces it implements, with all given fields; later ones replace earlier ones.
func NewObject[T any](types []string, fields ...map[string]Field[T]) *Object[T] {
	object := &Object[T]{Types: types, Fields: map[string]Field[T]{}}
	for _, some := range fields {
		maps.Copy(object.Fields, some)
	}
	return object
}

// Field returns the writer of a field for a selection of the field's object; false when the selection needs a field that is not
// declared.
type Field[T any] func(operation *graphql.OperationContext, selection ast.SelectionSet) (Writer[T], bool)

// Writer appends the JSON of a value. It returns false when the value violates the schema, for example when a device is missing: then
// the executor reports it.
type Writer[T any] func(text []byte, of *T) ([]byte, bool)

// Value returns a field that is a scalar or an enum.
func Value[T any](write func(text []byte, of *T) []byte) Field[T] {
	return func(*graphql.OperationContext, ast.SelectionSet) (Writer[T], bool) {
		return func(text []byte, of *T) ([]byte, bool) { return write(text, of), true }, true
	}
}

// Optional returns a field that is an object or null.
func Optional[T, U any](get func(of *T) *U, object *Object[U]) Field[T] {
	return reference(get, object, func(text []byte) ([]byte, bool) { return append(text, "null"...), true })
}

// Required returns a field that is an object.
func Required[T, U any](get func(of *T) *U, object *Object[U]) Field[T] {
	return reference(get, object, func(text []byte) ([]byte, bool) { return text, false })
}

// Each returns a field that is a list of objects.
func Each[T, U any](get func(of *T) []*U, object *Object[U]) Field[T] {
	return func(operation *graphql.OperationContext, selection ast.SelectionSet) (Writer[T], bool) {
		write, ok := Compile(operation, selection, object)
		return func(text []byte, of *T) ([]byte, bool) { return AppendList(text, get(of), write) }, ok
	}
}

// reference returns a field that is an object; absent writes it when get returns nil.
func reference[T, U any](get func(of *T) *U, object *Object[U], absent func([]byte) ([]byte, bool)) Field[T] {
	return func(operation *graphql.OperationContext, selection ast.SelectionSet) (Writer[T], bool) {
		write, ok := Compile(operation, selection, object)
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

// Compile returns the writer of an object for a selection; false when the selection needs a field that is not declared.
func Compile[T any](operation *graphql.OperationContext, set ast.SelectionSet, object *Object[T]) (Writer[T], bool) {
	selected := graphql.CollectFields(operation, set, object.Types)
	members := make([]member[T], len(selected))
	for i, selectedField := range selected {
		field, known := object.Fields[selectedField.Name]
		if selectedField.Name == "__typename" {
			field, known = typeName[T](object.Types[0]), true
		}
		if !known {
			return nil, false
		}
		write, ok := field(operation, selectedField.Selections)
		if !ok {
			return nil, false
		}
		members[i] = member[T]{before: "," + strconv.Quote(selectedField.Alias) + ":", write: write}
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
	return Value(func(text []byte, _ *T) []byte { return AppendText(text, name) })
}

// AppendList appends the JSON of objects. It returns false when one of them violates the schema.
func AppendList[T any](text []byte, objects []*T, write Writer[T]) ([]byte, bool) {
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
