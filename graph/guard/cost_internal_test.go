package guard

import (
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
)

// A list without a row, and a row whose field no longer exists, are reported by name.
func TestCompleteCostsNamesForgottenLists(t *testing.T) {
	t.Parallel()
	schema := gqlparser.MustLoadSchema(&ast.Source{Input: `
		type Query { things: [Thing!]! pages(first: Int, last: Int): ThingConnection! errors: [UserError!]! }
		type Thing { names: [String!]! parts: [Thing!]! }
		type ThingConnection { nodes: [Thing!]! }
		type UserError { message: String }`})
	if _, err := completeCosts(schema, nil, map[fieldName]bool{{"Thing", "parts"}: true}); err == nil ||
		!strings.Contains(err.Error(), "Query.things") || strings.Count(err.Error(), "\n") != 0 {
		t.Errorf("a list without a row: %v", err)
	}
	table := map[fieldName]cost{{"Query", "things"}: wholeList, {"Query", "gone"}: wholeList}
	_, err := completeCosts(schema, table, map[fieldName]bool{{"Thing", "parts"}: true, {"Thing", "lost"}: true})
	if err == nil || !strings.Contains(err.Error(), "Query.gone") || !strings.Contains(err.Error(), "Thing.lost") {
		t.Errorf("rows without a field: %v", err)
	}
}

func TestPageCost(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		arguments map[string]any
		cost      int
	}{
		{nil, 25 + 50*3},
		{map[string]any{"first": int64(2)}, 25 + 2*3},
		{map[string]any{"last": int64(7)}, 25 + 7*3},
		{map[string]any{"first": int64(0)}, 25 + 200*3},
		{map[string]any{"first": int64(1) << 40}, 25 + 200*3},
	} {
		if got := pageCost(3, test.arguments); got != test.cost {
			t.Errorf("%v: %d, want %d", test.arguments, got, test.cost)
		}
	}
}
