package inventory

import (
	"encoding/json"
	"os"
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// csvExample is a value and how the page writes it; frontend/src/lib/csv/csv-value.test.ts checks the same examples.
type csvExample struct{ Value, CSV string }

func readCSVExamples(t *testing.T) []csvExample {
	t.Helper()
	content, err := os.ReadFile("testdata/csv-values.json")
	if err != nil {
		t.Fatal(err)
	}
	var examples []csvExample
	if err := json.Unmarshal(content, &examples); err != nil {
		t.Fatal(err)
	}
	return examples
}

// importedValue returns what the importer reads from the first of two columns, before it trims names.
func importedValue(t interface{ Fatalf(string, ...any) }, csv string) string {
	reader := newCSVReader(strings.NewReader("\ufeff\"x\",\"y\"\r\n" + csv + ",\"y\"\r\n"))
	if _, err := reader.read(); err != nil {
		t.Fatalf("%q: %v", csv, err)
	}
	record, err := reader.read()
	if err != nil || record.err != nil || len(record.values) != 2 {
		t.Fatalf("%q: %v %+v", csv, err, record)
	}
	return originalValue(record.values[0])
}

// Finding 14 (security review): importing a file that the page wrote gives the original values.
func TestFinding14TheImporterUndoesNeutralization(t *testing.T) {
	for _, example := range readCSVExamples(t) {
		want := strings.ReplaceAll(example.Value, "\r\n", "\n") // the reader's line endings
		if got := importedValue(t, example.CSV); got != want {
			t.Errorf("%q: got %q, want %q", example.CSV, got, want)
		}
	}
}

// writeCSVValue writes a value as the page does.
func writeCSVValue(value string) string {
	pattern := strings.Replace(neutralizedFormula.String(), `'*)'(`, `'*)(`, 1)
	value = regexp.MustCompile(pattern).ReplaceAllString(value, "$1'$2")
	return `"` + strings.ReplaceAll(value, `"`, `""`) + `"`
}

// Finding 14: no cell begins with a formula, whether a program splits at commas, semicolons, tabs or line breaks, and even when it
// ignores quotes. The importer restores the original.
func TestFinding14NoValueBecomesAFormulaWhateverSeparates(t *testing.T) {
	for _, example := range readCSVExamples(t) {
		if got := writeCSVValue(example.Value); got != example.CSV {
			t.Fatalf("this test does not write as the page does: %q, want %q", got, example.CSV)
		}
	}
	separator := regexp.MustCompile(`[;,|\t\r\n]`)
	formula := regexp.MustCompile(`^[\pZ\pC"]*[=+\-@＝＋－＠]`)
	piece := rapid.SampledFrom([]string{
		"=", "+", "-", "@", "＝", "＋", "－", "＠", "'", `"`, ";", ",", "|", "\t", "\n", " ", "\u00a0", "\u200b", "\ufeff", "a", "cmd", "1",
	})
	rapid.Check(t, func(t *rapid.T) {
		value := strings.Join(rapid.SliceOfN(piece, 0, 12).Draw(t, "pieces"), "")
		written := writeCSVValue(value)
		for _, cell := range separator.Split(written, -1) {
			if formula.MatchString(cell) {
				t.Fatalf("%q is written %q, and %q is a formula", value, written, cell)
			}
		}
		if got := importedValue(t, written); got != value {
			t.Fatalf("%q is written %q and imported as %q", value, written, got)
		}
	})
}
