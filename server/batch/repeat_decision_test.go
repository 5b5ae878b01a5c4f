package batch_test

import (
	"context"
	"sync"
	"testing"
	"time"

	"bulwark/ent/db/auditevent"
	"bulwark/server/approval"
	"bulwark/server/batch"
	"bulwark/server/fault"
	"bulwark/server/internal/world"
)

// Finding 19 (security review): pressing Approve twice is a repetition in every later state of the operation, and records no
// refusal.
func TestFinding19ARepeatedDecisionIsARepetition(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		for ended, decide := range map[approval.Status]func(context.Context, batch.Decision) (batch.DecisionResult, error){
			approval.Success: w.Batch.Approve, approval.Disapproved: w.Batch.Disapprove,
		} {
			operation := requestPending(w)
			decision := batch.Decision{Operation: operation.ID, Digest: operation.Digest, Comment: "seen"}
			if done, err := decide(w.As(w.Aki), decision); err != nil || done.Replayed {
				t.Fatal(done, err)
			}
			for range 3 {
				if done, err := decide(w.As(w.Aki), decision); err != nil || !done.Replayed || done.Operation.ID != operation.ID {
					t.Fatal(done, err)
				}
				w.Execute()
				w.Wait(25 * time.Hour)
			}
			w.WantStatus(operation, ended)
		}
		events := w.Store.Read().AuditEvent.Query()
		if n := events.Clone().Where(auditevent.ResultEQ(auditevent.ResultREFUSED)).CountX(t.Context()); n != 0 {
			t.Fatalf("%d refusals", n)
		}
		if n := events.Where(auditevent.Action("batch_operation.approve")).CountX(t.Context()); n != 1 {
			t.Fatalf("%d approvals are recorded", n)
		}
	})
}

// Finding 19: both clicks arrive at the same time.
func TestFinding19BothClicksAtOnce(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		operation := requestPending(w)
		var clicks sync.WaitGroup
		var results [2]batch.DecisionResult
		for i := range results {
			clicks.Go(func() {
				var err error
				results[i], err = w.Batch.Approve(w.As(w.Aki), batch.Decision{Operation: operation.ID, Digest: operation.Digest})
				if err != nil {
					t.Error(err)
				}
			})
		}
		clicks.Wait()
		if results[0].Replayed == results[1].Replayed {
			t.Fatalf("%+v", results)
		}
	})
}

// Finding 19: another verdict, comment or digest is another decision, and a token repeats nothing.
func TestFinding19AnotherDecisionIsNoRepetition(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		w.SetQuorum(2)
		w.Register(w.Bea)
		operation := requestPending(w)
		w.MustApprove(w.Aki, operation)
		same := batch.Decision{Operation: operation.ID, Digest: operation.Digest}
		_, err := w.Batch.Disapprove(w.As(w.Aki), batch.Decision{Operation: operation.ID, Digest: operation.Digest, Comment: "no"})
		wantCodes(t, err, fault.CodeAlreadyDecided)
		other := same
		other.Comment = "seen"
		_, err = w.Batch.Approve(w.As(w.Aki), other)
		wantCodes(t, err, fault.CodeAlreadyDecided)
		other = same
		other.Digest = "0"
		_, err = w.Batch.Approve(w.As(w.Aki), other)
		wantCodes(t, err, fault.CodeAlreadyDecided)
		_, err = w.Batch.Approve(w.AsToken(w.Aki), same)
		wantCodes(t, err, fault.CodeTokenCannotDecide)
	})
}
