package web

import (
	"context"
	"io"
	"net/http"
	"time"
)

const readyTimeout = 5 * time.Second

// live tells that the process answers.
func (s *Server) live(w http.ResponseWriter, _ *http.Request) { say(w, http.StatusOK, "alive\n") }

// ready tells that requests can be answered: the database answers with the right schema and the server is not stopping.
// The reason why not is logged, not told.
func (s *Server) ready(check func(ctx context.Context) error) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if s.stopping.Load() {
			say(w, http.StatusServiceUnavailable, "stopping\n")
			return
		}
		ctx, cancel := context.WithTimeout(r.Context(), readyTimeout)
		defer cancel()
		if err := check(ctx); err != nil {
			s.log.ErrorContext(ctx, "not ready", "error", err)
			say(w, http.StatusServiceUnavailable, "not ready\n")
			return
		}
		say(w, http.StatusOK, "ready\n")
	})
}

func say(w http.ResponseWriter, status int, text string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_, _ = io.WriteString(w, text)
}
