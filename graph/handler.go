package graph

import (
	"context"
	"log/slog"
	"net/http"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/99designs/gqlgen/graphql/handler/lru"
	"github.com/vektah/gqlparser/v2/ast"

	"bulwark/graph/generated"
	"bulwark/graph/transport"
	"bulwark/server/audit"
)

// NewHandler serves the API. The viewer comes in the request's context (package viewer); nobody is answered 401.
func NewHandler(services Services) http.Handler {
	services.Timing, services.readings = services.Timing.withDefaults(), &audit.Once{}
	if services.Log == nil {
		services.Log = slog.Default()
	}
	services.limits = newPersonLimits(services.Now)
	services.live = newLive(services)
	return transport.New(transport.Options{
		Exec: newExecutor(services), Log: services.Log,
		Deadline: services.Timing.Deadline, KeepAlive: services.Timing.KeepAlive,
	})
}

func newExecutor(services Services) graphql.GraphExecutor {
	exec := executor.New(generated.NewExecutableSchema(generated.Config{
		Resolvers: &Resolver{services}, Complexity: costs(),
	}))
	accepted := documents{lru.New[*ast.QueryDocument](maxDocuments)}
	exec.SetQueryCache(accepted)
	exec.SetParserTokenLimit(maxTokens)
	exec.SetErrorPresenter(presenter(services.Log))
	exec.SetRecoverFunc(recoverer)
	exec.Use(documentLimits{accepted})
	exec.Use(&strictVariables{})
	exec.Use(&costLimit{})
	exec.Use(introspection{})
	exec.Use(freshLoaders{services})
	exec.Use(plainLists{})
	exec.Use(refusalLimit{services.limits})
	return exec
}

// How many parsed documents are remembered, and up to which length: a page and a handful of scripts send the same few.
const (
	maxDocuments      = 128
	maxDocumentLength = 16 << 10
)

// documents remembers documents that were parsed, measured and validated.
type documents struct{ *lru.LRU[*ast.QueryDocument] }

// Add remembers a document unless it is long.
func (d documents) Add(ctx context.Context, query string, document *ast.QueryDocument) {
	if len(query) <= maxDocumentLength {
		d.LRU.Add(ctx, query, document)
	}
}
