package guard_test

import (
	"context"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"bulwark/graph/generated"
	"bulwark/graph/guard"
)

// Any document with variables is accepted or refused without a panic: a refusal has a code and reveals nothing about the program,
// and an accepted document keeps within the limits, also when it comes from the cache.
func FuzzDocument(f *testing.F) {
	for _, seed := range [][2]string{
		{`{ viewer { user { username } } }`, ``},
		{`query ($first: Int) { credentials(first: $first) { nodes { id tags { name } } } }`, `{"first": 200}`},
		{`query ($f: CredentialFilter) { credentials(filter: $f) { totalCount } }`, `{"f": {"status": "NONE", "tagIds": [null]}}`},
		{`mutation ($i: BulkUpdateCredentialsInput!) { bulkUpdateCredentials(input: $i) { userErrors { code } } }`,
			`{"i": {"reason": "x", "selection": {"ids": ["cred_1"], "matching": null}, "changes": {}}}`},
		{`query ($on: Boolean) { viewer { role @include(if: $on) } }`, `{"on": null}`},
		{`{ ...a } fragment a on Query { ...a }`, ``},
		{`{ viewer { user { ...u @defer } } } fragment u on User { id }`, ``},
		{`subscription { pendingApprovalCountChanged x: pendingApprovalCountChanged }`, ``},
		{`{ __schema { types { fields { type { ofType { ofType { name } } } } } } }`, ``},
		{`{ nodes(ids: ["cred_1", "op_1"]) { id ... on Credential { username } } }`, ``},
		{`query a { viewer { role } } query b { viewer { role } }`, `{"x": 1e999}`},
		{`{ a: viewer { ` + strings.Repeat("role ", 100) + `} }`, `[]`},
		{"{\"", "{"}, {"#\xff", `null`}, {``, ``},
	} {
		f.Add(seed[0], seed[1])
	}
	exec := executor.New(generated.NewExecutableSchema(generated.Config{}))
	guard.Install(exec, time.Now)
	accept := func(document string, variables map[string]any) (*graphql.OperationContext, gqlerror.List) {
		ctx := graphql.StartOperationTrace(context.Background())
		operation, refusals := exec.CreateOperationContext(ctx, &graphql.RawParams{Query: document, Variables: variables})
		return operation, refusals
	}
	f.Fuzz(func(t *testing.T, document, variables string) {
		operation, err := accept(document, readVariables(variables))
		again, errAgain := accept(document, readVariables(variables))
		if err.Error() != errAgain.Error() {
			t.Fatalf("%q with %s: %v, then %v", document, variables, err, errAgain)
		}
		for _, refusal := range err {
			text := refusal.Error()
			if refusal.Extensions["code"] == nil || strings.Contains(text, "runtime error") || strings.Contains(text, "%!") {
				t.Fatalf("%q with %s: %v: %s", document, variables, refusal.Extensions, text)
			}
		}
		if len(err) > 0 {
			return
		}
		if depth := depthOf(operation.Operation.SelectionSet); depth > 15 {
			t.Fatalf("%q: %d levels are accepted", document, depth)
		}
		if again.Operation.Name != operation.Operation.Name {
			t.Fatalf("%q: another operation from the cache", document)
		}
	})
}

// readVariables reads variables as the transport does: numbers as they are written, nil for what is no JSON object.
func readVariables(text string) map[string]any {
	decoder := json.NewDecoder(strings.NewReader(text))
	decoder.UseNumber()
	var variables map[string]any
	if decoder.Decode(&variables) != nil {
		return nil
	}
	return variables
}

// depthOf counts the levels of fields, fragments expanded.
func depthOf(set ast.SelectionSet) int {
	deepest := 0
	for _, selection := range set {
		depth := 0
		switch s := selection.(type) {
		case *ast.Field:
			depth = 1 + depthOf(s.SelectionSet)
		case *ast.InlineFragment:
			depth = depthOf(s.SelectionSet)
		case *ast.FragmentSpread:
			depth = depthOf(s.Definition.SelectionSet)
		}
		deepest = max(deepest, depth)
	}
	return deepest
}
