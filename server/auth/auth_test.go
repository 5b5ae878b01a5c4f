package auth_test

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"bulwark/server/access"
	"bulwark/server/account"
	"bulwark/server/auth"
	"bulwark/server/clock/clocktest"
	"bulwark/server/factor"
	"bulwark/server/ident"
	"bulwark/server/internal/dbtest"
	"bulwark/server/seal"
	"bulwark/server/store"
	"bulwark/server/viewer"
)

const password = "copper meadow lantern 42"

// delays records how long attempts would have waited.
type delays struct {
	mutex sync.Mutex
	all   []time.Duration
}

func (d *delays) sleep(_ context.Context, length time.Duration) error {
	d.mutex.Lock()
	defer d.mutex.Unlock()
	d.all = append(d.all, length)
	return nil
}

// record is a writer that a test can read at any time.
type record struct {
	mutex sync.Mutex
	text  strings.Builder
}

// Write implements io.Writer.
func (r *record) Write(text []byte) (int, error) {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	return r.text.Write(text)
}

// String returns everything written so far.
func (r *record) String() string {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	return r.text.String()
}

// site is a server with auth in front of a handler that answers with the viewer.
type site struct {
	t        *testing.T
	store    *store.Store
	accounts *account.Service
	root     seal.Source
	log      *record // everything that was logged
	clock    *clocktest.Clock
	delays   *delays
	auth     *auth.Auth
	handler  http.Handler
}

func newSite(t *testing.T, s *store.Store, options auth.Options) *site {
	t.Helper()
	return openSite(t, s, clocktest.New(time.Now().UTC()), seal.Source{URL: "file:" + filepath.Join(t.TempDir(), "root.key"), Create: true}, options)
}

// newSiteWithoutRootKey makes a site that has no root key.
func newSiteWithoutRootKey(t *testing.T, s *store.Store, options auth.Options) *site {
	t.Helper()
	return openSite(t, s, clocktest.New(time.Now().UTC()), seal.Source{}, options)
}

// sibling is another server on the same database and root key.
func (s *site) sibling() *site {
	s.t.Helper()
	return openSite(s.t, s.store, s.clock, s.root, auth.Options{})
}

func openSite(t *testing.T, s *store.Store, now *clocktest.Clock, root seal.Source, options auth.Options) *site {
	t.Helper()
	slow, log := &delays{}, &record{}
	accounts := account.New(s, now.Now, account.WithSleep(slow.sleep))
	options.Now, options.Log = now.Now, slog.New(slog.NewJSONHandler(log, &slog.HandlerOptions{Level: slog.LevelDebug}))
	a, err := auth.New(s, accounts, newFactors(t, s, accounts, root, now.Now), options)
	if err != nil {
		t.Fatal(err)
	}
	mux := http.NewServeMux()
	mux.Handle("/auth/", a.Handler())
	mux.Handle("/graphql", a.Required(auth.RefuseGraphQL, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		v := viewer.From(r.Context())
		_ = json.NewEncoder(w).Encode(map[string]any{
			"proved": access.ProofProblem(v, now.Now()) == nil,
			"user":   v.User.String(), "role": v.Role, "token": v.ByToken(), "address": v.Address,
			"session": auth.SessionID(r.Context()), "person": auth.Person(r.Context()).DisplayName, "hash": auth.Person(r.Context()).PasswordHash,
		})
	})))
	return &site{t: t, store: s, accounts: accounts, root: root, log: log, clock: now, delays: slow, auth: a, handler: mux}
}

// address is the URL of the site.
const address = "http://localhost:8080"

// newFactors makes the service of second factors.
func newFactors(t *testing.T, s *store.Store, accounts *account.Service, root seal.Source, now func() time.Time) *factor.Service {
	t.Helper()
	place := factor.NewSite()
	if err := place.SetAddress(address); err != nil {
		t.Fatal(err)
	}
	return factor.New(factor.Options{
		Store: s, Passwords: accounts, Keeper: seal.NewKeeper(s, root, now), Site: place, Now: now,
	})
}

// createUser creates a user who can sign in.
func (s *site) createUser(username string, role viewer.Role) ident.User {
	s.t.Helper()
	made, err := s.accounts.CreateUserFromCLI(s.t.Context(), account.NewUser{
		Username: username, DisplayName: "Somebody called " + username, Role: role, Password: password,
	})
	if err != nil {
		s.t.Fatal(err)
	}
	return made.ID
}

// createToken creates an API token of a user.
func (s *site) createToken(username string) string {
	s.t.Helper()
	_, secret, err := s.accounts.CreateTokenFromCLI(s.t.Context(), username, account.NewToken{Name: "test", Scopes: viewer.AllScopes.List()})
	if err != nil {
		s.t.Fatal(err)
	}
	return secret
}

type requestOption func(*http.Request)

func cookie(c *http.Cookie) requestOption { return func(r *http.Request) { r.AddCookie(c) } }

func header(name, value string) requestOption {
	return func(r *http.Request) { r.Header.Set(name, value) }
}

func from(address string) requestOption { return func(r *http.Request) { r.RemoteAddr = address } }

// post sends JSON and returns the answer with its body.
func (s *site) post(path string, body any, options ...requestOption) (*http.Response, string) {
	s.t.Helper()
	encoded, err := json.Marshal(body)
	if err != nil {
		s.t.Fatal(err)
	}
	r := httptest.NewRequestWithContext(s.t.Context(), http.MethodPost, path, bytes.NewReader(encoded))
	r.Header.Set("Content-Type", "application/json")
	return s.send(r, options...)
}

func (s *site) send(r *http.Request, options ...requestOption) (*http.Response, string) {
	s.t.Helper()
	for _, change := range options {
		change(r)
	}
	recorder := httptest.NewRecorder()
	s.handler.ServeHTTP(recorder, r)
	answer := recorder.Result()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		s.t.Fatal(err)
	}
	return answer, string(body)
}

func (s *site) login(username, password string, options ...requestOption) (*http.Response, string) {
	s.t.Helper()
	return s.post("/auth/login", map[string]string{"username": username, "password": password}, options...)
}

// signIn signs a person in and returns the session's cookie.
func (s *site) signIn(username string, options ...requestOption) *http.Cookie {
	s.t.Helper()
	answer, body := s.login(username, password, options...)
	if answer.StatusCode != http.StatusNoContent || len(answer.Cookies()) != 1 {
		s.t.Fatalf("signing in: %d %s", answer.StatusCode, body)
	}
	return answer.Cookies()[0]
}

func (s *site) graphql(options ...requestOption) (*http.Response, string) {
	s.t.Helper()
	return s.post("/graphql", map[string]string{"query": "{ viewer { role } }"}, options...)
}

func wantStatus(t *testing.T, answer *http.Response, body string, want int) {
	t.Helper()
	if answer.StatusCode != want {
		t.Fatalf("want %d, got %d %s", want, answer.StatusCode, body)
	}
}

func wantCode(t *testing.T, body, want string) {
	t.Helper()
	if !strings.Contains(body, `"code":"`+want+`"`) {
		t.Fatalf("want code %s, got %s", want, body)
	}
}

func eachSite(t *testing.T, test func(t *testing.T, s *site)) {
	t.Helper()
	dbtest.Each(t, func(t *testing.T, s *store.Store) { test(t, newSite(t, s, auth.Options{})) })
}
