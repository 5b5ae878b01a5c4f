package web

import (
	"errors"
	"io"
	"math"
	"net"
	"net/http"
	"strconv"
	"strings"
	"time"

	"bulwark/server/fault"
	"bulwark/server/limit"
)

// Time limits for receiving the body of a request.
const (
	signInBodyTimeout = 10 * time.Second // for the whole body of /auth/*
	bodyTimeout       = 30 * time.Second // for the whole body elsewhere, which has at most 1 MiB
	importReadTimeout = 30 * time.Second // for the next read of a file
	importMinRate     = 8 << 10          // bytes a second, on average after importReadTimeout
)

// deadlineFunc returns the deadline of the next read of a body of which some bytes have been received.
type deadlineFunc func(received int64) time.Time

// bodyDeadline returns the deadlines of the body of a request, by its path.
func bodyDeadline(r *http.Request) deadlineFunc {
	start := time.Now()
	switch {
	case r.URL.Path == "/import":
		return func(received int64) time.Time {
			latest := start.Add(importReadTimeout + time.Duration(float64(received)/importMinRate*float64(time.Second)))
			if next := time.Now().Add(importReadTimeout); next.Before(latest) {
				return next
			}
			return latest
		}
	case strings.HasPrefix(r.URL.Path, "/auth/"):
		return func(int64) time.Time { return start.Add(signInBodyTimeout) }
	default:
		return func(int64) time.Time { return start.Add(bodyTimeout) }
	}
}

// timedBody limits the time for receiving a body, so that slow clients do not hold resources.
type timedBody struct {
	io.ReadCloser
	control  *http.ResponseController
	deadline deadlineFunc
	received int64
}

func newTimedBody(w http.ResponseWriter, inner io.ReadCloser, deadline deadlineFunc) *timedBody {
	b := &timedBody{ReadCloser: inner, control: http.NewResponseController(w), deadline: deadline}
	_ = b.control.SetReadDeadline(deadline(0))
	return b
}

// Read implements io.Reader. It removes the deadline at the end of the body, because net/http keeps reading from the connection
// to notice that the client disconnects.
func (b *timedBody) Read(data []byte) (int, error) {
	_ = b.control.SetReadDeadline(b.deadline(b.received))
	n, err := b.ReadCloser.Read(data)
	b.received += int64(n)
	if errors.Is(err, io.EOF) {
		_ = b.control.SetReadDeadline(time.Time{})
	}
	return n, err
}

// How many bodies for /auth/* are received at a time. The users are not known yet, so networks are counted.
const (
	maxSignInBodiesPerNetwork = 32
	maxSignInBodies           = 512
)

// limitSignInBodies refuses requests for /auth/* while a network, or all together, send too many bodies (rule 28).
func limitSignInBodies(next http.Handler) http.Handler {
	const message = "Too many requests are being received. Wait a moment, then try again."
	bodies := limit.NewSemaphore[string](maxSignInBodiesPerNetwork, message, maxSignInBodies, message, signInBodyTimeout)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Body == nil || r.Body == http.NoBody {
			next.ServeHTTP(w, r)
			return
		}
		release, own, err := bodies.Acquire(networkOf(r))
		if err != nil {
			refuseBody(w, own, err)
			return
		}
		r.Body = &releasingBody{r.Body, release}
		defer release()
		next.ServeHTTP(w, r)
	})
}

// networkOf returns the largest network that the client may own.
func networkOf(r *http.Request) string {
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		host = r.RemoteAddr
	}
	networks := limit.Networks(host)
	return networks[len(networks)-1]
}

func refuseBody(w http.ResponseWriter, own bool, err error) {
	status := http.StatusServiceUnavailable
	if own {
		status = http.StatusTooManyRequests
	}
	seconds := strconv.Itoa(retryAfter(w, err))
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("Connection", "close") // without reading the body
	w.WriteHeader(status)
	_, _ = io.WriteString(w, `{"code":"`+fault.ResponseLimitExceeded+`","message":`+strconv.Quote(err.Error())+`,"retryAfterSeconds":`+seconds+"}\n")
}

// retryAfter sets the header Retry-After, and returns its seconds.
func retryAfter(w http.ResponseWriter, err error) int {
	var limited *fault.Error
	seconds := 1
	if errors.As(err, &limited) {
		seconds = max(1, int(math.Ceil(limited.RetryAfter.Seconds())))
	}
	w.Header().Set("Retry-After", strconv.Itoa(seconds))
	return seconds
}

// releasingBody calls release when the body has been read.
type releasingBody struct {
	io.ReadCloser
	release func()
}

// Read implements io.Reader.
func (c *releasingBody) Read(data []byte) (int, error) {
	n, err := c.ReadCloser.Read(data)
	if err != nil {
		c.release()
	}
	return n, err
}
