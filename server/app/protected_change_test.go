package app_test

import (
	"net/http"
	"regexp"
	"strings"
	"testing"
)

// Rule 29: the command line registers approvers without a second person, and does not approve changes that others can approve.
func TestRule29ApproversAndProtectedChangesOnTheCommandLine(t *testing.T) {
	t.Parallel()
	data := t.TempDir()
	createUser(t, data)
	if out := succeed(t, "", "approver", "add", "--data", data, "--user", "ANA"); !strings.Contains(out, "appr_1") {
		t.Errorf("got %q", out)
	}
	if out := succeed(t, "", "approver", "add", "--data", data, "--user", "ana"); !strings.Contains(out, "appr_1") {
		t.Errorf("want the existing registration, got %q", out)
	}
	code, _, errors := command(t, "", "approver", "add", "--data", data, "--user", "nobody")
	if code != 1 || !strings.Contains(errors, "NOT_FOUND") && !strings.Contains(errors, "no user") {
		t.Errorf("exit %d: %s", code, errors)
	}
	if out := succeed(t, "", "protected-change", "list", "--data", data); !strings.Contains(out, "NUMBER") || strings.Count(out, "\n") != 1 {
		t.Errorf("want an empty list, got %q", out)
	}
	code, _, errors = command(t, "", "protected-change", "approve", "1", "--data", data, "--reason", "x")
	if code != 1 || !strings.Contains(errors, "no protected change") {
		t.Errorf("exit %d: %s", code, errors)
	}
}

// Rules 20 and 29: in the demo, two people can make a protected change without a cooling-off period.
func TestDemoLetsTwoPeopleMakeAProtectedChange(t *testing.T) {
	t.Parallel()
	data := t.TempDir()
	out := succeed(t, "", "demo", "--data", data)
	if !strings.Contains(out, "Protected changes") {
		t.Errorf("the output does not explain how: %s", out)
	}
	p := start(t, "--data", data)
	send := func(person, document string) string {
		password := regexp.MustCompile(`(?m)^\s+` + person + `\s+(\S+)`).FindStringSubmatch(out)[1]
		answer, content := p.send(t, http.MethodPost, "/auth/login", "application/json", `{"username":"`+person+`","password":"`+password+`"}`)
		if answer.StatusCode != http.StatusNoContent {
			t.Fatalf("%s: %d %s", person, answer.StatusCode, content)
		}
		cookie := answer.Cookies()[0]
		proved, content := p.send(t, http.MethodPost, "/auth/prove", "application/json", `{"password":"`+password+`"}`, "Cookie", cookie.Name+"="+cookie.Value)
		if proved.StatusCode != http.StatusOK {
			t.Fatalf("%s: %d %s", person, proved.StatusCode, content)
		}
		return p.query(t, document, "Cookie", cookie.Name+"="+cookie.Value)
	}
	requested := send("administrator", `mutation { updateUser(input: { id: "user_2", role: ADMINISTRATOR, reason: "To try it" }) {
		protectedChange { digest } userErrors { message } } }`)
	digest := regexp.MustCompile(`[0-9a-f]{64}`).FindString(requested)
	approved := send("approver", `mutation { approveProtectedChange(input: { id: "pchg_1", digest: "`+digest+`" }) {
		protectedChange { status } userErrors { message } } }`)
	if !strings.Contains(approved, `"status":"APPLIED"`) {
		t.Errorf("requested: %s\napproved: %s", requested, approved)
	}
}
