package batch_test

import (
	"testing"
	"time"

	"bulwark/server/access"
	"bulwark/server/approval"
	"bulwark/server/batch"
	"bulwark/server/fault"
	"bulwark/server/internal/world"
	"bulwark/server/viewer"
)

// rule 23: a decision needs a proof of identity no older than 10 minutes, and keeps how it was given and in which session.
func TestRule23DecisionsNeedARecentProof(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		operation := pending(w)
		proved := func(at time.Time) viewer.Viewer {
			v := viewer.From(w.As(w.Aki))
			v.ProvedAt, v.Proof = at, viewer.ByPasskey
			return v
		}
		decision := batch.Decision{Operation: operation.ID, Digest: operation.Digest, Comment: "seen"}
		for name, at := range map[string]time.Time{
			"never": {}, "too long ago": w.Now().Add(-access.ProofAge - time.Microsecond), "in the future": w.Now().Add(time.Second),
		} {
			ctx := viewer.With(t.Context(), proved(at))
			if _, err := w.Batch.Approve(ctx, decision); !fault.Has(err, fault.CodeProofRequired) {
				t.Errorf("%s: approve: %v", name, err)
			}
			if _, err := w.Batch.Disapprove(ctx, decision); !fault.Has(err, fault.CodeProofRequired) {
				t.Errorf("%s: disapprove: %v", name, err)
			}
			if reasons, err := w.Batch.DecisionProblems(ctx, operation); err != nil || reasons[0] != nil {
				t.Errorf("%s: the page, which asks for the proof itself, is told %+v, %v", name, reasons[0], err)
			}
		}
		w.WantStatus(operation, approval.PendingApproval)
		if _, err := w.Batch.Approve(viewer.With(t.Context(), proved(w.Now().Add(-access.ProofAge))), decision); err != nil {
			t.Fatal(err)
		}
		kept := w.Operation(operation).QueryDecisions().OnlyX(t.Context())
		if kept.ProofMethod != viewer.ByPasskey || kept.Session != "session-of-aki" {
			t.Fatalf("%+v", kept)
		}
	})
}

// rule 23: whoever may not decide is told that, not asked for a proof.
func TestRule23TheRealReasonComesFirst(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		operation := pending(w)
		v := viewer.From(w.As(w.Bea))
		v.ProvedAt = time.Time{}
		_, err := w.Batch.Approve(viewer.With(t.Context(), v), batch.Decision{Operation: operation.ID, Digest: operation.Digest})
		refused(t, err, fault.CodeNotAnApprover)
	})
}
