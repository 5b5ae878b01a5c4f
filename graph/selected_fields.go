package graph

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"bulwark/graph/paging"
)

// children returns the fields of a selection with their own selections; fragments are expanded and aliases merged. Fragments on
// other types count, too: a mixed list may read too much, never too little.
func children(ctx context.Context, set ast.SelectionSet) map[string]ast.SelectionSet {
	fields := map[string]ast.SelectionSet{}
	for _, field := range graphql.CollectFields(graphql.GetOperationContext(ctx), set, nil) {
		fields[field.Name] = append(fields[field.Name], field.Selections...)
	}
	return fields
}

// selected returns the selection of the field that is being resolved.
func selected(ctx context.Context) ast.SelectionSet {
	return graphql.GetFieldContext(ctx).Field.Selections
}

// selectedNodes returns the selection of the nodes of the connection that is being resolved.
func selectedNodes(ctx context.Context) ast.SelectionSet {
	page := children(ctx, selected(ctx))
	return append(append(ast.SelectionSet{}, page["nodes"]...), children(ctx, page["edges"])["node"]...)
}

// arguments returns the paging arguments of the connection that is being resolved.
func arguments(ctx context.Context, first *int, after *string, last *int, before *string) paging.Arguments {
	page := children(ctx, selected(ctx))
	_, nodes := page["nodes"]
	_, edges := page["edges"]
	_, info := page["pageInfo"]
	return paging.Arguments{First: first, After: after, Last: last, Before: before, CountOnly: !nodes && !edges && !info}
}
