package web_test

import (
	"bufio"
	"context"
	"io"
	"log/slog"
	"net"
	"net/http"
	"testing"
	"time"

	"bulwark/server/web"
)

// serve starts a server and returns its address and a function that stops it.
func serve(t *testing.T, graphql http.Handler) (address string, stop func() error) {
	t.Helper()
	listener, err := new(net.ListenConfig).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	page, err := web.NewPage(built())
	if err != nil {
		t.Fatal(err)
	}
	server := web.New(web.Options{
		GraphQL: graphql, Auth: echo("auth"), Import: echo("import"), Playground: page.Playground(), Page: page,
		Ready: func(context.Context) error { return nil }, Log: slog.New(slog.DiscardHandler),
	})
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(ctx, listener, "", "") }()
	t.Cleanup(cancel)
	return "http://" + listener.Addr().String(), func() error {
		cancel()
		return <-ended
	}
}

func get(t *testing.T, url string, accept ...string) *http.Response {
	t.Helper()
	r, err := http.NewRequestWithContext(context.Background(), http.MethodGet, url, nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Header["Accept"] = accept
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = answer.Body.Close() })
	return answer
}

func TestStoppingEndsEventStreams(t *testing.T) {
	t.Parallel()
	address, stop := serve(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		flusher, able := w.(http.Flusher)
		if !able {
			t.Error("the answer cannot be flushed")
			return
		}
		_, _ = io.WriteString(w, ": hello\n")
		flusher.Flush()
		<-r.Context().Done()
		_, _ = io.WriteString(w, ": bye\n")
	}))
	answer := get(t, address+"/graphql", "application/json;q=0.5", "Text/Event-Stream") // another spelling that clients use
	lines := bufio.NewReader(answer.Body)
	if line, err := lines.ReadString('\n'); err != nil || line != ": hello\n" {
		t.Fatalf("%q %v", line, err)
	}
	if err := stop(); err != nil {
		t.Errorf("stopping: %v", err)
	}
	if line, err := lines.ReadString('\n'); err != nil || line != ": bye\n" {
		t.Errorf("the stream was cut off: %q %v", line, err)
	}
}

func TestStoppingWaitsForRunningRequests(t *testing.T) {
	t.Parallel()
	started, proceed := make(chan struct{}), make(chan struct{})
	address, stop := serve(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		close(started)
		<-proceed
		if r.Context().Err() != nil {
			t.Error("the request was cancelled")
		}
		_, _ = io.WriteString(w, "done")
	}))
	answered := make(chan string, 1)
	go func() {
		body, _ := io.ReadAll(get(t, address+"/graphql", "application/json").Body)
		answered <- string(body)
	}()
	<-started
	stopped := make(chan error, 1)
	go func() { stopped <- stop() }()
	select {
	case err := <-stopped:
		t.Errorf("stopped before the request was answered: %v", err)
	case <-time.After(50 * time.Millisecond): // still waiting
	}
	close(proceed)
	if got := <-answered; got != "done" {
		t.Errorf("got %q", got)
	}
	if err := <-stopped; err != nil {
		t.Error(err)
	}
}
