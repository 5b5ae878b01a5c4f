package guard

import (
	"context"
	"fmt"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/99designs/gqlgen/graphql/handler/lru"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// Install adds all guards to an executor. It panics when a list field of the schema has no row in the cost table.
func Install(exec *executor.Executor, now func() time.Time) {
	documents := documentCache{lru.New[*ast.QueryDocument](maxDocuments)}
	exec.SetQueryCache(documents)
	exec.SetParserTokenLimit(maxTokens)
	exec.Use(documentLimits{documents})
	exec.Use(&variableCheck{})
	exec.Use(&costLimit{})
	exec.Use(introspection{})
	exec.Use(newRefusalLimit(now))
}

// maxDocuments and maxDocumentLength bound the cache of documents: the page and a handful of scripts send the same few.
const (
	maxDocuments      = 128
	maxDocumentLength = 16 << 10
)

// documentCache holds documents that were parsed, measured and validated.
type documentCache struct{ *lru.LRU[*ast.QueryDocument] }

// Add stores a document unless it is long.
func (c documentCache) Add(ctx context.Context, query string, document *ast.QueryDocument) {
	if len(query) <= maxDocumentLength {
		c.LRU.Add(ctx, query, document)
	}
}

var _ graphql.Cache[*ast.QueryDocument] = documentCache{}

// newError returns an error of the document itself, with its extensions.code.
func newError(code, format string, values ...any) *gqlerror.Error {
	return &gqlerror.Error{Message: fmt.Sprintf(format, values...), Extensions: map[string]any{"code": code}}
}
