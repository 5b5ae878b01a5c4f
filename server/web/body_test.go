package web_test

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"bulwark/server/ident"
	"bulwark/server/inventory"
	"bulwark/server/viewer"
	"bulwark/server/web"
)

// reading is a handler that reads the body.
var reading = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
	_, err := io.ReadAll(r.Body)
	_, _ = fmt.Fprint(w, "read ", err)
})

// Finding 13 (security review): a network that keeps bodies open does not prevent others from signing in.
func TestFinding13BodiesOfOneNetworkAreBounded(t *testing.T) {
	t.Parallel()
	handler := newHandler(t, func(o *web.Options) { o.Auth = reading })
	post := func(address string, body io.Reader) *httptest.ResponseRecorder {
		r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/auth/login", body)
		r.RemoteAddr = address
		recorder := httptest.NewRecorder()
		handler.ServeHTTP(recorder, r)
		return recorder
	}
	var open []*io.PipeWriter
	done := make(chan string, 100)
	for i := range 32 { // a /48 counts as one network
		body, write := io.Pipe()
		go func() { done <- post(fmt.Sprintf("[2001:db8:1:%x::1]:1", i), body).Body.String() }()
		if _, err := io.WriteString(write, "{"); err != nil { // it is being read
			t.Fatal(err)
		}
		open = append(open, write)
	}
	refused := post("[2001:db8:1:ffff::1]:1", strings.NewReader("{}"))
	if refused.Code != http.StatusTooManyRequests || refused.Header().Get("Retry-After") == "" ||
		!strings.Contains(refused.Body.String(), `"code":"LIMIT_EXCEEDED"`) {
		t.Errorf("%d %v %s", refused.Code, refused.Header(), refused.Body)
	}
	if other := post("[2001:db8:2::1]:1", strings.NewReader("{}")); other.Code != http.StatusOK {
		t.Errorf("another network is refused: %d %s", other.Code, other.Body)
	}
	for _, write := range open {
		_ = write.Close()
	}
	for range open {
		if body := <-done; !strings.HasPrefix(body, "read") {
			t.Error(body)
		}
	}
	if after := post("[2001:db8:1:ffff::1]:1", strings.NewReader("{}")); after.Code != http.StatusOK {
		t.Errorf("after they ended: %d %s", after.Code, after.Body)
	}
}

// storing is an importer that reads the file and stores nothing.
type storing struct{}

func (storing) Import(_ context.Context, r io.Reader, _ inventory.ImportOptions) (inventory.ImportReport, error) {
	_, err := io.Copy(io.Discard, r)
	return inventory.ImportReport{}, err
}

func (storing) MayImport(context.Context) error { return nil }

// Finding 13, rule 28: slow uploads do not delay others, and a person has one import at a time.
func TestFinding13SlowUploadsDoNotHinderOthers(t *testing.T) {
	t.Parallel()
	handler := web.NewImport(storing{}, t.TempDir(), slog.New(slog.DiscardHandler))
	post := func(person int64, token int64, body io.Reader) *httptest.ResponseRecorder {
		who := viewer.Viewer{User: ident.User(person), Token: ident.APIToken(token), Role: viewer.Operator, Scopes: viewer.AllScopes}
		r := httptest.NewRequestWithContext(viewer.With(t.Context(), who), http.MethodPost, "/import", body)
		r.Header.Set("Content-Type", "text/csv")
		recorder := httptest.NewRecorder()
		handler.ServeHTTP(recorder, r)
		return recorder
	}
	done := make(chan int, 16)
	var open []*io.PipeWriter
	for person := range int64(15) {
		body, write := io.Pipe()
		go func() { done <- post(person+1, 0, body).Code }()
		if _, err := io.WriteString(write, "username"); err != nil {
			t.Fatal(err)
		}
		open = append(open, write)
	}
	for _, token := range []int64{0, 7} { // sessions and tokens of a person count together
		refused := post(1, token, strings.NewReader("x"))
		if refused.Code != http.StatusTooManyRequests || refused.Header().Get("Retry-After") == "" ||
			!strings.Contains(refused.Body.String(), `"code":"LIMIT_EXCEEDED"`) || !strings.Contains(refused.Body.String(), `"retryAfterSeconds":`) {
			t.Errorf("%d %v %s", refused.Code, refused.Header(), refused.Body)
		}
	}
	if other := post(16, 0, strings.NewReader("x")); other.Code != http.StatusOK {
		t.Errorf("another person is refused: %d %s", other.Code, other.Body)
	}
	body, write := io.Pipe()
	go func() { done <- post(17, 0, body).Code }()
	if _, err := io.WriteString(write, "username"); err != nil {
		t.Fatal(err)
	}
	if full := post(18, 0, strings.NewReader("x")); full.Code != http.StatusServiceUnavailable || full.Header().Get("Retry-After") == "" {
		t.Errorf("the seventeenth upload: %d %s", full.Code, full.Body)
	}
	for _, write := range append(open, write) {
		_ = write.Close()
		if code := <-done; code != http.StatusOK {
			t.Errorf("an upload that ended: %d", code)
		}
	}
}
