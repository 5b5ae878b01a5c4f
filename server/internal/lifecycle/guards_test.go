package lifecycle_test

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// guard is a check in the program that the tested promise depends on.
type guard struct {
	source   []cut
	database string   // what SQLite checks as well, for -lifecycle.without
	says     []string // the rules of which the oracle must say one without the guard
}

// cut replaces a guard in a file of the source.
type cut struct{ file, guard, without string }

// guards that are removed, one at a time: from the source by compiling the test with other files in its place, and from the
// database, which checks the same.
var guards = map[string]guard{
	"cooling-off": {
		source: []cut{
			{"server/batch/decision_rights.go", "CoolingOffUntil: blocked[operation.RequesterID],", "CoolingOffUntil: blocked[0],"},
			{"server/batch/counted_approvals.go", "blocked[requester]; cooling", "blocked[0]; cooling"},
		},
		database: "batch_decision_inserted",
		says:     []string{"rule 21", "rules 14 and 21"},
	},
	"nobody decides their own": {
		source:   []cut{{"server/batch/decision_rights.go", "Requester: operation.RequesterID,", "Requester: 0,"}},
		database: "batch_decisions:approver_id <> requester_id",
		says:     []string{"rule 8"},
	},
	"renames since the request": {
		source: []cut{{"server/runner/chunk.go", "target = target.WithDrift(drift.Changed)", "_ = drift"}},
		says:   []string{"rule 24"},
	},
	"a recent proof of identity": {
		source: []cut{{"server/batch/decide.go", "access.ProofProblem(v, decisionContext.Now)", "nil"}},
		says:   []string{"rule 23"},
	},
}

// Negative control: without one of its guards, the test fails and says why.
func TestWithoutAGuardTheModelFails(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles the program once for each guard: not with -short")
	}
	t.Parallel()
	root, err := filepath.Abs("../../..")
	if err != nil {
		t.Fatal(err)
	}
	for name, g := range guards {
		t.Run(name, func(t *testing.T) {
			command := exec.CommandContext(t.Context(), "go", "test", "-overlay", overlay(t, root, g.source), "-count=1",
				"-run", "^TestLifeCycle$/^sqlite$", "bulwark/server/internal/lifecycle",
				"-lifecycle.for=2m", "-lifecycle.without="+g.database, "-rapid.nofailfile", "-rapid.shrinktime=0s", "-rapid.checks=10000")
			command.Env = append(os.Environ(), "BULWARK_TEST_POSTGRES_URL=")
			output, err := command.CombinedOutput()
			if err == nil {
				t.Fatalf("the model holds without the guard:\n%s", output)
			}
			if !slices.ContainsFunc(g.says, func(rule string) bool { return strings.Contains(string(output), rule+":") }) {
				t.Fatalf("the model does not say %q:\n%s", g.says, output)
			}
		})
	}
}

// overlay writes the source without a guard, and returns the path of the file for go test -overlay.
func overlay(t *testing.T, root string, cuts []cut) string {
	t.Helper()
	folder, replace := t.TempDir(), map[string]string{}
	for i, c := range cuts {
		path := filepath.Join(root, c.file)
		source, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Count(string(source), c.guard) != 1 {
			t.Fatalf("the guard is not where this test looks for it: %q in %s", c.guard, c.file)
		}
		replace[path] = filepath.Join(folder, string(rune('a'+i))+".go")
		if err := os.WriteFile(replace[path], []byte(strings.Replace(string(source), c.guard, c.without, 1)), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	text, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(folder, "overlay.json")
	if err := os.WriteFile(file, text, 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}
