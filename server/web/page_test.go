package web_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/fstest"

	"bulwark/server/web"
)

func TestEveryRouteServesThePage(t *testing.T) {
	t.Parallel()
	handler := newHandler(t)
	for _, path := range []string{"/", "/credentials", "/batch-operations/op_1", "/index.html", "/sign-in?back=%2F"} {
		answer, body := request(t, handler, http.MethodGet, path)
		if answer.StatusCode != http.StatusOK || !strings.Contains(body, "<title>Bulwark</title>") {
			t.Errorf("%s: %d %s", path, answer.StatusCode, body)
		}
		if got := answer.Header.Get("Cache-Control"); got != "no-cache" {
			t.Errorf("%s: Cache-Control %q", path, got)
		}
	}
}

func TestUnknownFilesAreNotFound(t *testing.T) {
	t.Parallel()
	handler := newHandler(t)
	for _, path := range []string{"/assets/old-1.js", "/assets/", "/assets/x", "/robots.txt", "/main.js", "/playground.html", "/.gitkeep", "/index.html.br"} {
		if answer, body := request(t, handler, http.MethodGet, path); answer.StatusCode != http.StatusNotFound {
			t.Errorf("%s: want 404, got %d %s", path, answer.StatusCode, body)
		}
	}
	if answer, _ := request(t, handler, http.MethodPost, "/credentials"); answer.StatusCode != http.StatusMethodNotAllowed {
		t.Errorf("POST: got %d", answer.StatusCode)
	}
}

func TestFilesWithHashesInTheirNamesAreKeptForever(t *testing.T) {
	t.Parallel()
	answer, body := request(t, newHandler(t), http.MethodGet, "/assets/main-4711.css")
	if body != "a{}" || answer.Header.Get("Content-Type") != "text/css; charset=utf-8" {
		t.Errorf("%s %s", answer.Header.Get("Content-Type"), body)
	}
	if got := answer.Header.Get("Cache-Control"); got != "public, max-age=31536000, immutable" {
		t.Errorf("Cache-Control %q", got)
	}
}

func TestUnchangedFilesAreNotSentAgain(t *testing.T) {
	t.Parallel()
	handler := newHandler(t)
	answer, _ := request(t, handler, http.MethodGet, "/")
	etag := answer.Header.Get("ETag")
	if etag == "" {
		t.Fatal("no ETag")
	}
	for _, known := range []string{etag, "W/" + etag, `"other", ` + etag, "*"} {
		again, body := request(t, handler, http.MethodGet, "/", "If-None-Match", known)
		if again.StatusCode != http.StatusNotModified || body != "" {
			t.Errorf("%s: %d %q", known, again.StatusCode, body)
		}
	}
	if changed, _ := request(t, handler, http.MethodGet, "/", "If-None-Match", `"other"`); changed.StatusCode != http.StatusOK {
		t.Errorf("changed: %d", changed.StatusCode)
	}
}

func TestCompressedCopiesAreSentToClientsThatAcceptThem(t *testing.T) {
	t.Parallel()
	handler := newHandler(t)
	for _, c := range []struct{ path, accepted, encoding, body string }{
		{"/", "gzip, deflate, br, zstd", "br", "index in brotli"},
		{"/", "gzip", "gzip", "index in gzip"},
		{"/", "br;q=0, gzip;q=0.5", "gzip", "index in gzip"},
		{"/", "identity", "", "<!doctype html><title>Bulwark</title>"},
		{"/assets/main-4711.js", "br, gzip", "gzip", "script in gzip"},
		{"/icon.svg", "br, gzip", "", "<svg/>"},
	} {
		answer, body := request(t, handler, http.MethodGet, c.path, "Accept-Encoding", c.accepted)
		if answer.Header.Get("Content-Encoding") != c.encoding || body != c.body {
			t.Errorf("%s for %q: %q %q", c.path, c.accepted, answer.Header.Get("Content-Encoding"), body)
		}
		if copies := c.path != "/icon.svg"; (answer.Header.Get("Vary") == "Accept-Encoding") != copies {
			t.Errorf("%s: Vary %q", c.path, answer.Header.Get("Vary"))
		}
	}
	answer, body := request(t, handler, http.MethodHead, "/", "Accept-Encoding", "br")
	if body != "" || answer.Header.Get("Content-Length") != "15" {
		t.Errorf("HEAD: %q %q", body, answer.Header.Get("Content-Length"))
	}
}

func TestProgramBuiltWithoutThePageExplainsIt(t *testing.T) {
	t.Parallel()
	page, err := web.NewPage(fstest.MapFS{".gitkeep": &fstest.MapFile{}})
	if err != nil {
		t.Fatal(err)
	}
	recorder := httptest.NewRecorder()
	page.ServeHTTP(recorder, httptest.NewRequestWithContext(t.Context(), http.MethodGet, "/", nil))
	if recorder.Code != http.StatusServiceUnavailable || !strings.Contains(recorder.Body.String(), "npm run build") {
		t.Errorf("%d %s", recorder.Code, recorder.Body)
	}
}
