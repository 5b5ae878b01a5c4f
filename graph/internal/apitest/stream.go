package apitest

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// Stream is an open event stream.
type Stream struct {
	Status int
	Header http.Header
	Body   io.Reader // for answers that are no events
	lines  *bufio.Scanner
	end    context.CancelFunc
}

// Subscribe sends a subscription as a person and returns its stream, which ends with the test at the latest.
func (w *World) Subscribe(t *testing.T, person, document string, variables map[string]any) *Stream {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(answer http.ResponseWriter, request *http.Request) {
		w.Handler.ServeHTTP(answer, request.WithContext(w.As(request.Context(), person)))
	}))
	ctx, cancel := context.WithCancel(t.Context())
	body, err := json.Marshal(map[string]any{"query": document, "variables": variables})
	if err != nil {
		t.Fatal(err)
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, server.URL, bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("Accept", "text/event-stream")
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		cancel()
		_ = answer.Body.Close()
		server.Close()
	})
	return &Stream{answer.StatusCode, answer.Header, answer.Body, bufio.NewScanner(answer.Body), cancel}
}

// End closes the connection.
func (s *Stream) End() { s.end() }

// Next waits for the next event and returns its kind and data; io.EOF when the stream has ended. Pings are skipped.
func (s *Stream) Next() (event string, data []byte, err error) {
	for s.lines.Scan() {
		line := s.lines.Text()
		switch {
		case strings.HasPrefix(line, "event: "):
			event = strings.TrimPrefix(line, "event: ")
		case strings.HasPrefix(line, "data:"):
			data = []byte(strings.TrimSpace(strings.TrimPrefix(line, "data:")))
		case line == "" && event != "":
			return event, data, nil
		}
	}
	if err := s.lines.Err(); err != nil {
		return "", nil, err
	}
	return "", nil, io.EOF
}
