package app_test

import (
	"net/http"
	"os"
	"regexp"
	"strings"
	"testing"
)

func TestReadmeScriptRequestsABulkExpire(t *testing.T) {
	t.Parallel()
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	create := regexp.MustCompile(`TOKEN=\$\(\.data/bulwark (.+)\)`).FindSubmatch(readme)
	body := regexp.MustCompile(`(?s)-d '(\{.+?\n\})'`).FindSubmatch(readme)
	if create == nil || body == nil {
		t.Fatal("README.md has no script that makes a token and sends a request")
	}
	data := t.TempDir()
	succeed(t, "", "demo", "--data", data)
	secret := succeed(t, "", append(strings.Fields(string(create[1])), "--data", data)...)
	p := start(t, "--data", data)
	answer, got := p.send(t, http.MethodPost, "/graphql", "application/json", string(body[1]), "Authorization", "Bearer "+strings.TrimSpace(secret))
	for _, want := range []string{`"number":1`, `"status":"PENDING_APPROVAL"`, `"userErrors":[]`} {
		if answer.StatusCode != http.StatusOK || !strings.Contains(got, want) {
			t.Errorf("%d without %s: %s", answer.StatusCode, want, got)
		}
	}
}
