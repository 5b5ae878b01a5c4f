package app_test

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"bulwark/server/app"
	"bulwark/server/internal/dbtest"
)

const password = "copper meadow lantern 42"

// output is a buffer that a running program writes to and a test reads.
type output struct {
	mutex sync.Mutex
	text  bytes.Buffer
	wrote chan struct{}
}

func newOutput() *output { return &output{wrote: make(chan struct{}, 1)} }

func (o *output) Write(data []byte) (int, error) {
	o.mutex.Lock()
	defer o.mutex.Unlock()
	select {
	case o.wrote <- struct{}{}:
	default:
	}
	return o.text.Write(data)
}

func (o *output) String() string {
	o.mutex.Lock()
	defer o.mutex.Unlock()
	return o.text.String()
}

// waitFor waits until a pattern matches the output, and returns its last group.
func (o *output) waitFor(t *testing.T, pattern string) string {
	t.Helper()
	compiled := regexp.MustCompile(pattern)
	limit := time.After(30 * time.Second)
	for {
		if found := compiled.FindStringSubmatch(o.String()); found != nil {
			return found[len(found)-1]
		}
		select {
		case <-o.wrote:
		case <-limit:
			t.Fatalf("%q does not appear in %q", pattern, o.String())
		}
	}
}

// command runs the program to its end.
func command(t *testing.T, input string, args ...string) (code int, out, errors string) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	code = app.Main(t.Context(), args, app.Streams{In: strings.NewReader(input), Out: &stdout, Err: &stderr})
	return code, stdout.String(), stderr.String()
}

// succeed runs the program, which must exit with 0, and returns its output.
func succeed(t *testing.T, input string, args ...string) string {
	t.Helper()
	code, out, errors := command(t, input, args...)
	if code != 0 {
		t.Fatalf("%v: exit %d: %s", args, code, errors)
	}
	return out
}

// program is a running server.
type program struct {
	url      string
	out, log *output
	stop     func() int
}

func start(t *testing.T, args ...string) *program {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	p := &program{out: newOutput(), log: newOutput()}
	ended := make(chan int, 1)
	go func() {
		args := append([]string{"serve", "--listen", "127.0.0.1:0"}, args...)
		ended <- app.Main(ctx, args, app.Streams{In: strings.NewReader(""), Out: p.out, Err: p.log})
	}()
	p.stop = sync.OnceValue(func() int {
		cancel()
		return <-ended
	})
	t.Cleanup(func() { p.stop() })
	p.url = p.out.waitFor(t, `Bulwark is at (http://\S+)`)
	return p
}

func (p *program) send(t *testing.T, method, path, media, body string, headers ...string) (*http.Response, string) {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), method, p.url+path, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", media)
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	content, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer, string(content)
}

// query sends a GraphQL document, which must succeed, and returns the response.
func (p *program) query(t *testing.T, document string, headers ...string) string {
	t.Helper()
	body, err := json.Marshal(map[string]string{"query": document})
	if err != nil {
		t.Fatal(err)
	}
	answer, content := p.send(t, http.MethodPost, "/graphql", "application/json", string(body), headers...)
	if answer.StatusCode != http.StatusOK || strings.Contains(content, `"errors"`) {
		t.Fatalf("%s: %d %s", document, answer.StatusCode, content)
	}
	return content
}

func TestProgramFromFirstStartToStop(t *testing.T) {
	t.Parallel()
	dbtest.EachURL(t, testFirstStartToStop)
}

func testFirstStartToStop(t *testing.T, database string) {
	t.Helper()
	where := []string{"--data", t.TempDir(), "--database", database, "--auto-migrate"}
	p := start(t, where...)
	token := p.out.waitFor(t, `/setup#token=(\S+)`)
	body := `{"token":"` + token + `","username":"ana","displayName":"Ana","password":"` + password + `"}`
	answer, content := p.send(t, http.MethodPost, "/auth/setup", "application/json", body)
	if answer.StatusCode != http.StatusNoContent {
		t.Fatalf("setup: %d %s", answer.StatusCode, content)
	}
	session := answer.Cookies()[0]
	got := p.query(t, "{ viewer { role } }", "Cookie", session.Name+"="+session.Value)
	if !strings.Contains(got, "ADMINISTRATOR") {
		t.Errorf("got %s", got)
	}
	answer, content = p.send(t, http.MethodPost, "/import", "text/csv", "username,device\nroot,web-1\n", "Cookie", session.Name+"="+session.Value)
	if answer.StatusCode != http.StatusOK || !strings.Contains(content, `"stored":1`) || !strings.Contains(content, `"committed":true`) {
		t.Errorf("import: %d %s", answer.StatusCode, content)
	}
	if answer, _ := p.send(t, http.MethodGet, "/readyz", "", ""); answer.StatusCode != http.StatusOK {
		t.Errorf("ready: %d", answer.StatusCode)
	}
	if code := p.stop(); code != 0 {
		t.Errorf("exit %d: %s", code, p.log)
	}
	for _, secret := range []string{token, session.Value, password} {
		if strings.Contains(p.log.String(), secret) {
			t.Errorf("the log contains %q", secret)
		}
	}
	again := start(t, where...) // the user is stored, so setup is over
	if _, state := again.send(t, http.MethodGet, "/auth/state", "", ""); !strings.Contains(state, `"setupRequired":false`) {
		t.Errorf("state %s", state)
	}
	if strings.Contains(again.out.String(), "setup") {
		t.Errorf("a second setup link: %s", again.out)
	}
}

func TestPlaygroundNeedsASession(t *testing.T) {
	t.Parallel()
	p := start(t, "--data", t.TempDir())
	client := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, p.url+"/playground", nil)
	if err != nil {
		t.Fatal(err)
	}
	answer, err := client.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusSeeOther || answer.Header.Get("Location") != "/sign-in?back=%2Fplayground" {
		t.Errorf("%d %s", answer.StatusCode, answer.Header.Get("Location"))
	}
}

func TestDemoPeopleCanSignInWithTheSavedPasswords(t *testing.T) {
	t.Parallel()
	data := t.TempDir()
	out := succeed(t, "", "demo", "--data", data)
	saved, err := os.ReadFile(filepath.Join(data, "people.txt"))
	if err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(filepath.Join(data, "people.txt")); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the passwords are readable by others: %v %v", info.Mode(), err)
	}
	people := regexp.MustCompile(`(?m)^\s+(\w+)\s+([a-z0-9-]{23})\s+([A-Z]+)`).FindAllStringSubmatch(string(saved), -1)
	if len(people) != 4 || !strings.Contains(out, people[3][2]) {
		t.Fatalf("want four people, got %s", saved)
	}
	p := start(t, "--data", data)
	for _, person := range people {
		body := `{"username":"` + person[1] + `","password":"` + person[2] + `"}`
		answer, content := p.send(t, http.MethodPost, "/auth/login", "application/json", body)
		if answer.StatusCode != http.StatusNoContent {
			t.Fatalf("%s: %d %s", person[1], answer.StatusCode, content)
		}
		session := answer.Cookies()[0]
		got := p.query(t, "{ viewer { role isApprover canRequest } credentials { totalCount } devices { totalCount } }", "Cookie", session.Name+"="+session.Value)
		for _, want := range []string{`"role":"` + person[3] + `"`, `"credentials":{"totalCount":1000}`, `"devices":{"totalCount":200}`} {
			if !strings.Contains(got, want) {
				t.Errorf("%s: want %s in %s", person[1], want, got)
			}
		}
		if approver := person[1] == "approver"; strings.Contains(got, `"isApprover":true`) != approver {
			t.Errorf("%s: %s", person[1], got)
		}
		if person[1] == "operator" && !strings.Contains(got, `"canRequest":true`) {
			t.Errorf("the operator cannot request: %s", got)
		}
	}
	if again := succeed(t, "", "demo", "--data", data); !strings.Contains(again, "nothing was changed") {
		t.Errorf("a second demo: %s", again)
	}
}
