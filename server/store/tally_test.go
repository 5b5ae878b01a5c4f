package store_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"bulwark/server/internal/dbtest"
)

// tally counts combinations as GROUP BY does, for any characters in the texts.
func TestTallyCountsAsGroupByDoes(t *testing.T) {
	t.Parallel()
	read, _ := dbtest.Open(t, dbtest.SQLite(t)).Pools()
	const rows = `(VALUES (1, 'a'), (1, 'a'), (2, 'a'), (NULL, 'a'), (1, NULL), (1, 'say "é\n"'), (1, 'say "é\n"'), (-5, ''))`
	var text string
	err := read.QueryRowContext(t.Context(), "SELECT tally(column1, column2) FROM "+rows).Scan(&text)
	if err != nil {
		t.Fatal(err)
	}
	var counted [][]any
	if err := json.Unmarshal([]byte(text), &counted); err != nil {
		t.Fatal(err, text)
	}
	got := make([]string, 0, len(counted))
	for _, row := range counted {
		got = append(got, fmt.Sprintf("%v|%v|%v", row...))
	}
	want := []string{"1|a|2", "2|a|1", "<nil>|a|1", "1|<nil>|1", `1|say "é\n"|2`, "-5||1"}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if err := read.QueryRowContext(t.Context(), "SELECT tally(column1) FROM "+rows+" WHERE 1 = 0").Scan(&text); err != nil || text != "[]" {
		t.Errorf("no rows give %q (%v)", text, err)
	}
}
