package app_test

import (
	"bufio"
	"encoding/json"
	"net/http"
	"strings"
	"testing"
	"time"

	"bulwark/server/internal/dbtest"
)

// follow opens an event stream, reads its first event, and returns a channel that is closed when the stream ends.
func (p *program) follow(t *testing.T, headers ...string) <-chan struct{} {
	t.Helper()
	body := strings.NewReader(`{"query":"subscription { pendingApprovalCountChanged }"}`)
	r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, p.url+"/graphql", body)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Accept", "text/event-stream")
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = answer.Body.Close() })
	lines := bufio.NewScanner(answer.Body)
	for lines.Text() != "event: next" {
		if !lines.Scan() {
			t.Fatalf("the stream ended before its first event: %d %v", answer.StatusCode, lines.Err())
		}
	}
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		for lines.Scan() { // pings
		}
	}()
	return ended
}

// wantEnd fails the test unless a stream ends before the server stops waiting for requests, after 20 seconds.
func wantEnd(t *testing.T, what string, ended <-chan struct{}) {
	t.Helper()
	select {
	case <-ended:
	case <-time.After(15 * time.Second):
		t.Errorf("%s: the stream has not ended", what)
	}
}

func TestEventStreamsEndWithTheirSessionTokenOrServer(t *testing.T) {
	t.Parallel()
	dbtest.EachURL(t, testStreamsEnd)
}

func testStreamsEnd(t *testing.T, database string) {
	t.Helper()
	where := []string{"--data", t.TempDir(), "--database", database}
	succeed(t, "", append([]string{"migrate"}, where...)...)
	succeed(t, password+"\n", append([]string{"user", "create", "--username", "ana", "--name", "Ana", "--role", "operator", "--password-file", "-"}, where...)...)
	secret := strings.TrimSpace(succeed(t, "", append([]string{"token", "create", "--user", "ana", "--name", "stream"}, where...)...))
	p := start(t, where...)
	signIn := func() string {
		answer, content := p.send(t, http.MethodPost, "/auth/login", "application/json", `{"username":"ana","password":"`+password+`"}`)
		if answer.StatusCode != http.StatusNoContent {
			t.Fatalf("signing in: %d %s", answer.StatusCode, content)
		}
		return answer.Cookies()[0].Name + "=" + answer.Cookies()[0].Value
	}
	leaving, staying := signIn(), signIn()
	byLeaving, byToken := p.follow(t, "Cookie", leaving), p.follow(t, "Authorization", "Bearer "+secret)
	byStaying := p.follow(t, "Cookie", staying)

	p.send(t, http.MethodPost, "/auth/logout", "application/json", "", "Cookie", leaving)
	wantEnd(t, "after signing out", byLeaving)

	var tokens struct {
		Data struct{ APITokens []struct{ ID string } }
	}
	if err := json.Unmarshal([]byte(p.query(t, "{ apiTokens { id } }", "Cookie", staying)), &tokens); err != nil || len(tokens.Data.APITokens) != 1 {
		t.Fatalf("%+v %v", tokens, err)
	}
	p.query(t, `mutation { revokeApiToken(input: { id: "`+tokens.Data.APITokens[0].ID+`" }) { userErrors { code } } }`, "Cookie", staying)
	wantEnd(t, "after revoking the token", byToken)

	select {
	case <-byStaying:
		t.Error("the stream of an active session has ended")
	default:
	}
	if code := p.stop(); code != 0 {
		t.Errorf("exit %d: %s", code, p.log)
	}
	wantEnd(t, "after stopping", byStaying)
}
