package lifecycle_test

import (
	"flag"
	"testing"
	"time"

	"pgregory.net/rapid"

	"bulwark/ent/db/batchoperation"
	"bulwark/ent/db/protectedchange"
	"bulwark/server/approval"
)

var budget = flag.Duration("lifecycle.for", 12*time.Second, "how long the model runs on each database; raise -rapid.checks with it")

// steps is how many moves a run of the model has.
const steps = 60

// No operation executes unless a person other than its requester, to whom the requester granted no authority during the
// cooling-off period, approved exactly the text that is executed (rules 8, 11, 14, 20 to 26). No operation gets stuck.
func TestLifeCycle(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, i image) {
		end, failed, runs, executed := time.Now().Add(*budget), false, 0, 0
		rapid.Check(t, func(rt *rapid.T) {
			if time.Now().After(end) && !failed { // shrinking a failure may take longer
				return
			}
			failed = true
			runs++
			s, remove, err := i.openCopy(rt.Context(), runs)
			if err != nil {
				rt.Fatal(err)
			}
			defer remove()
			h := newModel(rt, rt.Context(), s)
			for range steps {
				h.makeMove()
			}
			h.runToEnd()
			executed += s.Read().BatchOperation.Query().Where(batchoperation.StartedAtNotNil()).CountX(rt.Context())
			failed = false
		})
		t.Logf("%d runs, in which %d operations executed", runs, executed)
		if executed == 0 && runs > 10 {
			t.Error("no operation executed: the model tests nothing")
		}
	})
}

// runToEnd waits until everything has ended by itself: nothing may be stuck (rule 26).
func (h *model) runToEnd() {
	for range 3 {
		h.wall, h.monotonic = h.wall.Add(10*24*time.Hour), h.monotonic+10*24*time.Hour
		for h.oracle.stepRunner() {
		}
		if err := h.changes.ExpireOverdue(h.ctx); err != nil {
			h.Fatal(err)
		}
	}
	if n := h.store.Read().BatchOperation.Query().Where(batchoperation.StatusIn(approval.OpenStatuses()...)).CountX(h.ctx); n != 0 {
		h.Fatalf("rule 26: %d operations are stuck", n)
	}
	if n := h.store.Read().ProtectedChange.Query().Where(protectedchange.StatusEQ(protectedchange.StatusPENDING)).CountX(h.ctx); n != 0 {
		h.Fatalf("%d protected changes are stuck", n)
	}
}
