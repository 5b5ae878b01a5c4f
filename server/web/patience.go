package web

import (
	"net/http"
	"time"
)

// response notes what was answered, and gives the client a limited time for each piece instead of for the whole answer,
// so that event streams may last and stuck clients may not.
type response struct {
	http.ResponseWriter
	control *http.ResponseController
	parked  *parked
	status  int
	bytes   int64
}

func (s *Server) newResponse(w http.ResponseWriter) *response {
	return &response{ResponseWriter: w, control: http.NewResponseController(w), parked: s.parked}
}

// Unwrap is for http.ResponseController.
func (r *response) Unwrap() http.ResponseWriter { return r.ResponseWriter }

// WriteHeader implements http.ResponseWriter.
func (r *response) WriteHeader(status int) {
	if r.status == 0 && status >= http.StatusOK {
		r.status = status
	}
	r.patience()
	r.ResponseWriter.WriteHeader(status)
}

// Write implements http.ResponseWriter.
func (r *response) Write(data []byte) (int, error) {
	if r.status == 0 {
		r.status = http.StatusOK
	}
	r.patience()
	n, err := r.ResponseWriter.Write(data)
	r.bytes += int64(n)
	return n, err
}

// Flush implements http.Flusher.
func (r *response) Flush() {
	r.patience()
	_ = r.control.Flush()
}

// patience is best effort: recorders in tests have no deadlines.
func (r *response) patience() { _ = r.control.SetWriteDeadline(time.Now().Add(writeTimeout)) }
