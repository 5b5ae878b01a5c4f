package app_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Any configuration file is read or refused with a message: the command ends with one of its exit codes and without a stack trace.
func FuzzConfigurationFile(f *testing.F) {
	for _, seed := range []string{
		`{}`, `{"log-level": "loud"}`, `{"log-level": 1}`, `{"cors-origin": ["*", 1]}`, `{"cors-origin": "a,b"}`, `{"listen": null}`,
		`{"listen": {"a": 1}}`, `{"auto-migrate": "maybe"}`, `{"database-connections": 1e9}`, `{"config": "x"}`, `{"colour": 1}`, `[`, ``, "\xff",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, content string) {
		path := filepath.Join(t.TempDir(), "bulwark.json")
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		// The log level of the command line is invalid, so that no server starts.
		code, _, stderr := command(t, "", "serve", "--config", path, "--data", t.TempDir(), "--log-level", "none")
		if code != 2 || !strings.HasPrefix(stderr, "bulwark: ") || strings.Contains(stderr, "goroutine ") {
			t.Fatalf("%q: exit %d: %s", content, code, stderr)
		}
	})
}
