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

// Options are the handlers of the server and the way clients reach it.
type Options struct {
	GraphQL     http.Handler                    // /graphql, with authentication
	Auth        http.Handler                    // /auth/*
	Import      http.Handler                    // /import, see NewImport
	Playground  http.Handler                    // /playground, see Page.Playground
	Page        http.Handler                    // everything else
	Ready       func(ctx context.Context) error // returns nil when the database can be used
	CORSOrigins []string                        // exact origins of other pages that may call the API with cookies
	Secure      bool                            // whether browsers use TLS
	Proxies     Proxies                         // peers whose X-Forwarded-For is trusted
	Log         *slog.Logger
}

// Server is the HTTP server with its open connections.
type Server struct {
	http     *http.Server
	stopping atomic.Bool
	streams  context.Context // canceled when the server stops; parent of event streams
	hijacked *hijackedConns  // event streams that took over their connection
	log      *slog.Logger
}

// Time limits. Whole requests have none, because streams and imports last as long as both sides make progress. body.go limits the
// time of bodies.
const (
	headerTimeout   = 10 * time.Second // for the headers of a request
	writeTimeout    = 30 * time.Second // for each write of a response
	idleTimeout     = 2 * time.Minute  // between requests
	stopTimeout     = 20 * time.Second // for running requests when the server stops
	hijackedTimeout = 5 * time.Second  // for event streams after that
	headerBytes     = 32 << 10
)

// New returns a server; Serve starts it.
func New(options Options) *Server {
	streams, end := context.WithCancel(context.Background())
	s := &Server{streams: streams, hijacked: &hijackedConns{}, log: options.Log}
	s.http = &http.Server{
		Handler:           s.handler(options),
		ReadHeaderTimeout: headerTimeout,
		IdleTimeout:       idleTimeout,
		MaxHeaderBytes:    headerBytes,
		ErrorLog:          slog.NewLogLogger(options.Log.Handler(), slog.LevelDebug),
		TLSConfig:         &tls.Config{MinVersion: tls.VersionTLS12},
	}
	s.http.RegisterOnShutdown(end)
	s.http.RegisterOnShutdown(s.hijacked.stop)
	return s
}

// Handler returns the handler of all requests, for tests.
func (s *Server) Handler() http.Handler { return s.http.Handler }

// Serve serves requests on a listener, with TLS if there is a certificate, until ctx ends. Then it stops accepting connections,
// ends event streams, and waits up to stopTimeout for other requests.
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
	s.hijacked.wait(hijackedTimeout)
	return nil
}
