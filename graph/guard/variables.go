package guard

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

// variableCheck checks in variables what gqlparser checks only in literals: @oneOf, enum values, that texts are texts and
// numbers have 32 bits, and that no value that is required is null.
type variableCheck struct{ schema *ast.Schema }

var _ graphql.OperationContextMutator = (*variableCheck)(nil)

func (*variableCheck) ExtensionName() string { return "VariableCheck" }

func (s *variableCheck) Validate(es graphql.ExecutableSchema) error {
	s.schema = es.Schema()
	return nil
}

func (s *variableCheck) MutateOperationContext(_ context.Context, operation *graphql.OperationContext) *gqlerror.Error {
	for _, definition := range operation.Operation.VariableDefinitions {
		value, set := operation.Variables[definition.Variable]
		if !set || value == nil {
			continue
		}
		path := ast.Path{ast.PathName("variable"), ast.PathName(definition.Variable)}
		if wrong := s.checkValue(definition.Type, value); wrong != nil {
			return &gqlerror.Error{
				Message: wrong.message, Path: append(path, wrong.path...),
				Extensions: map[string]any{"code": errcode.ValidationFailed},
			}
		}
	}
	return checkNulls(operation)
}

// mismatch is a value that does not fit its type, and where it is.
type mismatch struct {
	message string
	path    ast.Path
}

func (m *mismatch) at(element ast.PathElement) *mismatch {
	if m != nil {
		m.path = append(ast.Path{element}, m.path...)
	}
	return m
}

func newMismatch(format string, values ...any) *mismatch {
	return &mismatch{message: fmt.Sprintf(format, values...)}
}

func (s *variableCheck) checkValue(t *ast.Type, value any) *mismatch {
	if value == nil {
		return nil
	}
	if t.Elem != nil {
		return s.checkList(t.Elem, value)
	}
	definition := s.schema.Types[t.NamedType]
	switch {
	case definition == nil:
		return nil
	case definition.Kind == ast.InputObject:
		return s.checkObject(definition, value)
	case definition.Kind == ast.Enum:
		return checkEnum(definition, value)
	default:
		return checkScalar(t.NamedType, value)
	}
}

func (s *variableCheck) checkList(element *ast.Type, value any) *mismatch {
	list := reflect.ValueOf(value)
	if list.Kind() != reflect.Slice {
		return s.checkValue(element, value)
	}
	for i := range list.Len() {
		if wrong := s.checkValue(element, list.Index(i).Interface()); wrong != nil {
			return wrong.at(ast.PathIndex(i))
		}
	}
	return nil
}

func (s *variableCheck) checkObject(definition *ast.Definition, value any) *mismatch {
	fields, ok := value.(map[string]any)
	if !ok {
		return nil // gqlparser reports it
	}
	if definition.Directives.ForName("oneOf") != nil {
		if wrong := checkOneOf(definition, fields); wrong != nil {
			return wrong
		}
	}
	for _, field := range definition.Fields {
		if wrong := s.checkValue(field.Type, fields[field.Name]); wrong != nil {
			return wrong.at(ast.PathName(field.Name))
		}
	}
	return nil
}

func checkOneOf(definition *ast.Definition, fields map[string]any) *mismatch {
	if len(fields) != 1 {
		return newMismatch("%s takes exactly one of its fields.", definition.Name)
	}
	for name, value := range fields {
		if value == nil {
			return newMismatch("%s must not be null.", name)
		}
	}
	return nil
}

func checkEnum(definition *ast.Definition, value any) *mismatch {
	text, ok := value.(string)
	if !ok || definition.EnumValues.ForName(text) == nil {
		return newMismatch("This is not a value of %s.", definition.Name)
	}
	return nil
}

func checkScalar(name string, value any) *mismatch {
	switch name {
	case "String", "Time":
		if _, ok := value.(string); !ok {
			return newMismatch("A text was expected.")
		}
	case "Int":
		if !isInt32(value) {
			return newMismatch("A whole number of at most 32 bits was expected.")
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
