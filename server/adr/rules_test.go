package adr_test

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"testing/fstest"
)

// Every cited rule exists, every rule is defined once and named by a test.
func TestRulesAreDefinedOnceAndTested(t *testing.T) {
	t.Parallel()
	problems, err := ruleProblems(os.DirFS(filepath.Join("..", "..")))
	if err != nil {
		t.Fatal(err)
	}
	for _, problem := range problems {
		t.Error(problem)
	}
}

// ruleProblems finds each kind of problem.
func TestRuleProblemsAreFound(t *testing.T) {
	t.Parallel()
	file := func(content string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(content)} }
	repository := fstest.MapFS{
		rulesFile:                          file("### Rule 1: One\n### Rule 2: Two\n### Rule 2: Two again\n### Rule 4: Four\n"),
		"server/a/a.go":                    file("// DoIt obeys rule 4 (see rules 7 and 8)."),
		"server/a/a_test.go":               file("// rule\n// 1\nfunc TestRule2Holds(t *testing.T) {}"),
		"frontend/e2e/b.test.ts":           file("// rule 9"),
		"frontend/node_modules/c/d.ts":     file("// rule 10"),
		"ent/db/generated.go":              file("// rule 11"),
		"ent/migrations/sqlite/0001_a.sql": file("-- rule 12"),
	}
	problems, err := ruleProblems(repository)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		"rule 2 is defined twice",
		"ent/migrations/sqlite/0001_a.sql cites rule 12, which does not exist",
		"frontend/e2e/b.test.ts cites rule 9, which does not exist",
		"server/a/a.go cites rule 7, which does not exist",
		"server/a/a.go cites rule 8, which does not exist",
		"rule 4 is named by no test",
	}
	if !slices.Equal(problems, want) {
		t.Errorf("found %q\nwant %q", problems, want)
	}
}

func TestCitedRules(t *testing.T) {
	t.Parallel()
	for text, want := range map[string][]int{
		"(rule 9)":                              {9},
		"rule 2, rule 4":                        {2, 4},
		"Rules 20, 21 and 29":                   {20, 21, 29},
		"rules 8 to 11, and 16":                 {8, 9, 10, 11, 16},
		"rules 1–3 and 5":                       {1, 2, 3, 5},
		"func TestRule17ImportNeverChanges()":   {17},
		"-- the rules\n-- 20 and 21 hold":       {20, 21},
		"0013_decision_rules.sql, rule4_test":   {4},
		"ruler 3, rules of 2 kinds, overrule 5": nil,
	} {
		if got := citedRules(text); !slices.Equal(got, want) {
			t.Errorf("%q cites %v, want %v", text, got, want)
		}
	}
}

func TestReadmeListsEveryDecision(t *testing.T) {
	t.Parallel()
	index, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	decisions, err := filepath.Glob("0*.md")
	if err != nil || len(decisions) == 0 {
		t.Fatalf("%d decisions, %v", len(decisions), err)
	}
	for _, decision := range decisions {
		if !bytes.Contains(index, []byte("]("+decision+")")) {
			t.Errorf("README.md does not list %s", decision)
		}
	}
}
