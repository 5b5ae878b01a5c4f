package batch_test

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"bulwark/ent/db"
	"bulwark/server/action"
	"bulwark/server/approval"
	"bulwark/server/batch"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/internal/dbtest"
	"bulwark/server/internal/world"
	"bulwark/server/store"
)

// each runs a test in a new world on each database.
func each(t *testing.T, test func(t *testing.T, w *world.World)) {
	t.Helper()
	t.Parallel()
	dbtest.Each(t, func(t *testing.T, s *store.Store) { test(t, world.New(t, s)) })
}

// wantCodes fails the test unless err is a refusal with exactly these codes.
func wantCodes(t *testing.T, err error, want ...fault.Code) {
	t.Helper()
	var got []fault.Code
	for _, problem := range fault.ProblemsOf(err) {
		got = append(got, problem.Code)
	}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Fatalf("refused with %v (%v), want %v", got, err, want)
	}
}

// wantNothingStored fails the test when an operation or a task exists.
func wantNothingStored(t *testing.T, w *world.World) {
	t.Helper()
	operations, tasks := w.Store.Read().BatchOperation.Query().CountX(w.Context()), w.Store.Read().BatchTask.Query().CountX(w.Context())
	if operations+tasks != 0 {
		t.Fatalf("%d operations and %d tasks were stored", operations, tasks)
	}
}

func inactivate(selection action.Selection) batch.Request {
	return batch.Request{Action: action.Inactivate, Selection: selection, Reason: "because"}
}

// rule 1: the selection is resolved once and frozen with versions and values; the filter is never evaluated again.
func TestRule1SelectionIsFrozenOnce(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		first := w.NewCredential(func(c *db.CredentialCreate) { c.SetVersion(7).SetDomainID(w.Domain.ID) })
		operation := w.Request(w.Otto, action.Update, &action.Changes{Domain: action.To(w.OtherDomain.ID)}, world.All())
		late := w.NewCredential() // matches the filter, but came later
		w.MustApprove(w.Aki, operation)
		w.Execute()

		tasks := w.Store.Read().BatchTask.Query().AllX(w.Context())
		if len(tasks) != 1 || tasks[0].CredentialID != first.ID || tasks[0].CredentialVersion != 7 {
			t.Fatalf("tasks are %v", tasks)
		}
		if want := fmt.Sprint(int64(w.Domain.ID)); !strings.Contains(tasks[0].Before, want) {
			t.Fatalf("the frozen values %s do not hold the domain %s", tasks[0].Before, want)
		}
		if w.Credential(late.ID).DomainID != nil {
			t.Fatal("a credential that came later was changed")
		}
	})
}

// rule 2: a filter is narrowed to what the action may touch.
func TestRule2FilterIsNarrowed(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		w.NewCredentials(3)
		w.NewCredentials(2, world.Inactive)
		if total := w.Request(w.Otto, action.Inactivate, nil, world.All()).Total; total != 3 {
			t.Fatalf("Inactivate froze %d credentials, want 3", total)
		}
		if total := w.Request(w.Otto, action.Activate, nil, world.All()).Total; total != 2 {
			t.Fatalf("Activate froze %d credentials, want 2", total)
		}
	})
}

// rule 2: ids that are unknown or ineligible are refused together, and nothing is stored.
func TestRule2IdsAreRefusedTogether(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		good, inactive := w.NewCredential(), w.NewCredential(world.Inactive)
		_, err := w.Batch.Request(w.As(w.Otto), inactivate(world.IDs(good.ID, inactive.ID, 999_999)))
		wantCodes(t, err, fault.CodeNotActive, fault.CodeNotFound)
		for _, problem := range fault.ProblemsOf(err) {
			if problem.Count != 1 || len(problem.Credentials) != 1 {
				t.Fatalf("%s names %v of %d", problem.Code, problem.Credentials, problem.Count)
			}
		}
		wantNothingStored(t, w)
	})
}

// rule 2: with SKIP, such ids are left out and reported.
func TestRule2SkipLeavesOutAndReports(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		good, inactive := w.NewCredential(), w.NewCredential(world.Inactive)
		request := inactivate(world.IDs(good.ID, inactive.ID, 999_999))
		request.SkipIneligible = true
		done, err := w.Batch.Request(w.As(w.Otto), request)
		if err != nil || done.Operation.Total != 1 {
			t.Fatalf("%+v, %v", done, err)
		}
		wantCodes(t, fault.Refuse(done.LeftOut...), fault.CodeNotActive, fault.CodeNotFound)
		request.Selection = world.IDs(inactive.ID, 999_999)
		_, err = w.Batch.Request(w.As(w.Otto), request)
		wantCodes(t, err, fault.CodeNotActive, fault.CodeNotFound, fault.CodeEmptySelection)
	})
}

// rule 3: an empty selection, change or reason is refused, and selecting everything must be explicit.
func TestRule3EmptyRequestsAreRefused(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		key, hiding := w.NewCredential().ID, "a\x1b[2K"
		for name, c := range map[string]struct {
			request batch.Request
			want    fault.Code
		}{
			"no ids":                    {inactivate(action.Selection{}), fault.CodeEmptySelection},
			"filter without conditions": {inactivate(action.Selection{Filter: &action.Filter{}}), fault.CodeEmptyFilter},
			"filter without matches":    {inactivate(action.Selection{Filter: &action.Filter{Search: "nobody"}}), fault.CodeEmptySelection},
			"update without changes":    {batch.Request{Action: action.Update, Changes: &action.Changes{}, Selection: world.IDs(key), Reason: "x"}, fault.CodeNoChanges},
			"no reason":                 {batch.Request{Action: action.Expire, Selection: world.IDs(key), Reason: "  "}, fault.CodeRequired},
			"an invisible reason":       {batch.Request{Action: action.Expire, Selection: world.IDs(key), Reason: "\u200b"}, fault.CodeRequired},
			"a right-to-left override":  {batch.Request{Action: action.Expire, Selection: world.IDs(key), Reason: "\u202etxt"}, fault.CodeInvalid},
			"information that hides": {batch.Request{Action: action.Update, Changes: &action.Changes{AdditionalInformation: &hiding},
				Selection: world.IDs(key), Reason: "x"}, fault.CodeInvalid},
			"adding no tags": {batch.Request{Action: action.Update, Changes: &action.Changes{Tags: &action.TagChange{Mode: action.AddTags}},
				Selection: world.IDs(key), Reason: "x"}, fault.CodeRequired},
		} {
			_, err := w.Batch.Request(w.As(w.Otto), c.request)
			if !fault.Has(err, c.want) {
				t.Errorf("%s: %v, want %s", name, err, c.want)
			}
		}
		wantNothingStored(t, w)
		if w.Request(w.Otto, action.Inactivate, nil, world.All()).Total != 1 {
			t.Error("an explicit selection of everything is incomplete")
		}
	})
}

// rule 3: a changed selection is refused with both numbers.
func TestRule3ExpectedCount(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		w.NewCredentials(3)
		request, five := inactivate(world.All()), int64(5)
		request.ExpectedCount = &five
		_, err := w.Batch.Request(w.As(w.Otto), request)
		wantCodes(t, err, fault.CodeSelectionChanged)
		if message := fault.ProblemsOf(err)[0].Message; !strings.Contains(message, "3") || !strings.Contains(message, "5") {
			t.Fatalf("%q does not contain both numbers", message)
		}
	})
}

// rule 5: without another approver the request is refused; the requester's own registration does not help.
func TestRule5NoEligibleApprover(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		key := w.NewCredential().ID
		_, err := w.Batch.Request(w.As(w.Aki), inactivate(world.IDs(key)))
		wantCodes(t, err, fault.CodeNoEligibleApprover)
		if problem, err := w.Batch.RequestProblem(w.As(w.Aki)); err != nil || problem == nil || problem.Code != fault.CodeNoEligibleApprover {
			t.Fatalf("the first screen shows %v, %v", problem, err)
		}
		w.SetQuorum(2)
		_, err = w.Batch.Request(w.As(w.Otto), inactivate(world.IDs(key)))
		wantCodes(t, err, fault.CodeNoEligibleApprover)
		wantNothingStored(t, w)
		w.Register(w.Bea)
		if problem, err := w.Batch.RequestProblem(w.As(w.Otto)); problem != nil || err != nil {
			t.Fatalf("with two approvers: %v, %v", problem, err)
		}
	})
}

// rule 6: an idempotency key makes a repeated request return the first operation, per user, also at the same time.
func TestRule6IdempotencyKey(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		request := inactivate(world.IDs(w.NewCredentials(3)...))
		request.IdempotencyKey = "night-run"
		var group sync.WaitGroup
		keys := make([]ident.BatchOperation, 8)
		for i := range keys {
			group.Go(func() {
				done, err := w.Batch.Request(w.As(w.Otto), request)
				if err != nil {
					t.Error(err)
					return
				}
				keys[i] = done.Operation.ID
			})
		}
		group.Wait()
		if slices.Sort(keys); len(slices.Compact(keys)) != 1 {
			t.Fatalf("the same key made operations %v", keys)
		}
		again, err := w.Batch.Request(w.As(w.Otto), request)
		if err != nil || !again.Replayed {
			t.Fatalf("%+v, %v", again, err)
		}
		other := request
		other.Reason = "another"
		_, err = w.Batch.Request(w.As(w.Otto), other)
		wantCodes(t, err, fault.CodeIdempotencyKeyReused)
		bea, err := w.Batch.Request(w.As(w.Bea), request)
		if err != nil || bea.Replayed {
			t.Fatalf("another person's key: %+v, %v", bea, err)
		}
	})
}

// rule 7: a credential may be in several open operations; the preview says how many, the second to run skips.
func TestRule7OverlappingOperations(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		keys := w.NewCredentials(4)
		first := w.Request(w.Otto, action.Update, w.Tagging(), world.IDs(keys[:3]...))
		preview, err := w.Batch.Preview(w.As(w.Otto), batch.Proposal{Action: action.Expire, Selection: world.IDs(keys[1:]...)})
		if err != nil || preview.OverlappingOperations != 1 || preview.OverlappingCredentials != 2 {
			t.Fatalf("%+v, %v", preview, err)
		}
		second := w.Request(w.Otto, action.Expire, nil, world.IDs(keys[1:]...))
		w.MustApprove(w.Aki, first)
		w.MustApprove(w.Aki, second)
		w.Execute()
		w.WantStatus(first, approval.Success)
		w.WantStatus(second, approval.PartialSuccess)
		if got := w.Operation(second); got.Succeeded != 1 || got.Skipped != 2 {
			t.Fatalf("%d succeeded, %d skipped", got.Succeeded, got.Skipped)
		}
		outcomes, err := w.Batch.CountOutcomes(w.As(w.Udo), second.ID)
		if err != nil || len(outcomes) != 1 || outcomes[0] != (batch.Outcome{Code: fault.CodeChangedSinceRequest, Count: 2}) {
			t.Fatalf("%v, %v", outcomes, err)
		}
	})
}

// Operation numbers are 1, 2, 3 … without gaps, even when requests are refused in between.
func TestNumbersHaveNoGaps(t *testing.T) {
	each(t, func(t *testing.T, w *world.World) {
		key := w.NewCredential().ID
		for want := int64(1); want <= 3; want++ {
			if got := w.Request(w.Otto, action.Expire, nil, world.IDs(key)).Number; got != want {
				t.Fatalf("number %d, want %d", got, want)
			}
			_, err := w.Batch.Request(w.As(w.Otto), inactivate(world.IDs(999)))
			wantCodes(t, err, fault.CodeNotFound)
		}
	})
}
