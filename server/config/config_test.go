package config_test

import (
	"bytes"
	"log/slog"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bulwark/server/config"
)

func valid() config.Serve {
	return config.Serve{
		Storage: config.Storage{Data: ".data"},
		Log:     config.Log{LogLevel: "info", LogFormat: "text"},
		Server:  config.Server{Listen: "127.0.0.1:8080", DatabaseConnections: 16},
	}
}

func TestDefaultsAreValidAndKeepTheDatabaseInTheDataFolder(t *testing.T) {
	t.Parallel()
	c := valid()
	if err := c.Check(); err != nil {
		t.Fatal(err)
	}
	if want := "sqlite:" + filepath.Join(".data", "bulwark.db"); c.Database != want {
		t.Errorf("want database %q, got %q", want, c.Database)
	}
	if c.Exposed() || c.Secure() {
		t.Error("loopback without TLS is neither exposed nor secure")
	}
}

func TestEveryMistakeIsReportedAtOnce(t *testing.T) {
	t.Parallel()
	c := config.Serve{
		Storage: config.Storage{Database: "mysql://root@localhost", Data: ""},
		Log:     config.Log{LogLevel: "loud", LogFormat: "xml"},
		Server: config.Server{
			Listen: "localhost", PublicURL: "bulwark.example.com/path", TLSCert: "cert.pem",
			CORSOrigin: []string{"*", "https://tools.example.com/"}, DatabaseConnections: 0,
		},
	}
	err := c.Check()
	if err == nil {
		t.Fatal("want mistakes")
	}
	for _, want := range []string{
		"--database is neither", "--data is empty", "--log-level", "--log-format", "--listen", "--public-url",
		"belong together", `--cors-origin "*"`, `--cors-origin "https://tools.example.com/"`, "--database-connections",
	} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("the report lacks %q:\n%v", want, err)
		}
	}
}

func TestWildcardOriginIsRefused(t *testing.T) {
	t.Parallel()
	for _, origin := range []string{"*", "https://*.example.com", "null", "example.com", "https://Example.com", "ftp://example.com", "https://example.com/", ""} {
		c := valid()
		c.CORSOrigin = []string{origin}
		if c.Check() == nil {
			t.Errorf("origin %q must be refused", origin)
		}
	}
	c := valid()
	c.CORSOrigin = []string{"https://tools.example.com", "http://localhost:5173"}
	if err := c.Check(); err != nil {
		t.Error(err)
	}
}

func TestDatabaseURLComesFromFile(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "url")
	if err := os.WriteFile(file, []byte("postgres://bulwark:secret@db/bulwark\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	c := valid()
	c.DatabaseFile = file
	if err := c.Check(); err != nil {
		t.Fatal(err)
	}
	if c.Database != "postgres://bulwark:secret@db/bulwark" {
		t.Errorf("got %q", c.Database)
	}
	c = valid()
	c.DatabaseFile, c.Database = file, "sqlite:other.db"
	if err := c.Check(); err == nil || !strings.Contains(err.Error(), "both given") {
		t.Errorf("want a refusal of both, got %v", err)
	}
}

func TestDirectURLIsAPostgreSQLBesideAPooler(t *testing.T) {
	t.Parallel()
	const pooled, direct = "postgres://bulwark@pooler/bulwark", "postgres://bulwark:hunter2@db/bulwark"
	c := valid()
	c.Database, c.DatabaseDirect = pooled, direct
	if err := c.Check(); err != nil {
		t.Error(err)
	}
	var out bytes.Buffer
	slog.New(slog.NewTextHandler(&out, nil)).Info("configuration", "effective", &c)
	if strings.Contains(out.String(), "hunter2") || !strings.Contains(out.String(), "@db/bulwark") {
		t.Errorf("the log is to tell where, without the password: %s", out.String())
	}
	for database, wrong := range map[string]string{pooled: "sqlite:x", "sqlite:y": direct} {
		c := valid()
		c.Database, c.DatabaseDirect = database, wrong
		if err := c.Check(); err == nil || !strings.Contains(err.Error(), "--database-direct") || strings.Contains(err.Error(), "hunter2") {
			t.Errorf("%s with direct %s: %v", database, wrong, err)
		}
	}
}

func TestLogHoldsNoSecret(t *testing.T) {
	t.Parallel()
	for _, url := range []string{
		"postgres://bulwark:hunter2@db:5432/bulwark",
		"postgres://db/bulwark?user=bulwark&password=hunter2&sslpassword=hunter2",
		"postgres://bulwark:hunter2@[db/bulwark",
	} {
		c := valid()
		c.Database = url
		var out bytes.Buffer
		slog.New(slog.NewTextHandler(&out, nil)).Info("configuration", "effective", &c)
		if strings.Contains(out.String(), "hunter2") {
			t.Errorf("the log tells the password: %s", out.String())
		}
		if err := c.Check(); err != nil && strings.Contains(err.Error(), "hunter2") {
			t.Errorf("the report tells the password: %v", err)
		}
	}
}

func TestExposedAndSecure(t *testing.T) {
	t.Parallel()
	cases := map[string]struct {
		server          config.Server
		exposed, secure bool
	}{
		"loopback":        {config.Server{Listen: "127.0.0.1:0"}, false, false},
		"localhost":       {config.Server{Listen: "localhost:80"}, false, false},
		"IPv6 loopback":   {config.Server{Listen: "[::1]:80"}, false, false},
		"everywhere":      {config.Server{Listen: ":80"}, true, false},
		"network":         {config.Server{Listen: "10.0.0.1:80"}, true, false},
		"own TLS":         {config.Server{Listen: ":443", TLSCert: "c", TLSKey: "k"}, false, true},
		"proxy with TLS":  {config.Server{Listen: ":80", BehindProxy: true, PublicURL: "https://b.example.com"}, false, true},
		"only public URL": {config.Server{Listen: ":80", PublicURL: "https://b.example.com"}, true, true},
	}
	for name, c := range cases {
		if got := c.server.Exposed(); got != c.exposed {
			t.Errorf("%s: exposed %v", name, got)
		}
		if got := c.server.Secure(); got != c.secure {
			t.Errorf("%s: secure %v", name, got)
		}
	}
}

func TestURLIsWherePeopleReachTheServer(t *testing.T) {
	t.Parallel()
	address := &net.TCPAddr{IP: net.IPv4zero, Port: 8080}
	if got := (&config.Server{}).URL(address); got != "http://localhost:8080" {
		t.Errorf("got %q", got)
	}
	if got := (&config.Server{PublicURL: "https://b.example.com"}).URL(address); got != "https://b.example.com" {
		t.Errorf("got %q", got)
	}
}
