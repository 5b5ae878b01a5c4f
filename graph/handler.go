package graph

import (
	"log/slog"
	"net/http"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"

	"bulwark/graph/generated"
	"bulwark/graph/guard"
	"bulwark/graph/transport"
	"bulwark/server/audit"
)

// NewHandler serves the API. The viewer comes in the request's context (package viewer). Anonymous requests get 401.
func NewHandler(services Services) http.Handler {
	services.Timing, services.readings = services.Timing.withDefaults(), &audit.Deduplicator{}
	if services.Log == nil {
		services.Log = slog.Default()
	}
	services.previews = newPreviewSemaphore()
	services.watcher = newWatcher(services)
	return transport.New(transport.Options{
		Exec: newExecutor(services), Log: services.Log,
		Deadline: services.Timing.Deadline, KeepAlive: services.Timing.KeepAlive,
	})
}

func newExecutor(services Services) graphql.GraphExecutor {
	exec := executor.New(generated.NewExecutableSchema(generated.Config{
		Resolvers: &Resolver{services},
	}))
	exec.SetErrorPresenter(errorPresenter(services.Log))
	exec.SetRecoverFunc(recoverPanic)
	guard.Install(exec, services.Now)
	exec.Use(responseLoaders{services})
	exec.Use(plainCredentialLists{})
	return exec
}
