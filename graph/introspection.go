package graph

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// introspection shows the schema to whoever comes this far: everybody who is signed in.
type introspection struct{}

var _ graphql.OperationContextMutator = introspection{}

// ExtensionName is for gqlgen.
func (introspection) ExtensionName() string { return "Introspection" }

// Validate is for gqlgen.
func (introspection) Validate(graphql.ExecutableSchema) error { return nil }

// MutateOperationContext allows introspection.
func (introspection) MutateOperationContext(_ context.Context, operation *graphql.OperationContext) *gqlerror.Error {
	operation.DisableIntrospection = false
	return nil
}
