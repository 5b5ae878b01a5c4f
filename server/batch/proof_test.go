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

// rule 23: a decision needs a proof of identity no older than 10 minutes, and stores its method and session.
func TestRule23DecisionsNeedARecentProof(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		operation := requestPending(w)
		withProofAt := func(at time.Time) viewer.Viewer {
			v := viewer.From(w.As(w.Aki))
			v.ProvedAt, v.Proof = at, viewer.ByPasskey
			return v
		}
		decision := batch.Decision{Operation: operation.ID, Digest: operation.Digest, Comment: "seen"}
		for name, at := range map[string]time.Time{
			"never": {}, "too long ago": w.Now().Add(-access.ProofAge - time.Microsecond), "in the future": w.Now().Add(time.Second),
		} {
			ctx := viewer.With(t.Context(), withProofAt(at))
			if _, err := w.Batch.Approve(ctx, decision); !fault.Has(err, fault.CodeProofRequired) {
				t.Errorf("%s: approve: %v", name, err)
			}
			if _, err := w.Batch.Disapprove(ctx, decision); !fault.Has(err, fault.CodeProofRequired) {
				t.Errorf("%s: disapprove: %v", name, err)
			}
			if reasons, err := w.Batch.DecisionProblems(ctx, operation); err != nil || reasons[0] != nil {
				t.Errorf("%s: the page requests the proof itself, but gets %+v, %v", name, reasons[0], err)
			}
		}
		w.WantStatus(operation, approval.PendingApproval)
		if _, err := w.Batch.Approve(viewer.With(t.Context(), withProofAt(w.Now().Add(-access.ProofAge))), decision); err != nil {
			t.Fatal(err)
		}
		stored := w.Operation(operation).QueryDecisions().OnlyX(t.Context())
		if stored.ProofMethod != viewer.ByPasskey || stored.Session != "session-of-aki" {
			t.Fatalf("%+v", stored)
		}
	})
}

// rule 23: a person who may not decide gets that reason, not a request for a proof.
func TestRule23EligibilityIsCheckedBeforeProof(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		operation := requestPending(w)
		v := viewer.From(w.As(w.Bea))
		v.ProvedAt = time.Time{}
		_, err := w.Batch.Approve(viewer.With(t.Context(), v), batch.Decision{Operation: operation.ID, Digest: operation.Digest})
		wantCodes(t, err, fault.CodeNotAnApprover)
	})
}
