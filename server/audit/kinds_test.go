package audit_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"bulwark/server/audit"
)

// Rule 27: every kind of event is described, and named by a test that causes it: most in evidence_test.go in graph and server/auth,
// the others in the tests of their use cases.
func TestRule27EveryKindIsDescribedAndTested(t *testing.T) {
	t.Parallel()
	constants := constantsOf(t, "kinds.go")
	tested := map[audit.Kind]bool{}
	for _, folder := range []string{"../../graph", "../../server"} {
		err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
			if err != nil || !strings.HasSuffix(path, "_test.go") || strings.HasPrefix(path, "../../server/audit/") || strings.HasPrefix(path, "../../server/store/") {
				return err
			}
			return namedIn(path, constants, tested)
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, kind := range constants {
		description, listed := audit.Describe(kind)
		if !listed || description.Subject == "" || !strings.HasSuffix(description.Sentence, ".") {
			t.Errorf("%s is not described: %v", kind, description)
		}
		if !tested[kind] {
			t.Errorf("%s is named by no test", kind)
		}
	}
	if len(audit.Kinds()) != len(constants) {
		t.Errorf("%d kinds are described, %d named", len(audit.Kinds()), len(constants))
	}
}

// constantsOf reads the kinds by the names of their constants.
func constantsOf(t *testing.T, path string) map[string]audit.Kind {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	file, err := parser.ParseFile(token.NewFileSet(), path, text, 0)
	if err != nil {
		t.Fatal(err)
	}
	constants := map[string]audit.Kind{}
	ast.Inspect(file, func(node ast.Node) bool {
		if spec, is := node.(*ast.ValueSpec); is && len(spec.Values) == 1 {
			if literal, is := spec.Values[0].(*ast.BasicLit); is && literal.Kind == token.STRING {
				value, _ := strconv.Unquote(literal.Value)
				constants[spec.Names[0].Name] = audit.Kind(value)
			}
		}
		return true
	})
	return constants
}

// namedIn records the kinds that a file names, as a constant or as text.
func namedIn(path string, constants map[string]audit.Kind, tested map[audit.Kind]bool) error {
	file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
	if err != nil {
		return err
	}
	ast.Inspect(file, func(node ast.Node) bool {
		switch node := node.(type) {
		case *ast.SelectorExpr:
			if from, is := node.X.(*ast.Ident); is && from.Name == "audit" {
				tested[constants[node.Sel.Name]] = true
			}
		case *ast.BasicLit:
			if text, err := strconv.Unquote(node.Value); err == nil && node.Kind == token.STRING {
				tested[audit.Kind(text)] = true
			}
		}
		return true
	})
	return nil
}
