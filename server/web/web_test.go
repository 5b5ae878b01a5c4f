package web_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/fstest"

	"bulwark/server/web"
)

func built() fstest.MapFS {
	file := func(content string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(content)} }
	return fstest.MapFS{
		"index.html":             file("<!doctype html><title>Bulwark</title>"),
		"index.html.br":          file("index in brotli"),
		"index.html.gz":          file("index in gzip"),
		"playground.html":        file("<!doctype html><title>Playground</title>"),
		"assets/main-4711.js":    file("console.log(1)"),
		"assets/main-4711.js.gz": file("script in gzip"),
		"assets/main-4711.css":   file("a{}"),
		"icon.svg":               file("<svg/>"),
		".gitkeep":               file(""),
	}
}

type change func(*web.Options)

func newHandler(t *testing.T, changes ...change) http.Handler {
	t.Helper()
	page, err := web.NewPage(built())
	if err != nil {
		t.Fatal(err)
	}
	options := web.Options{
		GraphQL:    echo("graphql"),
		Auth:       echo("auth"),
		Import:     echo("import"),
		Playground: page.Playground(),
		Page:       page,
		Ready:      func(context.Context) error { return nil },
		Log:        slog.New(slog.DiscardHandler),
	}
	for _, change := range changes {
		change(&options)
	}
	return web.New(options).Handler()
}

// echo is a handler that responds with its name and the caller's address.
func echo(name string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, _ = io.WriteString(w, name+" "+r.RemoteAddr)
	})
}

func request(t *testing.T, handler http.Handler, method, path string, headers ...string) (*http.Response, string) {
	t.Helper()
	r := httptest.NewRequestWithContext(t.Context(), method, path, nil)
	for i := 0; i < len(headers); i += 2 {
		r.Header.Add(headers[i], headers[i+1])
	}
	recorder := httptest.NewRecorder()
	handler.ServeHTTP(recorder, r)
	answer := recorder.Result()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer, string(body)
}

func TestEveryAnswerCarriesSecurityHeaders(t *testing.T) {
	t.Parallel()
	handler := newHandler(t)
	for _, path := range []string{"/", "/graphql", "/auth/state", "/livez", "/readyz", "/assets/main-4711.js", "/missing.js", "/playground"} {
		answer, _ := request(t, handler, http.MethodGet, path)
		for name, want := range map[string]string{
			"X-Content-Type-Options": "nosniff", "X-Frame-Options": "DENY", "Cross-Origin-Opener-Policy": "same-origin",
			"Cross-Origin-Resource-Policy": "same-origin", "Referrer-Policy": "same-origin", "Strict-Transport-Security": "",
		} {
			if got := answer.Header.Get(name); got != want {
				t.Errorf("%s: want %s %q, got %q", path, name, want, got)
			}
		}
		policy := answer.Header.Get("Content-Security-Policy")
		if !strings.Contains(policy, "default-src 'none'") || !strings.Contains(policy, "frame-ancestors 'none'") {
			t.Errorf("%s: weak policy %q", path, policy)
		}
		if answer.Header.Get("Permissions-Policy") == "" {
			t.Errorf("%s: no Permissions-Policy", path)
		}
	}
}

func TestPagePolicyForbidsInlineCode(t *testing.T) {
	t.Parallel()
	answer, _ := request(t, newHandler(t), http.MethodGet, "/credentials")
	policy := answer.Header.Get("Content-Security-Policy")
	for _, want := range []string{"script-src 'self';", "style-src 'self';", "connect-src 'self';", "base-uri 'none'", "require-trusted-types-for 'script'"} {
		if !strings.Contains(policy, want) {
			t.Errorf("the policy lacks %q: %s", want, policy)
		}
	}
	if strings.Contains(policy, "unsafe") {
		t.Errorf("the policy has an unsafe directive: %s", policy)
	}
	answer, _ = request(t, newHandler(t), http.MethodGet, "/playground")
	if looser := answer.Header.Get("Content-Security-Policy"); looser == policy || strings.Contains(looser, "script-src 'self' 'unsafe") {
		t.Errorf("unexpected policy of the playground: %s", looser)
	}
}

func TestTransportSecurityOverTLS(t *testing.T) {
	t.Parallel()
	answer, _ := request(t, newHandler(t, func(o *web.Options) { o.Secure = true }), http.MethodGet, "/")
	if got := answer.Header.Get("Strict-Transport-Security"); got != "max-age=31536000" {
		t.Errorf("got %q", got)
	}
}

func TestReadyFailsWithoutTheDatabase(t *testing.T) {
	t.Parallel()
	if answer, body := request(t, newHandler(t), http.MethodGet, "/readyz"); answer.StatusCode != http.StatusOK || body != "ready\n" {
		t.Errorf("ready: %d %q", answer.StatusCode, body)
	}
	away := newHandler(t, func(o *web.Options) {
		o.Ready = func(context.Context) error { return errors.New("secret of the database") }
	})
	if answer, body := request(t, away, http.MethodGet, "/readyz"); answer.StatusCode != http.StatusServiceUnavailable || strings.Contains(body, "secret") {
		t.Errorf("not ready: %d %q", answer.StatusCode, body)
	}
	if answer, _ := request(t, away, http.MethodGet, "/livez"); answer.StatusCode != http.StatusOK {
		t.Errorf("a process that answers is alive: %d", answer.StatusCode)
	}
}

func TestOtherOriginsAreOffByDefaultAndExact(t *testing.T) {
	t.Parallel()
	preflight := func(handler http.Handler, origin string) *http.Response {
		answer, _ := request(t, handler, http.MethodOptions, "/graphql",
			"Origin", origin, "Access-Control-Request-Method", "POST", "Access-Control-Request-Headers", "content-type")
		return answer
	}
	if got := preflight(newHandler(t), "https://tools.example.com").Header.Get("Access-Control-Allow-Origin"); got != "" {
		t.Errorf("off by default, but allowed %q", got)
	}
	handler := newHandler(t, func(o *web.Options) { o.CORSOrigins = []string{"https://tools.example.com"} })
	allowed := preflight(handler, "https://tools.example.com")
	if allowed.Header.Get("Access-Control-Allow-Origin") != "https://tools.example.com" || allowed.Header.Get("Access-Control-Allow-Credentials") != "true" {
		t.Errorf("not allowed: %v", allowed.Header)
	}
	for _, origin := range []string{"https://tools.example.com.evil.example", "http://tools.example.com", "https://other.example.com", "null"} {
		if got := preflight(handler, origin).Header.Get("Access-Control-Allow-Origin"); got != "" {
			t.Errorf("%s is allowed as %q", origin, got)
		}
	}
}

func TestLogHasNoQueryStringsAndPanicsShowNoDetails(t *testing.T) {
	t.Parallel()
	var log bytes.Buffer
	handler := newHandler(t, func(o *web.Options) {
		o.Log = slog.New(slog.NewTextHandler(&log, nil))
		o.GraphQL = http.HandlerFunc(func(http.ResponseWriter, *http.Request) { panic("internals") })
	})
	request(t, handler, http.MethodGet, "/credentials?token=secret", "Authorization", "Bearer blw_secret", "Cookie", "bulwark=secret")
	answer, body := request(t, handler, http.MethodPost, "/graphql?q=secret")
	if answer.StatusCode != http.StatusInternalServerError || strings.Contains(body, "internals") {
		t.Errorf("panic: %d %s", answer.StatusCode, body)
	}
	if strings.Contains(log.String(), "secret") {
		t.Errorf("secrets are in the log: %s", log.String())
	}
	for _, want := range []string{"path=/credentials", "status=200", "path=/graphql", "status=500", "panic=internals"} {
		if !strings.Contains(log.String(), want) {
			t.Errorf("the log lacks %q: %s", want, log.String())
		}
	}
}
