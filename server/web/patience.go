package web

import (
	"errors"
	"io"
	"net/http"
	"time"
)

// response notes what was answered, and gives the client a limited time for each piece instead of for the whole answer,
// so that event streams may last and stuck clients may not.
type response struct {
	http.ResponseWriter
	control *http.ResponseController
	status  int
	bytes   int64
}

func newResponse(w http.ResponseWriter) *response {
	return &response{ResponseWriter: w, control: http.NewResponseController(w)}
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

// body gives the client a limited time for each piece of the request.
type body struct {
	io.ReadCloser
	control *http.ResponseController
}

func newBody(w http.ResponseWriter, inner io.ReadCloser) *body {
	b := &body{ReadCloser: inner, control: http.NewResponseController(w)}
	_ = b.control.SetReadDeadline(time.Now().Add(bodyTimeout))
	return b
}

// Read implements io.Reader. Once everything is read the limit is lifted: the server goes on watching the connection for
// as long as it answers.
func (b *body) Read(data []byte) (int, error) {
	_ = b.control.SetReadDeadline(time.Now().Add(bodyTimeout))
	n, err := b.ReadCloser.Read(data)
	if errors.Is(err, io.EOF) {
		_ = b.control.SetReadDeadline(time.Time{})
	}
	return n, err
}
