package graph_test

import (
	"encoding/json"
	"testing"
	"time"

	"bulwark/ent/db/user"
	"bulwark/graph/internal/apitest"
	"bulwark/server/batch"
	"bulwark/server/ident"
)

const followOperation = `subscription Follow($id: ID!) {
  batchOperationUpdated(id: $id) { status progress { pending success } requestedBy { username }
    decisions { approver { username } } tasks { nodes { credential { device { name } } } } }
}`

type followed struct {
	Errors []struct{ Extensions struct{ Code string } }
	Data   struct {
		BatchOperationUpdated struct {
			Status    string
			Decisions []struct{ Approver struct{ Username string } }
		}
		PendingApprovalCountChanged int
	}
}

func next(t *testing.T, stream *apitest.Stream) (event string, answer followed) {
	t.Helper()
	event, data, err := stream.Next()
	if err != nil {
		t.Fatal(err)
	}
	if len(data) > 0 {
		if err := json.Unmarshal(data, &answer); err != nil {
			t.Fatalf("%s: %v", data, err)
		}
	}
	return event, answer
}

func approve(t *testing.T, w *apitest.World, who string, key ident.BatchOperation) {
	t.Helper()
	operation := w.Store.Read().BatchOperation.GetX(t.Context(), key)
	_, err := w.Services.Batch.Approve(w.As(t.Context(), who), batch.Decision{Operation: key, Digest: operation.Digest})
	if err != nil {
		t.Fatal(err)
	}
}

func TestSubscriptionFollowsAnOperationToItsEnd(t *testing.T) {
	t.Parallel()
	images.Each(t, func(t *testing.T, w *apitest.World) {
		stream := w.Subscribe(t, "udo", followOperation, map[string]any{"id": "op_4"})
		if _, first := next(t, stream); first.Data.BatchOperationUpdated.Status != "PENDING_APPROVAL" {
			t.Fatalf("the first event is not the present state: %+v", first)
		}
		approve(t, w, "aki", 4)
		if _, second := next(t, stream); len(second.Data.BatchOperationUpdated.Decisions) != 1 {
			t.Fatalf("the decision is missing: %+v", second)
		}
		if err := w.Execute(t.Context()); err != nil {
			t.Fatal(err)
		}
		for {
			event, answer := next(t, stream)
			if event == "complete" {
				t.Fatal("the stream ended before the last state")
			}
			if answer.Data.BatchOperationUpdated.Status == "SUCCESS" {
				break
			}
		}
		if event, _ := next(t, stream); event != "complete" {
			t.Fatalf("%s follows the last state", event)
		}
	})
}

func TestSubscriptionToAnEndedOperation(t *testing.T) {
	t.Parallel()
	images.Each(t, func(t *testing.T, w *apitest.World) {
		stream := w.Subscribe(t, "udo", followOperation, map[string]any{"id": "op_2"})
		if _, first := next(t, stream); first.Data.BatchOperationUpdated.Status != "SUCCESS" {
			t.Fatalf("%+v", first)
		}
		if event, _ := next(t, stream); event != "complete" {
			t.Fatalf("%s follows the last state", event)
		}
	})
}

func TestSubscriptionRefusals(t *testing.T) {
	t.Parallel()
	tests := map[string]struct{ document, code string }{
		"another type": {`subscription { batchOperationUpdated(id: "cred_1") { id } }`, "INVALID_ID"},
		"unknown":      {`subscription { batchOperationUpdated(id: "op_zz") { id } }`, "INVALID_ID"},
		"invalid":      {`subscription { secret }`, "GRAPHQL_VALIDATION_FAILED"},
		"two fields":   {`subscription { pendingApprovalCountChanged n: pendingApprovalCountChanged }`, "GRAPHQL_VALIDATION_FAILED"},
		"type name":    {`subscription { ... on Subscription { __typename } }`, "GRAPHQL_VALIDATION_FAILED"},
		"too costly": {`subscription { batchOperationUpdated(id: "op_4") {
			tasks(first: 200) { nodes { credential { children(first: 200) { nodes { id } } } } } } }`, "LIMIT_EXCEEDED"},
	}
	images.Each(t, func(t *testing.T, w *apitest.World) {
		for name, test := range tests {
			t.Run(name, func(t *testing.T) {
				stream := w.Subscribe(t, "udo", test.document, nil)
				_, answer := next(t, stream)
				if len(answer.Errors) == 0 || answer.Errors[0].Extensions.Code != test.code {
					t.Fatalf("%+v, want %s", answer, test.code)
				}
				if event, _ := next(t, stream); event != "complete" {
					t.Fatalf("%s follows the refusal", event)
				}
			})
		}
		if stream := w.Subscribe(t, "nobody", followOperation, nil); stream.Status != 401 {
			t.Fatalf("an anonymous request gets %d", stream.Status)
		}
	})
}

func TestQueryAsEventStream(t *testing.T) {
	t.Parallel()
	images.Each(t, func(t *testing.T, w *apitest.World) {
		stream := w.Subscribe(t, "udo", `{ viewer { role } }`, nil)
		if event, answer := next(t, stream); event != "next" || len(answer.Errors) > 0 {
			t.Fatalf("%s %+v", event, answer)
		}
		if event, _ := next(t, stream); event != "complete" {
			t.Fatal(event)
		}
	})
}

func TestSubscriptionCountsWaitingOperations(t *testing.T) {
	t.Parallel()
	images.Each(t, func(t *testing.T, w *apitest.World) {
		stream := w.Subscribe(t, "aki", `subscription { pendingApprovalCountChanged }`, nil)
		if _, first := next(t, stream); first.Data.PendingApprovalCountChanged != 2 {
			t.Fatalf("%+v", first)
		}
		approve(t, w, "aki", 4)
		if _, second := next(t, stream); second.Data.PendingApprovalCountChanged != 1 {
			t.Fatalf("%+v", second)
		}
		w.Wait(48 * time.Hour) // no notification comes when the time for approval is over; the poll finds it
		if _, third := next(t, stream); third.Data.PendingApprovalCountChanged != 0 {
			t.Fatalf("%+v", third)
		}
	})
}

func TestSubscriptionEndsForADeactivatedPerson(t *testing.T) {
	t.Parallel()
	images.Each(t, func(t *testing.T, w *apitest.World) {
		stream := w.Subscribe(t, "aki", `subscription { pendingApprovalCountChanged }`, nil)
		next(t, stream)
		w.Store.Read().User.UpdateOneID(apitest.Aki).SetStatus(user.StatusINACTIVE).ExecX(t.Context())
		if event, _ := next(t, stream); event != "complete" {
			t.Fatalf("%s reaches a person who may not sign in", event)
		}
	})
}
