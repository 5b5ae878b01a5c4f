package graph

import (
	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// strayNulls looks for variables that are null where a value is required. Validation lets a nullable variable stand there
// when either has a default, and then null may still come; a field would take it for false, empty or a fault.
type strayNulls struct {
	variables map[string]any
	walked    map[string]bool // fragments
	found     *ast.Value
}

// findStrayNull refuses the first variable that is null where a value is required.
func findStrayNull(operation *graphql.OperationContext) *gqlerror.Error {
	walk := &strayNulls{variables: operation.Variables, walked: map[string]bool{}}
	walk.directives(operation.Operation.Directives)
	walk.selections(operation.Operation.SelectionSet)
	if walk.found == nil {
		return nil
	}
	refusal := coded(codeBadUserInput, "Variable \"$%s\" is null where %s is required.", walk.found.Raw, walk.found.ExpectedType)
	refusal.Path = ast.Path{ast.PathName("variable"), ast.PathName(walk.found.Raw)}
	return refusal
}

func (n *strayNulls) selections(set ast.SelectionSet) {
	for _, selection := range set {
		switch s := selection.(type) {
		case *ast.Field:
			n.arguments(s.Arguments)
			n.directives(s.Directives)
			n.selections(s.SelectionSet)
		case *ast.InlineFragment:
			n.directives(s.Directives)
			n.selections(s.SelectionSet)
		case *ast.FragmentSpread:
			n.directives(s.Directives)
			if !n.walked[s.Name] {
				n.walked[s.Name] = true
				n.selections(s.Definition.SelectionSet)
			}
		}
	}
}

func (n *strayNulls) directives(list ast.DirectiveList) {
	for _, directive := range list {
		n.arguments(directive.Arguments)
	}
}

func (n *strayNulls) arguments(list ast.ArgumentList) {
	for _, argument := range list {
		n.value(argument.Value)
	}
}

func (n *strayNulls) value(value *ast.Value) {
	if value.Kind == ast.Variable && value.ExpectedType != nil && value.ExpectedType.NonNull && n.found == nil {
		if given, set := n.variables[value.Raw]; set && given == nil {
			n.found = value
		}
	}
	for _, child := range value.Children {
		n.value(child.Value)
	}
}
