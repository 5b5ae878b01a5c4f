package app

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// SECURITY.md names the tests of each promise, which must exist.
func TestSecurityNamesTestsThatExist(t *testing.T) {
	t.Parallel()
	const root = "../.."
	content, err := os.ReadFile(filepath.Join(root, ".github", "SECURITY.md"))
	if err != nil {
		t.Fatal(err)
	}
	named := regexp.MustCompile("`([^`]+)::([^`]+)`").FindAllStringSubmatch(string(content), -1)
	if len(named) < 40 {
		t.Errorf("SECURITY.md names %d tests", len(named))
	}
	for _, test := range named {
		file, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(test[1])))
		name := test[2]
		if strings.HasSuffix(test[1], ".go") {
			name = "func " + name + "(t *testing.T)"
		}
		if err != nil || !strings.Contains(string(file), name) {
			t.Errorf("SECURITY.md names %s::%s, which does not exist (%v)", test[1], test[2], err)
		}
	}
}
