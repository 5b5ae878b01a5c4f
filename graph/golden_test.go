package graph_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"bulwark/graph/internal/apitest"
	"bulwark/server/ident"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestOperations sends every document of testdata and compares the response with its golden file, which is the same for both
// databases. Comments at the beginning of a document name the person and the variables.
func TestOperations(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("testdata/*.graphql")
	if err != nil || len(files) == 0 {
		t.Fatal("no documents: ", err)
	}
	images.Each(t, func(t *testing.T, shared *apitest.World) {
		for _, file := range files {
			document, person, variables := readDocument(t, file)
			name := strings.TrimSuffix(filepath.Base(file), ".graphql")
			if !strings.Contains(document, "\nmutation ") {
				t.Run(name, func(t *testing.T) {
					compare(t, file, shared.Send(t, person, document, withDigests(t, shared, variables)))
				})
			}
		}
	})
	for _, file := range files {
		document, person, variables := readDocument(t, file)
		if strings.Contains(document, "\nmutation ") {
			t.Run(strings.TrimSuffix(filepath.Base(file), ".graphql"), func(t *testing.T) {
				t.Parallel()
				images.Each(t, func(t *testing.T, w *apitest.World) {
					compare(t, file, w.Send(t, person, document, withDigests(t, w, variables)))
				})
			})
		}
	}
}

// readDocument reads a document and its comments.
func readDocument(t *testing.T, file string) (document, person, variables string) {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(text)) {
		if who, found := strings.CutPrefix(line, "# as: "); found {
			person = strings.TrimSpace(who)
		}
		if values, found := strings.CutPrefix(line, "# variables: "); found {
			variables = strings.TrimSpace(values)
		}
	}
	return string(text), person, variables
}

// withDigests reads variables; "{{digest op_4}}" stands for the digest of an operation or
// protected change.
func withDigests(t *testing.T, w *apitest.World, text string) map[string]any {
	t.Helper()
	if text == "" {
		return nil
	}
	text = regexp.MustCompile(`\{\{digest ((?:op|pchg)_\w+)\}\}`).ReplaceAllStringFunc(text, func(found string) string {
		id := strings.TrimSuffix(strings.TrimPrefix(found, "{{digest "), "}}")
		if change, err := ident.Parse[ident.ProtectedChange](id); err == nil {
			return w.Store.Read().ProtectedChange.GetX(t.Context(), change).Digest
		}
		key, err := ident.Parse[ident.BatchOperation](id)
		if err != nil {
			t.Fatal(err)
		}
		return w.Store.Read().BatchOperation.GetX(t.Context(), key).Digest
	})
	var values map[string]any
	if err := json.Unmarshal([]byte(text), &values); err != nil {
		t.Fatal(err)
	}
	return values
}

// Values that differ between databases and runs are replaced.
var (
	digest    = regexp.MustCompile(`\b[0-9a-f]{64}\b`)
	secret    = regexp.MustCompile(`blw_[A-Za-z0-9_-]+`)
	reference = regexp.MustCompile(`"reference":\s*"[A-Z2-7]+"`)
)

func compare(t *testing.T, file string, answer apitest.Answer) {
	t.Helper()
	text, err := json.MarshalIndent(answer, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	text = digest.ReplaceAll(text, []byte("<digest>"))
	text = secret.ReplaceAll(text, []byte("<secret>"))
	text = reference.ReplaceAll(text, []byte(`"reference": "<reference>"`))
	text = append(text, '\n')
	golden := strings.TrimSuffix(file, ".graphql") + ".json"
	if *update {
		if err := os.WriteFile(golden, text, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(text, want) {
		t.Errorf("%s differs:\n%s\nwant:\n%s", golden, text, want)
	}
}
