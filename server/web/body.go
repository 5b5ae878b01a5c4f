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

// How long the body of a request may take.
const (
	signInBody   = 10 * time.Second // whole, for /auth/*
	ordinaryBody = 30 * time.Second // whole; it has 1 MiB at most
	importPiece  = 30 * time.Second // until the next piece of a file
	importRate   = 8 << 10          // bytes a second that a file must come with, beyond the first piece
)

// pace says until when the next piece of a body must come, when so many bytes have come.
type pace func(received int64) time.Time

// paceOf is the pace of a request's body, by what it is for.
func paceOf(r *http.Request) pace {
	begun := time.Now()
	switch {
	case r.URL.Path == "/import":
		return func(received int64) time.Time {
			latest := begun.Add(importPiece + time.Duration(float64(received)/importRate*float64(time.Second)))
			if next := time.Now().Add(importPiece); next.Before(latest) {
				return next
			}
			return latest
		}
	case strings.HasPrefix(r.URL.Path, "/auth/"):
		return func(int64) time.Time { return begun.Add(signInBody) }
	default:
		return func(int64) time.Time { return begun.Add(ordinaryBody) }
	}
}

// body gives the client a limited time for the request, so that slow senders hold nothing for long.
type body struct {
	io.ReadCloser
	control  *http.ResponseController
	pace     pace
	received int64
}

func newBody(w http.ResponseWriter, inner io.ReadCloser, pace pace) *body {
	b := &body{ReadCloser: inner, control: http.NewResponseController(w), pace: pace}
	_ = b.control.SetReadDeadline(pace(0))
	return b
}

// Read implements io.Reader. Once everything is read the limit is lifted: the server goes on watching the connection for
// as long as it answers.
func (b *body) Read(data []byte) (int, error) {
	_ = b.control.SetReadDeadline(b.pace(b.received))
	n, err := b.ReadCloser.Read(data)
	b.received += int64(n)
	if errors.Is(err, io.EOF) {
		_ = b.control.SetReadDeadline(time.Time{})
	}
	return n, err
}

// How many bodies for /auth/* are received at a time. Nobody is known by then, so their networks are counted.
const (
	signInBodiesPerNetwork = 32
	mostSignInBodies       = 512
)

// fewBodies refuses requests to sign in when a network, or everybody together, sends too many at a time.
func fewBodies(next http.Handler) http.Handler {
	const message = "Too many requests are being received. Wait a moment, then try again."
	places := limit.NewSemaphore[string](signInBodiesPerNetwork, message, mostSignInBodies, message, signInBody)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Body == nil || r.Body == http.NoBody {
			next.ServeHTTP(w, r)
			return
		}
		release, own, err := places.Acquire(networkOf(r))
		if err != nil {
			refuseBody(w, own, err)
			return
		}
		r.Body = &counted{r.Body, release}
		defer release()
		next.ServeHTTP(w, r)
	})
}

// networkOf is the widest network that the caller may own.
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
	w.Header().Set("Connection", "close") // the body is not waited for
	w.WriteHeader(status)
	_, _ = io.WriteString(w, `{"code":fault.ResponseLimitExceeded,"message":`+strconv.Quote(err.Error())+`,"retryAfterSeconds":`+seconds+"}\n")
}

// retryAfter sets the header that says how long to wait, and returns that in seconds.
func retryAfter(w http.ResponseWriter, err error) int {
	var limited *fault.Error
	seconds := 1
	if errors.As(err, &limited) {
		seconds = max(1, int(math.Ceil(limited.RetryAfter.Seconds())))
	}
	w.Header().Set("Retry-After", strconv.Itoa(seconds))
	return seconds
}

// counted is a body that gives its place back once it is read.
type counted struct {
	io.ReadCloser
	release func()
}

// Read implements io.Reader.
func (c *counted) Read(data []byte) (int, error) {
	n, err := c.ReadCloser.Read(data)
	if err != nil {
		c.release()
	}
	return n, err
}
