package app_test

import (
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"bulwark/server/internal/dbtest"
	"bulwark/server/store"
)

func write(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func createUser(t *testing.T, data string) {
	t.Helper()
	out := succeed(t, password+"\n", "user", "create", "--data", data, "--username", "Ana", "--name", "Ana Lovelace",
		"--role", "administrator", "--password-file", "-")
	if !regexp.MustCompile(`^user_\w+ ana\n$`).MatchString(out) {
		t.Errorf("unexpected output %q", out)
	}
}

func TestTokenCreatePrintsTheSecretAlone(t *testing.T) {
	t.Parallel()
	data := t.TempDir()
	createUser(t, data)
	out := succeed(t, "", "token", "create", "--data", data, "--user", "ana", "--name", "test", "--expires", "90d")
	if !regexp.MustCompile(`^blw_\S+\n$`).MatchString(out) {
		t.Fatalf("unexpected output %q", out)
	}
	p := start(t, "--data", data)
	if got := p.query(t, "{ viewer { user { username } } }", "Authorization", "Bearer "+strings.TrimSpace(out)); !strings.Contains(got, `"ana"`) {
		t.Errorf("got %s", got)
	}
	answer, _ := p.send(t, http.MethodPost, "/graphql", "application/json", `{"query":"{ viewer { role } }"}`, "Authorization", "Bearer blw_wrong")
	if answer.StatusCode != http.StatusUnauthorized {
		t.Errorf("a wrong token: %d", answer.StatusCode)
	}
}

func TestCommandsNameTheMistake(t *testing.T) {
	t.Parallel()
	data := t.TempDir()
	createUser(t, data)
	short := write(t, "password", "short")
	cases := map[string]struct {
		args []string
		code int
		want string
	}{
		"weak password": {[]string{"user", "create", "--username", "otto", "--name", "Otto", "--role", "OPERATOR", "--password-file", short}, 1, "15 characters"},
		"taken, no role": {
			[]string{"user", "create", "--username", "ana", "--name", "Ana", "--role", "KING", "--password-file", short}, 1,
			"ADMINISTRATOR, OPERATOR or AUDITOR",
		},
		"no file": {[]string{"user", "create", "--username", "otto", "--name", "Otto", "--role", "OPERATOR",
			"--password-file", short + "x"}, 2, "--password-file"},
		"no user":      {[]string{"token", "create", "--user", "nobody", "--name", "x"}, 1, "NOT_FOUND"},
		"bad lifetime": {[]string{"token", "create", "--user", "ana", "--name", "x", "--expires", "soon"}, 2, "90d"},
		"no lifetime":  {[]string{"token", "create", "--user", "ana", "--name", "x", "--expires", ""}, 2, "90d"}, // an unset variable of a script
		"century":      {[]string{"token", "create", "--user", "ana", "--name", "x", "--expires", "999999d"}, 2, "366"},
		"bad scope":    {[]string{"token", "create", "--user", "ana", "--name", "x", "--scope", "READ,WRITE"}, 2, "--scope"},
		"no flag":      {[]string{"token", "create", "--user", "ana"}, 2, "--name"},
		"unknown flag": {[]string{"serve", "--nonsense"}, 2, "--nonsense"},
		"bad database": {[]string{"migrate", "--database", "mysql://localhost"}, 2, "neither"},
		"a folder":     {[]string{"import", data}, 2, "to its end: read"},
		"seed nothing": {[]string{"seed", "--credentials", "0"}, 1, "INVALID"},
	}
	for name, c := range cases {
		code, out, errors := command(t, "", append(c.args, "--data", data)...)
		if code != c.code || !strings.Contains(errors, c.want) || out != "" {
			t.Errorf("%s: want exit %d with %q, got %d with %q and %q", name, c.code, c.want, code, errors, out)
		}
	}
}

func TestServeReportsEveryMistakeAtOnce(t *testing.T) {
	t.Parallel()
	code, _, errors := command(t, "", "serve", "--data", t.TempDir(), "--listen", "nowhere", "--cors-origin", "*", "--tls-key", "key.pem", "--log-level", "loud")
	if code != 2 {
		t.Errorf("exit %d", code)
	}
	for _, want := range []string{"4 mistake(s)", "--listen", "--cors-origin", "--tls-cert", "--log-level"} {
		if !strings.Contains(errors, want) {
			t.Errorf("the report lacks %q: %s", want, errors)
		}
	}
}

func TestImportExitCodesFollowTheResult(t *testing.T) {
	t.Parallel()
	data := t.TempDir()
	good := write(t, "good.csv", "user name;host;password\nroot;web-1;hunter2hunter2\nroot;web-1;again\n")
	mixed := write(t, "mixed.csv", "username,device,color\nroot,web-2,red\n,web-3,blue\n")
	cases := []struct {
		name string
		args []string
		code int
		want []string
	}{
		{"dry run", []string{good, "--dry-run"}, 0, []string{"1 stored, 1 exist already, 0 rejected", "dry run", "Never stored", "password"}},
		{"good", []string{good}, 0, []string{"2 lines: 1 stored, 1 exist already", "New: 1 devices"}},
		{"again", []string{good}, 0, []string{"0 stored, 2 exist already"}},
		{"strict", []string{mixed, "--strict"}, 1, []string{"mixed.csv:3: REQUIRED", "Nothing was stored", "color"}},
		{"mixed", []string{mixed}, 1, []string{"mixed.csv:3: REQUIRED", "1 stored, 0 exist already, 1 rejected"}},
	}
	for _, c := range cases {
		code, out, errors := command(t, "", append([]string{"import", "--data", data}, c.args...)...)
		if code != c.code {
			t.Errorf("%s: want exit %d, got %d: %s", c.name, c.code, code, errors)
		}
		for _, want := range c.want {
			if !strings.Contains(out, want) {
				t.Errorf("%s: want %q in %s", c.name, want, out)
			}
		}
		if strings.Contains(out+errors, "hunter2") {
			t.Errorf("%s: a password is shown", c.name)
		}
	}
	for _, file := range []string{filepath.Join(data, "missing.csv"), write(t, "empty.csv", "")} {
		if code, out, errors := command(t, "", "import", "--data", data, file); code != 2 || errors == "" {
			t.Errorf("%s: want exit 2, got %d %s %s", file, code, out, errors)
		}
	}
	if code, out, _ := command(t, "username,device\nada,web-9\n", "import", "--data", data, "-"); code != 0 || !strings.Contains(out, "1 stored") {
		t.Errorf("standard input: %d %s", code, out)
	}
}

func TestPostgresMustBeMigratedFirst(t *testing.T) {
	t.Parallel()
	if os.Getenv("BULWARK_TEST_POSTGRES_URL") == "" {
		return // SQLite is always migrated; see the test of the first start
	}
	t.Run("postgres", func(t *testing.T) {
		t.Parallel()
		url, data := dbtest.Postgres(t), t.TempDir()
		code, _, errors := command(t, "", "serve", "--listen", "127.0.0.1:0", "--database", url, "--data", data)
		if code != 1 || !strings.Contains(errors, "bulwark migrate") || !strings.Contains(errors, "--auto-migrate") {
			t.Fatalf("want a refusal that says what to do, got %d %s", code, errors)
		}
		start(t, "--database", url, "--data", data, "--auto-migrate")
		if out := succeed(t, "", "migrate", "--database", url, "--data", data); !strings.Contains(out, "up to date") {
			t.Errorf("got %q", out)
		}
	})
}

func TestSeedFillsAnEmptyDatabase(t *testing.T) {
	t.Parallel()
	data := t.TempDir()
	if out := succeed(t, "", "seed", "--data", data, "--credentials", "100"); !strings.Contains(out, "100 credentials") {
		t.Errorf("got %q", out)
	}
	s, err := store.Open(t.Context(), "sqlite:"+filepath.Join(data, "bulwark.db"), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if n := s.Read().Credential.Query().CountX(t.Context()); n != 100 {
		t.Errorf("want 100 credentials, got %d", n)
	}
}

func TestHelpAndVersion(t *testing.T) {
	t.Parallel()
	if out := succeed(t, "", "--help"); !strings.Contains(out, "BULWARK_DATABASE_FILE") || !strings.Contains(out, "token create") {
		t.Errorf("help: %s", out)
	}
	if out := succeed(t, "", "version"); !strings.HasPrefix(out, "bulwark ") || !strings.Contains(out, "(commit ") || !strings.Contains(out, "go1.") {
		t.Errorf("version: %s", out)
	}
}
