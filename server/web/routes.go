package web

import (
	"context"
	"net/http"
	"strings"

	"github.com/rs/cors"
)

func (s *Server) handler(options Options) http.Handler {
	shared := s.shared(options.CORSOrigins)
	mux := http.NewServeMux()
	mux.Handle("/graphql", shared(s.endingStreams(options.GraphQL)))
	mux.Handle("/auth/", shared(fewBodies(options.Auth)))
	mux.Handle("/import", shared(onlyPost(options.Import)))
	mux.Handle("/playground", options.Playground)
	mux.HandleFunc("GET /livez", s.live)
	mux.Handle("GET /readyz", s.ready(options.Ready))
	mux.Handle("/", options.Page)
	return s.logged(forwarded(options.Proxies, headers(options.Secure, mux)))
}

// shared lets the pages of other origins call an endpoint with their user's session. Without origins it does nothing.
func (s *Server) shared(origins []string) func(http.Handler) http.Handler {
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

// endingStreams ends event streams when the server stops; other requests are waited for.
func (s *Server) endingStreams(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !asksForStream(r) {
			next.ServeHTTP(w, r)
			return
		}
		ctx, cancel := context.WithCancel(r.Context())
		defer cancel()
		defer context.AfterFunc(s.streams, cancel)()
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

// asksForStream tells whether the answer may be an event stream; media types have no letter case.
func asksForStream(r *http.Request) bool {
	return strings.Contains(strings.ToLower(strings.Join(r.Header.Values("Accept"), ",")), "text/event-stream")
}

func onlyPost(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodPost {
			w.Header().Set("Allow", http.MethodPost)
			http.Error(w, "Use POST.", http.StatusMethodNotAllowed)
			return
		}
		next.ServeHTTP(w, r)
	})
}
