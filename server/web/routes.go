package web

import (
	"context"
	"net/http"
	"strings"

	"github.com/rs/cors"
)

func (s *Server) handler(options Options) http.Handler {
	allowed := allowOrigins(options.CORSOrigins)
	mux := http.NewServeMux()
	mux.Handle("/graphql", allowed(s.endStreamsOnStop(options.GraphQL)))
	mux.Handle("/auth/", allowed(limitSignInBodies(options.Auth)))
	mux.Handle("/import", allowed(postOnly(options.Import)))
	mux.Handle("/playground", options.Playground)
	mux.HandleFunc("GET /livez", s.serveLive)
	mux.Handle("GET /readyz", s.serveReady(options.Ready))
	mux.Handle("/", options.Page)
	return s.logRequests(resolveClient(options.Proxies, setHeaders(options.Secure, mux)))
}

// allowOrigins returns middleware that lets pages of other origins call an endpoint with the session of their user. Without origins it
// does nothing.
func allowOrigins(origins []string) func(http.Handler) http.Handler {
	if len(origins) == 0 {
		return func(next http.Handler) http.Handler { return next }
	}
	return cors.New(cors.Options{
		AllowedOrigins:   origins,
		AllowCredentials: true,
		AllowedMethods:   []string{http.MethodGet, http.MethodPost},
		AllowedHeaders:   []string{"Accept", "Authorization", "Content-Type"},
		ExposedHeaders:   []string{"Retry-After"},
		MaxAge:           600,
	}).Handler
}

// endStreamsOnStop cancels event streams when the server stops, which waits for other requests.
func (s *Server) endStreamsOnStop(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !acceptsEventStream(r) {
			next.ServeHTTP(w, r)
			return
		}
		ctx, cancel := context.WithCancel(r.Context())
		defer cancel()
		defer context.AfterFunc(s.streams, cancel)()
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

// acceptsEventStream reports whether the client accepts an event stream. Media types are case-insensitive.
func acceptsEventStream(r *http.Request) bool {
	return strings.Contains(strings.ToLower(strings.Join(r.Header.Values("Accept"), ",")), "text/event-stream")
}

func postOnly(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodPost {
			w.Header().Set("Allow", http.MethodPost)
			http.Error(w, "Use POST.", http.StatusMethodNotAllowed)
			return
		}
		next.ServeHTTP(w, r)
	})
}
