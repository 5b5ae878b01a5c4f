package web

import (
	"net/http"
	"time"
)

// response records status and size for the request log. It limits the time of each write and not of the whole response, so that
// event streams last and stalled clients do not.
type response struct {
	http.ResponseWriter
	control  *http.ResponseController
	hijacked *hijackedConns
	status   int
	bytes    int64
}

func (s *Server) newResponse(w http.ResponseWriter) *response {
	return &response{ResponseWriter: w, control: http.NewResponseController(w), hijacked: s.hijacked}
}

// Unwrap returns the response that http.ResponseController controls.
func (r *response) Unwrap() http.ResponseWriter { return r.ResponseWriter }

// WriteHeader implements http.ResponseWriter.
func (r *response) WriteHeader(status int) {
	if r.status == 0 && status >= http.StatusOK {
		r.status = status
	}
	r.extendWriteDeadline()
	r.ResponseWriter.WriteHeader(status)
}

// Write implements http.ResponseWriter.
func (r *response) Write(data []byte) (int, error) {
	if r.status == 0 {
		r.status = http.StatusOK
	}
	r.extendWriteDeadline()
	n, err := r.ResponseWriter.Write(data)
	r.bytes += int64(n)
	return n, err
}

// Flush implements http.Flusher.
func (r *response) Flush() {
	r.extendWriteDeadline()
	_ = r.control.Flush()
}

// extendWriteDeadline ignores errors: recorders in tests have no deadlines.
func (r *response) extendWriteDeadline() {
	_ = r.control.SetWriteDeadline(time.Now().Add(writeTimeout))
}
