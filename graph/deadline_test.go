package graph_test

import (
	"testing"
	"time"

	"bulwark/graph"
	"bulwark/graph/internal/apitest"
)

// Finding 7 (security review), rule 28: both databases stop a preview of 300,000 credentials at its deadline: after the response
// no connection is in use.
func TestFinding07APreviewPastItsDeadlineIsStopped(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("creates 300,000 credentials: not with -short")
	}
	apitest.EachSeeded(t, 300_000, func(t *testing.T, w *apitest.Watched) {
		services := w.Services
		services.Timing.Deadline = 20 * time.Millisecond
		w.Handler = graph.NewHandler(services)
		const preview = `{ batchOperationPreview(input: { action: UPDATE, selection: { matching: { filter: { all: true } } }, changes: { domainId: null } }) {
			matchedCount eligibleCount distribution { field } } }`
		if answer := w.Send(t, "otto", preview, nil); answer.Code() != "TIMEOUT" {
			t.Fatalf("%s", answer.Body)
		}
		read, _ := w.Store.Pools()
		for waited := 0; read.Stats().InUse > 0; waited++ { // other goroutines release them
			if waited == 200 {
				t.Fatalf("%d connections are still in use", read.Stats().InUse)
			}
			time.Sleep(5 * time.Millisecond)
		}
		services.Timing.Deadline = time.Minute
		w.Handler = graph.NewHandler(services)
		if answer := w.Send(t, "otto", `{ `+onePreview+` }`, nil); answer.Code() != "" {
			t.Errorf("afterwards: %s", answer.Body)
		}
	})
}
