package guard

import (
	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"bulwark/server/fault"
)

// nullSearch finds variables that are null where a value is required. Validation accepts a nullable variable there when it or
// the argument has a default, so null can still arrive; a field would read it as false, empty or a fault.
type nullSearch struct {
	variables map[string]any
	visited   map[string]bool // fragments
	found     *ast.Value      // the first
}

// checkNulls refuses the first variable that is null where a value is required.
func checkNulls(operation *graphql.OperationContext) *gqlerror.Error {
	search := &nullSearch{variables: operation.Variables, visited: map[string]bool{}}
	search.searchDirectives(operation.Operation.Directives)
	search.searchSelections(operation.Operation.SelectionSet)
	if search.found == nil {
		return nil
	}
	refusal := newError(fault.ResponseBadUserInput, "Variable \"$%s\" is null where %s is required.", search.found.Raw, search.found.ExpectedType)
	refusal.Path = ast.Path{ast.PathName("variable"), ast.PathName(search.found.Raw)}
	return refusal
}

func (n *nullSearch) searchSelections(set ast.SelectionSet) {
	for _, selection := range set {
		switch s := selection.(type) {
		case *ast.Field:
			n.searchArguments(s.Arguments)
			n.searchDirectives(s.Directives)
			n.searchSelections(s.SelectionSet)
		case *ast.InlineFragment:
			n.searchDirectives(s.Directives)
			n.searchSelections(s.SelectionSet)
		case *ast.FragmentSpread:
			n.searchDirectives(s.Directives)
			if !n.visited[s.Name] {
				n.visited[s.Name] = true
				n.searchSelections(s.Definition.SelectionSet)
			}
		}
	}
}

func (n *nullSearch) searchDirectives(list ast.DirectiveList) {
	for _, directive := range list {
		n.searchArguments(directive.Arguments)
	}
}

func (n *nullSearch) searchArguments(list ast.ArgumentList) {
	for _, argument := range list {
		n.searchValue(argument.Value)
	}
}

func (n *nullSearch) searchValue(value *ast.Value) {
	if value.Kind == ast.Variable && value.ExpectedType != nil && value.ExpectedType.NonNull && n.found == nil {
		if content, set := n.variables[value.Raw]; set && content == nil {
			n.found = value
		}
	}
	for _, child := range value.Children {
		n.searchValue(child.Value)
	}
}
