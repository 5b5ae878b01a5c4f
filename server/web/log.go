package web

import (
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"runtime/debug"
	"strings"
	"time"
)

// logged writes one line per request: no query strings, no headers, nothing that could be a secret. It also turns a
// panic into a 500 that tells nothing.
func (s *Server) logged(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start := time.Now()
		answer := s.newResponse(w)
		if r.Body != nil && r.Body != http.NoBody {
			r.Body = newBody(w, r.Body, paceOf(r))
		}
		defer func() {
			if failure := recover(); failure != nil {
				s.failed(answer, r, failure)
			}
			s.log.Log(r.Context(), level(r.URL.Path, answer.status), "request",
				"method", r.Method, "path", r.URL.Path, "status", answer.status, "bytes", answer.bytes,
				"took", time.Since(start).Round(time.Microsecond), "address", r.RemoteAddr)
		}()
		next.ServeHTTP(answer, r)
	})
}

// failed answers a request whose handler panicked, unless that was how it gave up.
func (s *Server) failed(answer *response, r *http.Request, failure any) {
	if err, is := failure.(error); is && errors.Is(err, http.ErrAbortHandler) {
		return
	}
	s.log.ErrorContext(r.Context(), "panic", "path", r.URL.Path, "panic", fmt.Sprint(failure), "stack", string(debug.Stack()))
	if answer.status == 0 {
		http.Error(answer, "Something went wrong on the server.", http.StatusInternalServerError)
	}
}

// level keeps the files of the page and the probes out of the ordinary log.
func level(path string, status int) slog.Level {
	switch {
	case status >= http.StatusInternalServerError:
		return slog.LevelError
	case path == "/livez", path == "/readyz", strings.HasPrefix(path, "/assets/"):
		return slog.LevelDebug
	default:
		return slog.LevelInfo
	}
}
