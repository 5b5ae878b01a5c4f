package config_test

import (
	"bytes"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"encoding/pem"
	"fmt"
	"io/fs"
	"log/slog"
	"math/big"
	"net"
	"os"
	"path/filepath"
	"runtime"
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

func TestDebugListenIsOnLoopbackOnly(t *testing.T) {
	t.Parallel()
	for address, want := range map[string]bool{
		"": true, "127.0.0.1:6060": true, "[::1]:6060": true, "127.1.2.3:0": true,
		":6060": false, "0.0.0.0:6060": false, "[::]:6060": false, "10.0.0.1:6060": false, "[::ffff:10.0.0.1]:6060": false,
		"localhost:6060": false, "example.com:6060": false, "127.0.0.1": false, "127.0.0.1:http": false,
	} {
		c := valid()
		c.DebugListen = address
		if err := c.Check(); (err == nil) != want || err != nil && !strings.Contains(err.Error(), "--debug-listen") {
			t.Errorf("%q: want accepted %t, got %v", address, want, err)
		}
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
		t.Errorf("want the host and not the password in the log: %s", out.String())
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
			t.Errorf("the password is in the log: %s", out.String())
		}
		if err := c.Check(); err != nil && strings.Contains(err.Error(), "hunter2") {
			t.Errorf("the password is in the error: %v", err)
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

func TestURLPrefersThePublicURL(t *testing.T) {
	t.Parallel()
	address := &net.TCPAddr{IP: net.IPv4zero, Port: 8080}
	if got := (&config.Server{}).URL(address); got != "http://localhost:8080" {
		t.Errorf("got %q", got)
	}
	if got := (&config.Server{PublicURL: "https://b.example.com"}).URL(address); got != "https://b.example.com" {
		t.Errorf("got %q", got)
	}
}

// Finding 17 (security review): only named proxies are trusted.
func TestFinding17TrustedProxies(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		server      config.Server
		want        string
		lastHopOnly bool
	}{
		"nobody":       {config.Server{}, "[]", false},
		"named":        {config.Server{TrustedProxies: []string{"10.1.2.3", " 192.0.2.7/24", "2001:db8::1"}}, "[10.1.2.3/32 192.0.2.0/24 2001:db8::1/128]", false},
		"both":         {config.Server{TrustedProxies: []string{"10.1.2.3"}, BehindProxy: true}, "[10.1.2.3/32]", false},
		"behind proxy": {config.Server{BehindProxy: true}, "[127.0.0.0/8 ::1/128 10.0.0.0/8 172.16.0.0/12 192.168.0.0/16 fc00::/7 fe80::/10]", true},
	} {
		trusted, lastHopOnly := test.server.Proxies()
		if got := fmt.Sprint(trusted); got != test.want || lastHopOnly != test.lastHopOnly {
			t.Errorf("%s: want %s, got %s, %t", name, test.want, got, lastHopOnly)
		}
	}
	c := valid()
	c.TrustedProxies = []string{"proxy.example.com", "0.0.0.0/0", "::/0", "10.0.0.0/33"}
	err := c.Check()
	for _, entry := range c.TrustedProxies {
		if err == nil || !strings.Contains(err.Error(), fmt.Sprintf("--trusted-proxies %q", entry)) {
			t.Errorf("%s is not refused: %v", entry, err)
		}
	}
}

// Finding 18 (security review): files that every user can write are refused; for files that every user can read there is a warning.
func TestFinding18FilesThatOthersCanWriteAreRefused(t *testing.T) {
	t.Parallel()
	if runtime.GOOS == "windows" {
		t.Skip("Windows has no permission bits for group and others")
	}
	certificate, key := newCertificate(t)
	for name, configure := range map[string]func(c *config.Serve, folder string) (path string){
		"--database-file": func(c *config.Serve, folder string) string {
			c.DatabaseFile = filepath.Join(folder, "url")
			write(t, c.DatabaseFile, "postgres://bulwark@db.example.com/bulwark")
			return c.DatabaseFile
		},
		"--database-direct-file": func(c *config.Serve, folder string) string {
			c.Database, c.DatabaseDirectFile = "postgres://bulwark@db.example.com/bulwark", filepath.Join(folder, "url")
			write(t, c.DatabaseDirectFile, "postgres://bulwark@db.example.com/bulwark")
			return c.DatabaseDirectFile
		},
		"--data": func(c *config.Serve, folder string) string {
			c.Data = filepath.Join(folder, "data")
			if err := os.Mkdir(c.Data, 0o700); err != nil {
				t.Fatal(err)
			}
			return c.Data
		},
		"the database": func(c *config.Serve, folder string) string {
			c.Database = "sqlite:" + filepath.Join(folder, "b.db")
			write(t, filepath.Join(folder, "b.db"), "")
			return filepath.Join(folder, "b.db")
		},
		"the database's log": func(c *config.Serve, folder string) string {
			c.Database = "sqlite:" + filepath.Join(folder, "b.db")
			write(t, filepath.Join(folder, "b.db-wal"), "")
			return filepath.Join(folder, "b.db-wal")
		},
		"the database's folder": func(c *config.Serve, folder string) string {
			c.Data, c.Database = filepath.Join(folder, "data"), "sqlite:"+filepath.Join(folder, "b.db")
			return folder
		},
		"--tls-key": func(c *config.Serve, folder string) string {
			c.TLSCert, c.TLSKey = filepath.Join(folder, "cert.pem"), filepath.Join(folder, "key.pem")
			write(t, c.TLSCert, certificate)
			write(t, c.TLSKey, key)
			return c.TLSKey
		},
		"--tls-cert": func(c *config.Serve, folder string) string {
			c.TLSCert, c.TLSKey = filepath.Join(folder, "cert.pem"), filepath.Join(folder, "key.pem")
			write(t, c.TLSCert, certificate)
			write(t, c.TLSKey, key)
			return c.TLSCert
		},
	} {
		t.Run(name, func(t *testing.T) {
			folder := filepath.Join(t.TempDir(), "private")
			if err := os.Mkdir(folder, 0o700); err != nil {
				t.Fatal(err)
			}
			c := valid()
			c.Data = folder
			path := configure(&c, folder)
			info, err := os.Stat(path)
			if err != nil {
				t.Fatal(err)
			}
			for mode, want := range map[fs.FileMode]struct{ refused, warned bool }{
				0o000: {}, 0o070: {}, 0o004: {warned: name != "--tls-cert"}, 0o002: {refused: true}, 0o006: {refused: true, warned: name != "--tls-cert"},
			} {
				if err := os.Chmod(path, info.Mode().Perm()|mode); err != nil {
					t.Fatal(err)
				}
				checked := c // Check sets fields from files
				err := checked.Check()
				refused := err != nil && strings.Contains(err.Error(), name+" "+path+" can be written by every user")
				if refused != want.refused || err != nil && !want.refused {
					t.Errorf("mode %o: want refused %t, got %v", mode, want.refused, err)
				}
				warned := strings.Contains(strings.Join(checked.Warnings(), "\n"), name+" "+path+" can be read by every user")
				if warned != want.warned || len(checked.Warnings()) > 1 {
					t.Errorf("mode %o: want warned %t, got %v", mode, want.warned, checked.Warnings())
				}
				if err := os.Chmod(path, info.Mode().Perm()); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

func write(t *testing.T, path, content string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}

// newCertificate returns a self-signed certificate and its key in PEM.
func newCertificate(t *testing.T) (certificate, key string) {
	t.Helper()
	private, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{SerialNumber: big.NewInt(1)}
	signed, err := x509.CreateCertificate(rand.Reader, template, template, &private.PublicKey, private)
	if err != nil {
		t.Fatal(err)
	}
	encoded, err := x509.MarshalPKCS8PrivateKey(private)
	if err != nil {
		t.Fatal(err)
	}
	return string(pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: signed})),
		string(pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: encoded}))
}
