package config_test

import (
	"bytes"
	"errors"
	"log/slog"
	"regexp"
	"strings"
	"testing"

	"bulwark/server/config"
)

// The password in a database URL appears neither in the problems of the configuration nor in the log, wherever it is in the URL.
func FuzzDatabaseURL(f *testing.F) {
	for _, seed := range [][2]string{
		{"postgres://bulwark:", "@db.example.com:5432/bulwark?sslmode=verify-full"}, {"postgres://bulwark:12/", "@db/bulwark"},
		{"postgres://bulwark:1?", "@db/bulwark"}, {"postgres://bulwark:1#", "@db/bulwark"}, {"postgres://db/bulwark?password=", ""},
		{"postgres://db/bulwark?sslpassword=", "&x=%zz"}, {"postgresql://a:%zz", "@db"}, {"mysql://a:", "@db"}, {"sqlite:", ".db"},
	} {
		f.Add(seed[0], seed[1])
	}
	const password = "correct-horse-battery"
	f.Fuzz(func(t *testing.T, before, after string) {
		if !isPasswordBetween(before, after) {
			t.Skip("the URL has no password at this place")
		}
		c := &config.Serve{
			Storage: config.Storage{Database: before + password + after, Data: t.TempDir()},
			Server:  config.Server{DatabaseDirect: before + password + after, Listen: "127.0.0.1:0", DatabaseConnections: 16},
			Log:     config.Log{LogLevel: "info", LogFormat: "text"},
		}
		err := c.Check()
		var log bytes.Buffer
		slog.New(slog.NewTextHandler(&log, nil)).Info("configuration", "config", c)
		if text := log.String(); strings.Contains(text, password) || err != nil && strings.Contains(err.Error(), password) {
			t.Fatalf("%q and %q: the password is shown: %v\n%s", before, after, err, text)
		}
	})
}

// The text before a password in a PostgreSQL URL ends with a user name or with the name of a parameter.
var (
	afterUser      = regexp.MustCompile(`^postgres(ql)?://[^:@/?#]*:`)
	afterParameter = regexp.MustCompile(`^postgres(ql)?://[^?#]*\?([^#]*&)?(ssl)?password=$`)
)

// isPasswordBetween reports whether the text between two parts of a URL is a password or a part of one.
func isPasswordBetween(before, after string) bool {
	return afterUser.MatchString(before) && strings.Contains(after, "@") || afterParameter.MatchString(before)
}

// Every configuration is either usable or refused with Problems, each of which names the flag to correct.
func FuzzServe(f *testing.F) {
	f.Add("127.0.0.1:8080", "https://bulwark.example.com", "10.1.2.0/24", "https://tools.example.com", "127.0.0.1:6060", "file:root.key")
	f.Add(":0", "https://Bulwark.example.com/", "::ffff:10.0.0.1", "https://*.example.com", "localhost:6060", "env:")
	f.Add("[::1%lo]:99999", "http://:80", "0.0.0.0/0", "null", "[::1]:1", "vault:x")
	f.Fuzz(func(t *testing.T, listen, public, proxy, origin, debug, key string) {
		c := &config.Serve{
			Storage: config.Storage{Data: t.TempDir()},
			Log:     config.Log{LogLevel: "info", LogFormat: "json"},
			Secrets: config.Secrets{RootKey: key},
			Server: config.Server{
				Listen: listen, PublicURL: public, TrustedProxies: []string{proxy}, CORSOrigin: []string{origin}, DebugListen: debug,
				DatabaseConnections: 16,
			},
		}
		if err := c.Check(); err != nil {
			var problems config.Problems
			if !errors.As(err, &problems) || len(problems) == 0 {
				t.Fatalf("%v", err)
			}
			for _, problem := range problems {
				if !strings.HasPrefix(problem, "--") {
					t.Fatalf("a problem names no flag: %s", problem)
				}
			}
			return
		}
		trusted, _ := c.Proxies()
		if len(trusted) != 1 || trusted[0].Bits() == 0 {
			t.Fatalf("%q trusts %v", proxy, trusted)
		}
		if c.PublicURL != "" && c.PublicURL != strings.ToLower(c.PublicURL) {
			t.Fatalf("%q is no origin as browsers write it", c.PublicURL)
		}
	})
}
