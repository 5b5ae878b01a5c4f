package graph_test

import (
	"fmt"
	"maps"
	"path/filepath"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"

	"bulwark/ent/db"
	"bulwark/ent/db/credential"
	"bulwark/ent/db/device"
	"bulwark/ent/db/tag"
	"bulwark/graph/internal/apitest"
	"bulwark/server/ident"
)

// records returns all credentials with their tags as text.
func records(t *testing.T, w *apitest.World) map[ident.Credential]string {
	t.Helper()
	found := map[ident.Credential]string{}
	rows := w.Store.Read().Credential.Query().WithTags(func(q *db.TagQuery) { q.Order(tag.ByID()) }).
		Order(credential.ByID()).AllX(t.Context())
	for _, row := range rows {
		found[row.ID] = row.String() + fmt.Sprint(row.Edges.Tags)
	}
	return found
}

// rule 17: no mutation changes a credential that exists; only the execution of a batch operation does. Every document of
// testdata is sent, requests and decisions among them, and together they name every mutation of the schema.
func TestRule17NoMutationChangesAnExistingCredential(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("testdata/*.graphql")
	if err != nil {
		t.Fatal(err)
	}
	images.Each(t, func(t *testing.T, w *apitest.World) {
		before, tried := records(t, w), map[string]bool{}
		approve(t, w, "aki", 5)
		if !maps.Equal(before, records(t, w)) {
			t.Error("approving changed a credential")
		}
		if err := w.Execute(t.Context()); err != nil {
			t.Fatal(err)
		}
		if maps.Equal(before, records(t, w)) {
			t.Fatal("executing changed nothing, so the comparison below could not fail")
		}
		before = records(t, w)
		for _, file := range files {
			document, person, variables := readDocument(t, file)
			parsed, err := parser.ParseQuery(&ast.Source{Input: document})
			if err != nil || parsed.Operations[0].Operation != ast.Mutation {
				continue
			}
			for _, selection := range parsed.Operations[0].SelectionSet {
				tried[selection.(*ast.Field).Name] = true
			}
			w.Send(t, person, document, withDigests(t, w, variables))
			after := records(t, w)
			for key, record := range before {
				if after[key] != record {
					t.Errorf("%s changed %s:\n%s\n%s", file, key, record, after[key])
				}
			}
			before = after
		}
		for _, field := range schema(t).Mutation.Fields {
			if !tried[field.Name] {
				t.Errorf("no document of testdata sends %s", field.Name)
			}
		}
	})
}

// rule 17: inactivating a device is a change of a single record. It takes effect at once without approval, and leaves the credentials
// on the device unchanged.
func TestRule17InactivatingADeviceIsNoBatchOperation(t *testing.T) {
	t.Parallel()
	images.Each(t, func(t *testing.T, w *apitest.World) {
		before, operations := records(t, w), w.Store.Read().BatchOperation.Query().CountX(t.Context())
		answer := w.Send(t, "otto", `mutation { updateDevice(input: { id: "dev_1", status: INACTIVE }) { userErrors { code } } }`, nil)
		if codes := answer.UserErrors(t); len(codes) != 0 {
			t.Fatal(codes)
		}
		if w.Store.Read().Device.GetX(t.Context(), 1).Status != device.StatusINACTIVE {
			t.Error("the device is still active")
		}
		if !maps.Equal(before, records(t, w)) {
			t.Error("its credentials were changed")
		}
		if n := w.Store.Read().BatchOperation.Query().CountX(t.Context()); n != operations {
			t.Errorf("%d batch operations, %d before", n, operations)
		}
	})
}
