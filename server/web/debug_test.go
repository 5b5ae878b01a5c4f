package web_test

import (
	"context"
	"log/slog"
	"net"
	"net/http"
	"testing"

	"bulwark/server/web"
)

func TestDebugRefusesOtherHosts(t *testing.T) {
	t.Parallel()
	listener, err := new(net.ListenConfig).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- web.ServeDebug(ctx, listener, slog.New(slog.DiscardHandler)) }()
	for host, want := range map[string]int{
		listener.Addr().String(): http.StatusOK, "localhost:6060": http.StatusOK, "[::1]:6060": http.StatusOK,
		"attacker.example.com:6060": http.StatusForbidden, "localhost.example.com": http.StatusForbidden, "10.0.0.1": http.StatusForbidden,
	} {
		r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, "http://"+listener.Addr().String()+"/debug/pprof/", nil)
		if err != nil {
			t.Fatal(err)
		}
		r.Host = host
		answer, err := http.DefaultClient.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		_ = answer.Body.Close()
		if answer.StatusCode != want {
			t.Errorf("%s: want %d, got %d", host, want, answer.StatusCode)
		}
	}
	cancel()
	if err := <-ended; err != nil {
		t.Error(err)
	}
}
