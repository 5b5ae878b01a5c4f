package web

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"sync/atomic"
	"time"
)

// Options say how the server is reached and what it answers with.
type Options struct {
	GraphQL     http.Handler                    // /graphql, for those who are signed in
	Auth        http.Handler                    // /auth/*
	Import      http.Handler                    // /import, see NewImport
	Playground  http.Handler                    // /playground, see Page.Playground
	Page        http.Handler                    // everything else
	Ready       func(ctx context.Context) error // nil when requests can be answered
	CORSOrigins []string                        // exact origins of other pages that may call the API
	Secure      bool                            // browsers come over TLS
	Proxies     Proxies                         // whose X-Forwarded-For tells the caller's address
	Log         *slog.Logger
}

// Server answers requests until it is told to stop.
type Server struct {
	http     *http.Server
	stopping atomic.Bool
	streams  context.Context // ends when the server stops; event streams end with it
	parked   *parked         // event streams that outlast their requests
	log      *slog.Logger
}

// Time limits. There is none on a whole request: streams and imports last as long as both sides keep going. Those on bodies are
// in body.go.
const (
	headerTimeout = 10 * time.Second // for the request's head
	writeTimeout  = 30 * time.Second // for the next piece of the answer
	idleTimeout   = 2 * time.Minute  // between requests
	stopTimeout   = 20 * time.Second // for requests under way when the server stops
	parkedTimeout = 5 * time.Second  // for event streams to end after that
	headerBytes   = 32 << 10
)

// New makes a server; Serve starts it.
func New(options Options) *Server {
	streams, end := context.WithCancel(context.Background())
	s := &Server{streams: streams, parked: &parked{}, log: options.Log}
	s.http = &http.Server{
		Handler:           s.handler(options),
		ReadHeaderTimeout: headerTimeout,
		IdleTimeout:       idleTimeout,
		MaxHeaderBytes:    headerBytes,
		ErrorLog:          slog.NewLogLogger(options.Log.Handler(), slog.LevelDebug),
		TLSConfig:         &tls.Config{MinVersion: tls.VersionTLS12},
	}
	s.http.RegisterOnShutdown(end)
	s.http.RegisterOnShutdown(s.parked.stop)
	return s
}

// Handler answers requests as the server does; for tests.
func (s *Server) Handler() http.Handler { return s.http.Handler }

// Serve answers requests on a listener, with TLS when a certificate is given, until ctx ends. Then it stops accepting,
// ends event streams, and waits for the other requests.
func (s *Server) Serve(ctx context.Context, listener net.Listener, certificate, key string) error {
	failed := make(chan error, 1)
	go func() {
		if certificate != "" {
			failed <- s.http.ServeTLS(listener, certificate, key)
			return
		}
		failed <- s.http.Serve(listener)
	}()
	select {
	case err := <-failed:
		return fmt.Errorf("the server stopped: %w", err)
	case <-ctx.Done():
	}
	s.stopping.Store(true)
	waiting, cancel := context.WithTimeout(context.WithoutCancel(ctx), stopTimeout)
	defer cancel()
	if err := s.http.Shutdown(waiting); err != nil {
		return errors.Join(fmt.Errorf("requests were cut off: %w", err), s.http.Close())
	}
	s.parked.wait(parkedTimeout)
	return nil
}
