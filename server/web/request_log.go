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

// logRequests writes a line for each request, without query string and headers, which may hold secrets. It limits the time of
// bodies and responses, and answers a panic with 500 and no details.
func (s *Server) logRequests(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start := time.Now()
		response := s.newResponse(w)
		if r.Body != nil && r.Body != http.NoBody {
			r.Body = newTimedBody(w, r.Body, bodyDeadline(r))
		}
		defer func() {
			if failure := recover(); failure != nil {
				s.handlePanic(response, r, failure)
			}
			s.log.Log(r.Context(), requestLevel(r.URL.Path, response.status), "request",
				"method", r.Method, "path", r.URL.Path, "status", response.status, "bytes", response.bytes,
				"took", time.Since(start).Round(time.Microsecond), "address", r.RemoteAddr)
		}()
		next.ServeHTTP(response, r)
	})
}

// handlePanic logs a panic and answers with 500. http.ErrAbortHandler is how a handler aborts a response.
func (s *Server) handlePanic(w *response, r *http.Request, failure any) {
	if err, ok := failure.(error); ok && errors.Is(err, http.ErrAbortHandler) {
		return
	}
	s.log.ErrorContext(r.Context(), "panic", "path", r.URL.Path, "panic", fmt.Sprint(failure), "stack", string(debug.Stack()))
	if w.status == 0 {
		http.Error(w, "Something went wrong on the server.", http.StatusInternalServerError)
	}
}

// requestLevel logs probes and files of the page at debug level only.
func requestLevel(path string, status int) slog.Level {
	switch {
	case status >= http.StatusInternalServerError:
		return slog.LevelError
	case path == "/livez", path == "/readyz", strings.HasPrefix(path, "/assets/"):
		return slog.LevelDebug
	default:
		return slog.LevelInfo
	}
}
