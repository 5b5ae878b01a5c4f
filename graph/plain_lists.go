package graph

import (
	"context"
	"io"

	"github.com/99designs/gqlgen/graphql"

	"bulwark/graph/model"
	"bulwark/graph/plain"
)

// plainLists writes the nodes of a page of credentials at once where everything selected of them is at hand; see package
// plain.
type plainLists struct{}

var _ graphql.FieldInterceptor = plainLists{}

// ExtensionName is for gqlgen.
func (plainLists) ExtensionName() string { return "PlainLists" }

// Validate is for gqlgen.
func (plainLists) Validate(graphql.ExecutableSchema) error { return nil }

// InterceptField puts the written list in the place of the objects, which gqlgen then takes as it is.
func (plainLists) InterceptField(ctx context.Context, next graphql.Resolver) (any, error) {
	value, err := next(ctx)
	credentials, ok := value.([]*model.Credential)
	if !ok || err != nil {
		return value, err
	}
	field := graphql.GetFieldContext(ctx).Field
	write, ok := plain.Compile(graphql.GetOperationContext(ctx), field.Selections, plainCredential)
	if !ok {
		return value, nil
	}
	text, ok := plain.List(make([]byte, 0, 512*len(credentials)+2), credentials, write)
	if !ok {
		return value, nil
	}
	return written(text), nil
}

// written is JSON.
type written []byte

// MarshalGQL writes it.
func (w written) MarshalGQL(to io.Writer) { _, _ = to.Write(w) }
