package runner_test

import (
	"context"
	"log/slog"
	"sync"
	"testing"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/auditevent"
	"bulwark/server/action"
	"bulwark/server/approval"
	"bulwark/server/audit"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/internal/world"
	"bulwark/server/runner"
	"bulwark/server/store"
)

// requestApproved requests and approves an inactivation of n new credentials.
func requestApproved(w *world.World, n int) (*db.BatchOperation, []ident.Credential) {
	keys := w.NewCredentials(n)
	operation := w.Request(w.Otto, action.Inactivate, nil, world.IDs(keys...))
	w.MustApprove(w.Aki, operation)
	return operation, keys
}

func step(t *testing.T, w *world.World, r *runner.Runner) {
	t.Helper()
	if _, err := r.Step(w.Context()); err != nil {
		t.Fatal(err)
	}
}

// rule 13: credentials that changed since the request are skipped, so that no change is overwritten that the approver did not see.
func TestRule13ChangedSinceRequestIsSkipped(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		operation, keys := requestApproved(w, 3)
		w.RunOperation(action.Update, w.Tagging(), world.IDs(keys[1])) // older operations run first, so this skips it…
		w.WantStatus(operation, approval.Success)

		operation = w.Request(w.Otto, action.Activate, nil, world.IDs(keys...))
		other := w.Request(w.Otto, action.Activate, nil, world.IDs(keys[1]))
		w.MustApprove(w.Aki, other)
		w.Execute()
		w.MustApprove(w.Aki, operation)
		w.Execute()
		w.WantStatus(operation, approval.PartialSuccess)
		for i, task := range w.Tasks(operation) {
			if skipped := task.Status == approval.TaskSkipped; skipped != (i == 1) {
				t.Fatalf("task %d is %s", i, task.Status)
			}
			if i == 1 && (task.Code == nil || *task.Code != fault.CodeChangedSinceRequest || task.Message == nil) {
				t.Fatalf("%+v", task)
			}
		}
		if version := w.Credential(keys[1]).Version; version != 3 {
			t.Fatalf("version %d: the skipped credential was touched", version)
		}
	})
}

// rule 13: an operation whose tasks are all skipped ends as ERROR.
func TestRule13OperationWithOnlySkippedTasksEndsAsError(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		key := w.NewCredential().ID
		first := w.Request(w.Otto, action.Inactivate, nil, world.IDs(key))
		second := w.Request(w.Otto, action.Inactivate, nil, world.IDs(key))
		w.MustApprove(w.Aki, first)
		w.MustApprove(w.Aki, second)
		w.Execute()
		w.WantStatus(first, approval.Success)
		w.WantStatus(second, approval.Failed)
	})
}

// rule 14: an approver deactivated or removed between approval and execution does not count.
func TestRule14ApprovalsAreCountedAgain(t *testing.T) {
	for name, disqualify := range map[string]func(w *world.World){
		"deactivated": func(w *world.World) { w.Deactivate(w.Aki) },
		"removed":     func(w *world.World) { w.Unregister(w.Aki) },
		"made an auditor": func(w *world.World) {
			w.Write().User.UpdateOne(w.Aki).SetRole("AUDITOR").ExecX(w.Context())
		},
	} {
		t.Run(name, func(t *testing.T) {
			each(t, func(t *testing.T, w *world.World) {
				w.Register(w.Bea)
				operation, keys := requestApproved(w, 1)
				disqualify(w)
				w.Execute()
				w.WantStatus(operation, approval.PendingApproval)
				if decision := w.Operation(operation).QueryDecisions().OnlyX(w.Context()); decision.Counted {
					t.Fatal("the decision still counts")
				}
				if w.Credential(keys[0]).Version != 1 {
					t.Fatal("it was executed")
				}
				if n := recorded(w, audit.BatchOperationReturnToApproval); n != 1 { // rule 27
					t.Fatalf("%d events", n)
				}
				w.MustApprove(w.Bea, operation)
				w.Execute()
				w.WantStatus(operation, approval.Success)
			})
		})
	}
}

// rule 25: whether the requester may still request is checked when execution starts, under the operation's lock.
func TestRule25IsCheckedWhenExecutionStarts(t *testing.T) {
	for name, disqualify := range map[string]func(w *world.World){
		"deactivated":     func(w *world.World) { w.Deactivate(w.Otto) },
		"made an auditor": func(w *world.World) { w.Demote(w.Otto) },
	} {
		t.Run(name, func(t *testing.T) {
			each(t, func(t *testing.T, w *world.World) {
				operation, _ := requestApproved(w, 1)
				disqualify(w)
				if taken, err := w.Runner().Claim(t.Context()); taken != nil || err != nil {
					t.Fatal(taken, err)
				}
				if ended := w.Operation(operation); ended.Status != approval.Canceled || ended.EndCode != string(fault.CodeRequesterNotAllowed) {
					t.Fatalf("%+v", ended)
				}
			})
		})
	}
}

// rule 15: change, result and evidence commit together, chunk by chunk.
func TestRule15EvidenceCommitsWithTheChange(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		operation, _ := requestApproved(w, 7)
		r := w.Runner()
		r.SetChunkSize(3)
		step(t, w, r)
		ended := w.Operation(operation)
		if ended.Status != approval.Success || ended.Succeeded != 7 || ended.FinishedAt == nil || ended.StartedAt == nil {
			t.Fatalf("%+v", ended)
		}
		evidence := w.Store.Read().AuditEvent.Query().
			Where(auditevent.Action("batch_operation.apply"), auditevent.SubjectID(operation.ID.String())).CountX(w.Context())
		if chunks := w.Store.Read().BatchChunk.Query().CountX(w.Context()); chunks != 3 || evidence != 3 {
			t.Fatalf("%d chunks, %d events, want 3 and 3", chunks, evidence)
		}
		for _, task := range w.Tasks(operation) {
			if task.Status != approval.TaskSuccess || task.FinishedAt == nil {
				t.Fatalf("%+v", task)
			}
		}
	})
}

// rule 15: a task's frozen values are evidence; the database refuses to rewrite them, and audit events as well.
func TestRule15EvidenceIsNeverRewritten(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		requestApproved(w, 1)
		w.Execute()
		for statement, constraint := range map[string]string{
			`UPDATE batch_tasks SET credential_version = 9`: "batch_task_frozen",
			`UPDATE audit_events SET action = 'nothing'`:    "audit_event_append_only",
			`DELETE FROM audit_events`:                      "audit_event_append_only",
		} {
			_, err := w.Write().ExecContext(w.Context(), statement)
			if store.Constraint(err) != constraint {
				t.Errorf("%s: %v, want %s", statement, err, constraint)
			}
		}
	})
}

// rule 15: when a runner is lost in the middle, the next one resumes after the last committed chunk and repeats nothing.
func TestRule15AnotherRunnerResumes(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		operation, keys := requestApproved(w, 10)
		killed := w.Runner()
		killed.SetChunkSize(4)
		ctx, kill := context.WithCancel(w.Context())
		defer kill()
		notifications, stop := w.Store.Notifier.Listen()
		defer stop()
		go func() {
			for ctx.Err() == nil {
				select {
				case <-notifications:
				case <-ctx.Done():
				}
				so, err := w.Store.Read().BatchOperation.Get(ctx, operation.ID)
				if err == nil && so.SettledPosition > 0 {
					kill()
				}
			}
		}()
		if _, err := killed.Step(ctx); err != nil && ctx.Err() == nil {
			t.Fatal(err)
		}
		half := w.Operation(operation)
		if half.Status == approval.Running && half.SettledPosition < 4 {
			t.Fatalf("settled up to %d", half.SettledPosition)
		}
		next := w.Runner()
		next.SetChunkSize(4)
		if half.Status == approval.Running {
			step(t, w, next)
			if w.Operation(operation).SettledPosition != half.SettledPosition {
				t.Fatal("another runner resumed while the lease was held")
			}
		}
		w.Wait(time.Minute) // the lease ends
		step(t, w, next)
		w.WantStatus(operation, approval.Success)
		for _, key := range keys {
			if version := w.Credential(key).Version; version != 2 {
				t.Fatalf("version %d: applied %d times", version, version-1)
			}
		}
		if resumed := recorded(w, audit.BatchOperationResume); half.Status == approval.Running && resumed == 0 { // rule 27
			t.Fatal("the resumption by another runner is not recorded")
		}
	})
}

// recorded counts the events of a kind.
func recorded(w *world.World, kind audit.Kind) int {
	return w.Store.Read().AuditEvent.Query().Where(auditevent.Action(string(kind))).CountX(w.Context())
}

// rule 15: several runners share the work; each task is applied once.
func TestRule15RunnersShareTheWork(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		keys := w.NewCredentials(40)
		var operations []*db.BatchOperation
		for i := range 4 {
			operation := w.Request(w.Otto, action.Update, w.Tagging(), world.IDs(keys[i*10:i*10+10]...))
			w.MustApprove(w.Aki, operation)
			operations = append(operations, operation)
		}
		var group sync.WaitGroup
		for range 3 {
			r := w.Runner()
			r.SetChunkSize(3)
			group.Go(func() {
				for {
					if worked, err := r.Step(w.Context()); err != nil || !worked {
						if err != nil {
							t.Error(err)
						}
						return
					}
				}
			})
		}
		group.Wait()
		w.Execute()
		for _, operation := range operations {
			w.WantStatus(operation, approval.Success)
		}
		for _, key := range keys {
			if version := w.Credential(key).Version; version != 2 {
				t.Fatalf("version %d", version)
			}
		}
	})
}

// rules 13 and 15: two overlapping operations executed by two runners at once both end, and each credential is changed by
// exactly one of them.
func TestRule13OverlappingOperationsByTwoRunners(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		keys := w.NewCredentials(30)
		first := w.Request(w.Otto, action.Update, w.Tagging(), world.IDs(keys[:20]...))
		second := w.Request(w.Otto, action.Expire, nil, world.IDs(keys[10:]...))
		w.MustApprove(w.Aki, first)
		w.MustApprove(w.Aki, second)
		var group sync.WaitGroup
		for range 2 {
			r := w.Runner()
			r.SetChunkSize(2)
			group.Go(func() {
				if _, err := r.Step(w.Context()); err != nil {
					t.Error(err)
				}
			})
		}
		group.Wait()
		w.Execute()
		a, b := w.Operation(first), w.Operation(second)
		if a.Succeeded+b.Succeeded != 30 || a.Skipped+b.Skipped != 10 {
			t.Fatalf("succeeded %d + %d, skipped %d + %d", a.Succeeded, b.Succeeded, a.Skipped, b.Skipped)
		}
		for _, key := range keys {
			if version := w.Credential(key).Version; version != 2 {
				t.Fatalf("version %d", version)
			}
		}
	})
}

// rule 16: cancelling stops at the next chunk; what is done stays done, the rest becomes CANCELED.
func TestRule16CancelWhileRunning(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		operation, keys := requestApproved(w, 9)
		r := w.Runner()
		r.SetChunkSize(2)
		notifications, stop := w.Store.Notifier.Listen()
		defer stop()
		canceled := make(chan error, 1)
		go func() {
			for range notifications {
				if w.Operation(operation).SettledPosition > 0 {
					break
				}
			}
			_, err := w.Batch.Cancel(w.As(w.Otto), operation.ID, "enough")
			canceled <- err
		}()
		step(t, w, r)
		if err := <-canceled; err != nil && w.Operation(operation).Status != approval.Success {
			t.Fatal(err)
		}
		got := w.Operation(operation)
		if got.Status == approval.Success { // the runner was faster than the cancel; the rule is about the other case
			return
		}
		w.WantStatus(operation, approval.Canceled)
		done := got.SettledPosition
		for i, task := range w.Tasks(operation) {
			want, version := approval.TaskSuccess, int64(2)
			if int64(i) >= done {
				want, version = approval.TaskCanceled, 1
			}
			if task.Status != want || w.Credential(keys[i]).Version != version {
				t.Fatalf("task %d of %d done is %s, version %d", i, done, task.Status, w.Credential(keys[i]).Version)
			}
		}
		w.Wait(time.Hour)
		w.Execute()
		if after := w.Operation(operation); after.SettledPosition != done || after.Status != approval.Canceled {
			t.Fatalf("it continued after it was canceled: %+v", after)
		}
	})
}

// A running loop starts work when notified, and ends with its context.
func TestRunEndsWithItsContext(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		ctx, cancel := context.WithCancel(w.Context())
		done := make(chan error, 1)
		go func() { done <- runner.New(w.Store, w.Now, slog.New(slog.DiscardHandler)).Run(ctx) }()
		operation, _ := requestApproved(w, 3)
		deadline := time.After(20 * time.Second)
		notifications, stop := w.Store.Notifier.Listen()
		defer stop()
		for w.Operation(operation).Status != approval.Success {
			select {
			case <-notifications:
			case <-deadline:
				t.Fatal("the operation was not executed")
			}
		}
		cancel()
		if err := <-done; err != nil {
			t.Fatal(err)
		}
	})
}
