package graph

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"bulwark/graph/paging"
)

// children are the fields selected in a set with their own selections, fragments resolved and aliases merged. Fragments
// on other types count as well: reading too much for a mixed list is better than too little.
func children(ctx context.Context, set ast.SelectionSet) map[string]ast.SelectionSet {
	fields := map[string]ast.SelectionSet{}
	for _, field := range graphql.CollectFields(graphql.GetOperationContext(ctx), set, nil) {
		fields[field.Name] = append(fields[field.Name], field.Selections...)
	}
	return fields
}

// selected is what is selected in the field that is being resolved.
func selected(ctx context.Context) ast.SelectionSet {
	return graphql.GetFieldContext(ctx).Field.Selections
}

// selectedNodes is what is selected in the nodes of the connection that is being resolved.
func selectedNodes(ctx context.Context) ast.SelectionSet {
	page := children(ctx, selected(ctx))
	return append(append(ast.SelectionSet{}, page["nodes"]...), children(ctx, page["edges"])["node"]...)
}

// arguments are Relay's of the connection that is being resolved.
func arguments(ctx context.Context, first *int, after *string, last *int, before *string) paging.Arguments {
	page := children(ctx, selected(ctx))
	_, nodes := page["nodes"]
	_, edges := page["edges"]
	_, info := page["pageInfo"]
	return paging.Arguments{First: first, After: after, Last: last, Before: before, CountOnly: !nodes && !edges && !info}
}
