package graph

import (
	"context"
	"encoding/json"
	"fmt"
	"math"
	"reflect"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/errcode"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// strictVariables checks in variables what gqlparser checks in literals alone: @oneOf, the spelling of enumeration values,
// that texts are texts and numbers are numbers of 32 bits, and that null does not come where a value is required.
type strictVariables struct{ schema *ast.Schema }

var _ graphql.OperationContextMutator = (*strictVariables)(nil)

// ExtensionName is for gqlgen.
func (*strictVariables) ExtensionName() string { return "StrictVariables" }

// Validate is for gqlgen.
func (s *strictVariables) Validate(es graphql.ExecutableSchema) error {
	s.schema = es.Schema()
	return nil
}

// MutateOperationContext changes nothing; it refuses.
func (s *strictVariables) MutateOperationContext(_ context.Context, operation *graphql.OperationContext) *gqlerror.Error {
	for _, definition := range operation.Operation.VariableDefinitions {
		value, given := operation.Variables[definition.Variable]
		if !given || value == nil {
			continue
		}
		path := ast.Path{ast.PathName("variable"), ast.PathName(definition.Variable)}
		if wrong := s.value(definition.Type, value); wrong != nil {
			return &gqlerror.Error{
				Message: wrong.message, Path: append(path, wrong.path...),
				Extensions: map[string]any{"code": errcode.ValidationFailed},
			}
		}
	}
	return findStrayNull(operation)
}

// misfit is a value that does not fit its type, and where.
type misfit struct {
	message string
	path    ast.Path
}

func (m *misfit) at(element ast.PathElement) *misfit {
	if m != nil {
		m.path = append(ast.Path{element}, m.path...)
	}
	return m
}

func misfits(format string, values ...any) *misfit {
	return &misfit{message: fmt.Sprintf(format, values...)}
}

func (s *strictVariables) value(t *ast.Type, value any) *misfit {
	if value == nil {
		return nil
	}
	if t.Elem != nil {
		return s.list(t.Elem, value)
	}
	definition := s.schema.Types[t.NamedType]
	switch {
	case definition == nil:
		return nil
	case definition.Kind == ast.InputObject:
		return s.object(definition, value)
	case definition.Kind == ast.Enum:
		return enumeration(definition, value)
	default:
		return scalar(t.NamedType, value)
	}
}

func (s *strictVariables) list(element *ast.Type, value any) *misfit {
	list := reflect.ValueOf(value)
	if list.Kind() != reflect.Slice {
		return s.value(element, value)
	}
	for i := range list.Len() {
		if wrong := s.value(element, list.Index(i).Interface()); wrong != nil {
			return wrong.at(ast.PathIndex(i))
		}
	}
	return nil
}

func (s *strictVariables) object(definition *ast.Definition, value any) *misfit {
	fields, ok := value.(map[string]any)
	if !ok {
		return nil // gqlparser has told
	}
	if definition.Directives.ForName("oneOf") != nil {
		if wrong := exactlyOne(definition, fields); wrong != nil {
			return wrong
		}
	}
	for _, field := range definition.Fields {
		if wrong := s.value(field.Type, fields[field.Name]); wrong != nil {
			return wrong.at(ast.PathName(field.Name))
		}
	}
	return nil
}

func exactlyOne(definition *ast.Definition, fields map[string]any) *misfit {
	if len(fields) != 1 {
		return misfits("%s takes exactly one of its fields.", definition.Name)
	}
	for name, value := range fields {
		if value == nil {
			return misfits("%s must not be null.", name)
		}
	}
	return nil
}

func enumeration(definition *ast.Definition, value any) *misfit {
	text, ok := value.(string)
	if !ok || definition.EnumValues.ForName(text) == nil {
		return misfits("This is not a value of %s.", definition.Name)
	}
	return nil
}

func scalar(name string, value any) *misfit {
	switch name {
	case "String", "Time":
		if _, ok := value.(string); !ok {
			return misfits("A text was expected.")
		}
	case "Int":
		if !isInt32(value) {
			return misfits("A whole number of at most 32 bits was expected.")
		}
	}
	return nil
}

func isInt32(value any) bool {
	var n int64
	switch v := value.(type) {
	case json.Number:
		var err error
		if n, err = v.Int64(); err != nil {
			return false
		}
	case int64:
		n = v
	case int:
		n = int64(v)
	default:
		return false
	}
	return n >= math.MinInt32 && n <= math.MaxInt32
}
