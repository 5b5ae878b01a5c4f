package adr_test

import (
	"fmt"
	"io/fs"
	"maps"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// rulesFile is the path of rules.md from the root of the repository.
const rulesFile = "server/adr/rules.md"

var (
	ruleHeading = regexp.MustCompile(`(?m)^### Rule (\d+): `)

	// citation matches "rule 9", "Rule17" in the name of a test, and "rules 20, 21 and 29" or "rules 8 to 12".
	citation = regexp.MustCompile(`(?:\b[rR]ule|[a-z]Rule)(?: ?(\d+)|s (\d+(?:(?:, and | and | to |, |–|-)\d+)*))`)
	number   = regexp.MustCompile(`\d+`)
	span     = regexp.MustCompile(`(\d+)(?: to |–|-)(\d+)`)

	// lineBreak is a line break within a comment, which may separate "rule" from its number.
	lineBreak = regexp.MustCompile(`\n[ \t]*(?://|--|\*|#)?[ \t]*`)
)

// definedRules returns the numbers of the rules that rules.md defines, in order, repetitions included.
func definedRules(text string) []int {
	var rules []int
	for _, match := range ruleHeading.FindAllStringSubmatch(text, -1) {
		rules = append(rules, atoi(match[1]))
	}
	return rules
}

// citedRules returns the numbers of the rules that a text cites.
func citedRules(text string) []int {
	cited := map[int]bool{}
	for _, match := range citation.FindAllStringSubmatch(lineBreak.ReplaceAllString(text, " "), -1) {
		list := match[1] + match[2]
		for _, digits := range number.FindAllString(list, -1) {
			cited[atoi(digits)] = true
		}
		for _, ends := range span.FindAllStringSubmatch(list, -1) {
			for rule := atoi(ends[1]); rule <= atoi(ends[2]); rule++ {
				cited[rule] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(cited))
}

// ruleProblems returns what is wrong with the citations of rules in a repository: a rule that is defined twice, a number
// that is missing, a cited rule that does not exist, and a rule that no test names.
func ruleProblems(repository fs.FS) ([]string, error) {
	text, err := fs.ReadFile(repository, rulesFile)
	if err != nil {
		return nil, err
	}
	var problems []string
	defined, tested := map[int]bool{}, map[int]bool{}
	for i, rule := range definedRules(string(text)) {
		if defined[rule] {
			problems = append(problems, fmt.Sprintf("rule %d is defined twice", rule))
		} else if rule != i+1 {
			problems = append(problems, fmt.Sprintf("rule %d is defined where rule %d should be", rule, i+1))
		}
		defined[rule] = true
	}
	err = fs.WalkDir(repository, ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && ignoredFolder(name):
			return fs.SkipDir
		case entry.IsDir() || !scanned(name):
			return nil
		}
		content, err := fs.ReadFile(repository, name)
		for _, rule := range citedRules(string(content)) {
			if !defined[rule] {
				problems = append(problems, fmt.Sprintf("%s cites rule %d, which does not exist", name, rule))
			}
			if isTest(name) {
				tested[rule] = true
			}
		}
		return err
	})
	for _, rule := range slices.Sorted(maps.Keys(defined)) {
		if !tested[rule] {
			problems = append(problems, fmt.Sprintf("rule %d is named by no test", rule))
		}
	}
	return problems, err
}

// ignoredFolder reports whether a folder holds nothing that people write: dependencies, builds and generated code.
func ignoredFolder(name string) bool {
	switch name {
	case "ent/db", "frontend/dist", "frontend/src/gql", "graph/generated":
		return true
	default:
		base := path.Base(name)
		return base == "node_modules" || strings.HasPrefix(base, ".") && base != "." && base != ".github" && base != ".scripts"
	}
}

// scanned reports whether a file is searched for citations. The tests of this folder hold citations of rules that do not
// exist.
func scanned(name string) bool {
	if path.Dir(name) == "server/adr" && strings.HasSuffix(name, ".go") {
		return false
	}
	switch path.Ext(name) {
	case ".go", ".graphql", ".graphqls", ".md", ".mjs", ".mts", ".sql", ".ts", ".tsx":
		return true
	default:
		return false
	}
}

// isTest reports whether a file is a Go test, a unit test of the page or a browser test.
func isTest(name string) bool {
	return strings.HasSuffix(name, "_test.go") || strings.Contains(path.Base(name), ".test.") || strings.HasPrefix(name, "frontend/e2e/")
}

// atoi reads digits that a pattern matched.
func atoi(digits string) int {
	n, _ := strconv.Atoi(digits)
	return n
}
