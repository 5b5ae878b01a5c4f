package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// layers lists every package from the bottom to the top. A package imports packages of lower layers only, none of its own layer.
// A new package goes into the lowest layer above everything that it imports.
var layers = [][]string{
	// Leaves, and tools that no package imports.
	{"ent", "ent/migrations", "frontend", "server/clock", "server/config", "server/ident"},
	// Rules without a database.
	{"server/fault", "server/viewer"},
	{"server/access", "server/action", "server/limit", "server/text"},
	{"server/approval"},
	// The database.
	{"ent/schema"},
	{"ent/db"},
	{"ent/migrate", "server/store"},
	{"server/audit", "server/authority", "server/filter", "server/listing", "server/reference", "server/seal"},
	// Use cases.
	{"server/eligibility", "server/factor", "server/inventory", "server/overview"},
	{"server/frozen", "server/protected"},
	{"server/approver"},
	{"server/account", "server/batch"},
	{"server/runner"},
	// Delivery.
	{"graph/paging", "graph/plain", "graph/transport"},
	{"graph/model"},
	{"graph/generated", "graph/guard"},
	{"graph", "server/auth", "server/bench", "server/web"},
	// The program.
	{"server/app"},
	{"server"},
	// Support for tests, which may import anything and is imported by tests alone.
	{
		"graph/internal/apitest", "server/internal", "server/clock/clocktest", "server/store/storetest",
		"server/viewer/viewertest",
	},
}

// testSupport is the top layer.
var testSupport = len(layers) - 1

// restricted lists the imports that only some packages may have; prefixes count, with all packages below them.
var restricted = []struct {
	imported string
	allowed  []string
	reason   string
}{
	{"net/http", []string{"graph", "server/auth", "server/web", "server/app", "server/bench"}, "only delivery speaks HTTP"},
	{"github.com/99designs/gqlgen", []string{"graph"}, "only graph speaks GraphQL"},
	{"database/sql", []string{"ent", "server/store", "server/batch", "server/inventory", "server/bench"}, "rules and delivery know no database"},
	{"bulwark/server/config", []string{"server/app"}, "other packages receive their settings"},
	{"bulwark/frontend", []string{"server/app"}, "only the program embeds the page"},
	{"bulwark/graph", []string{"graph", "server/app"}, "the other packages of delivery know no GraphQL, and the benchmark uses HTTP"},
}

// pure are the packages that depend on the standard library and golang.org/x/text alone.
var pure = []string{
	"server/ident", "server/fault", "server/viewer", "server/access", "server/action", "server/approval", "server/limit",
	"server/text", "server/clock", "server/config",
}

func TestImportsPointDownwards(t *testing.T) {
	t.Parallel()
	imports := importsByPackage(t)
	for name := range layerOf() {
		if _, found := imports[name]; !found && name != "server/internal" {
			t.Errorf("%s is listed in layers and does not exist", name)
		}
	}
	for name, list := range imports {
		layer, listed := layerOfPackage(name)
		if !listed {
			t.Errorf("%s is not listed in layers", name)
			continue
		}
		if layer == testSupport {
			continue
		}
		for _, imported := range list {
			checkImport(t, name, layer, imported)
		}
	}
}

func checkImport(t *testing.T, name string, layer int, imported string) {
	t.Helper()
	for _, rule := range restricted {
		if within(imported, rule.imported) && !slices.ContainsFunc(rule.allowed, func(p string) bool { return within(name, p) }) {
			t.Errorf("%s imports %s: %s", name, imported, rule.reason)
		}
	}
	own, isOwn := strings.CutPrefix(imported, "bulwark/")
	if !isOwn {
		thirdParty := strings.Contains(strings.Split(imported, "/")[0], ".")
		if thirdParty && !within(imported, "golang.org/x/text") && slices.Contains(pure, name) {
			t.Errorf("%s imports %s: it depends on the standard library alone", name, imported)
		}
		return
	}
	below, listed := layerOfPackage(own)
	withinEnt := within(own, "ent/db") && within(name, "ent/db")
	if listed && below >= layer && !withinEnt {
		t.Errorf("%s imports %s, which is not in a layer below it", name, own)
	}
}

// within reports whether a package is a prefix itself or lies below it.
func within(name, prefix string) bool { return name == prefix || strings.HasPrefix(name, prefix+"/") }

func layerOf() map[string]int {
	all := map[string]int{}
	for i, layer := range layers {
		for _, name := range layer {
			all[name] = i
		}
	}
	return all
}

// layerOfPackage returns the layer of a package. Packages below ent/db and server/internal are in the layer of these.
func layerOfPackage(name string) (layer int, listed bool) {
	for _, parent := range []string{"ent/db", "server/internal"} {
		if within(name, parent) {
			name = parent
		}
	}
	layer, listed = layerOf()[name]
	return layer, listed
}

// importsByPackage reads the imports of all packages, without those of their tests.
func importsByPackage(t *testing.T) map[string][]string {
	t.Helper()
	imports := map[string][]string{}
	for _, root := range []string{"ent", "frontend", "graph", "server"} {
		err := filepath.WalkDir(filepath.Join("..", root), func(file string, entry fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			if entry.IsDir() {
				if name := entry.Name(); name == "node_modules" || name == "testdata" || name == "src" || name == "e2e" {
					return filepath.SkipDir
				}
				return nil
			}
			if !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go") {
				return nil
			}
			parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
			if err != nil {
				return err
			}
			name := strings.TrimPrefix(path.Dir(filepath.ToSlash(file)), "../")
			if imports[name] == nil {
				imports[name] = []string{}
			}
			for _, spec := range parsed.Imports {
				imports[name] = append(imports[name], strings.Trim(spec.Path.Value, `"`))
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return imports
}
