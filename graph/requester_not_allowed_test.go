package graph_test

import (
	"encoding/json"
	"strings"
	"testing"

	"bulwark/graph/internal/apitest"
	"bulwark/server/account"
)

// rule 25: the approver sees why there is nothing left to decide and how the operation ended; it has no cancellation.
func TestRule25TheDeciderIsShownHowTheOperationEnded(t *testing.T) {
	t.Parallel()
	images.Each(t, func(t *testing.T, w *apitest.World) {
		inactive := false
		_, err := w.Services.Account.UpdateUser(w.As(t.Context(), "ana"), account.UserChanges{ID: apitest.Otto, Active: &inactive})
		if err != nil {
			t.Fatal(err)
		}
		answer := w.Send(t, "aki", `mutation ($id: ID!, $digest: String!) { approveBatchOperation(input: {id: $id, digest: $digest}) {
			batchOperation { status endCode canDecide cancellation { comment } } userErrors { code } } }`,
			map[string]any{"id": "op_4", "digest": w.Store.Read().BatchOperation.GetX(t.Context(), 4).Digest})
		text, err := json.Marshal(answer)
		if err != nil {
			t.Fatal(err)
		}
		const want = `{"batchOperation":{"status":"CANCELED","endCode":"REQUESTER_NOT_ALLOWED","canDecide":false,"cancellation":null},` +
			`"userErrors":[{"code":"REQUESTER_NOT_ALLOWED"}]}`
		if !strings.Contains(string(text), want) {
			t.Fatalf("%s, want %s", text, want)
		}
	})
}
