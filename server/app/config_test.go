package app_test

import (
	"strings"
	"testing"
)

// These tests set environment variables, so they do not run in parallel.

func TestFlagsOverrideTheEnvironmentAndTheEnvironmentOverridesTheFile(t *testing.T) {
	file := write(t, "bulwark.json", `{"listen": "file", "log-level": "file", "log-format": "file", "cors-origin": ["*"]}`)
	t.Setenv("BULWARK_CONFIG", file)
	t.Setenv("BULWARK_LISTEN", "environment")
	t.Setenv("BULWARK_LOG_LEVEL", "environment")
	_, _, errors := command(t, "", "serve", "--data", t.TempDir(), "--listen", "flag")
	for _, want := range []string{`--listen "flag"`, `--log-level "environment"`, `--log-format "file"`, `--cors-origin "*"`} {
		if !strings.Contains(errors, want) {
			t.Errorf("want %s in %s", want, errors)
		}
	}
}

func TestConfigFileWithUnknownFlagsIsRefused(t *testing.T) {
	file := write(t, "bulwark.json", `{"listen": "127.0.0.1:0", "lisen": 1, "colour": true}`)
	code, _, errors := command(t, "", "migrate", "--config", file, "--data", t.TempDir())
	if code != 2 || !strings.Contains(errors, "colour, lisen") || strings.Contains(errors, "listen,") {
		t.Errorf("exit %d: %s", code, errors)
	}
	for content, want := range map[string]string{"": "no such file", "{": "is not a JSON object", "[]": "is not a JSON object"} {
		path := file + "x"
		if content != "" {
			path = write(t, "broken.json", content)
		}
		code, _, errors := command(t, "", "migrate", "--config", path)
		if code != 2 || !strings.HasPrefix(errors, "bulwark: --config: ") || !strings.Contains(errors, want) {
			t.Errorf("exit %d: %s", code, errors)
		}
	}
}

func TestDatabaseFileFromTheEnvironmentIsUsed(t *testing.T) {
	data := t.TempDir()
	t.Setenv("BULWARK_DATABASE_FILE", write(t, "url", "sqlite:"+data+"/elsewhere.db\n"))
	if out := succeed(t, "", "migrate", "--data", data); !strings.Contains(out, "elsewhere.db") {
		t.Errorf("got %q", out)
	}
}
