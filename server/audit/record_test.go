package audit_test

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/auditevent"
	"bulwark/server/audit"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/internal/dbtest"
	"bulwark/server/store"
	"bulwark/server/viewer"
)

var start = time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC)

func by(ctx context.Context, user ident.User, session string) context.Context {
	return viewer.With(ctx, viewer.Viewer{User: user, Role: viewer.Auditor, Session: session, Address: "192.0.2.1"})
}

func events(t *testing.T, s *store.Store) []*db.AuditEvent {
	return s.Read().AuditEvent.Query().Order(auditevent.ByID()).AllX(t.Context())
}

// refuse records a refusal and fails the test when it does not come back unchanged.
func refuse(ctx context.Context, t *testing.T, s *store.Store, event audit.Event) {
	t.Helper()
	refusal := fault.Refuse(fault.Of(fault.CodeDigestMismatch, "Read it again.", "digest"))
	if err := audit.RecordRefusal(ctx, s, event, refusal); err != refusal { //nolint:errorlint // unchanged, as the contract says
		t.Error(err)
	}
}

// Rule 27: an event whose kind is not in the list cannot be recorded.
func TestRule27UnlistedKindsCannotBeRecorded(t *testing.T) {
	t.Parallel()
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		unlisted := audit.Event{At: start, Action: "coffee.make"}
		err := s.InTx(t.Context(), func(tx *db.Tx) error { return audit.Record(t.Context(), tx, unlisted) })
		if err == nil {
			t.Error("it was recorded")
		}
		refusal := fault.New(fault.Forbidden, "No.")
		if err := audit.RecordRefusal(t.Context(), s, unlisted, refusal); err == refusal { //nolint:errorlint // want more than the refusal
			t.Error("its refusal was recorded")
		}
		if n := len(events(t, s)); n != 0 {
			t.Errorf("%d events", n)
		}
	})
}

// Finding 8 (security review), rule 27: texts in refusals are cut at 200 characters, and all details have a bound.
func TestFinding08RefusalsAreCut(t *testing.T) {
	t.Parallel()
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		lists := map[string]any{}
		for i := range 1000 {
			lists[fmt.Sprintf("field %d %s", i, strings.Repeat("k", 300))] = strings.Repeat("v", 300)
		}
		for name, input := range map[string]any{
			"long texts":  map[string]any{"reason": strings.Repeat("é", 1<<19), "tags": []string{strings.Repeat("x", 1<<19)}, "total": 9_007_199_254_740_993},
			"long list":   map[string]any{"ids": make([]string, 100_000)},
			"many fields": lists,
			"nesting":     map[string]any{"a": []any{lists, lists, lists}},
		} {
			refuse(t.Context(), t, s, audit.Event{At: start, Action: audit.BatchOperationRequest, SubjectID: name, Details: input})
		}
		for _, event := range events(t, s) {
			if len(event.Details) > 4<<10 || !strings.Contains(event.Details, "Read it again.") {
				t.Errorf("%s: %d bytes are kept: %.200s", event.SubjectID, len(event.Details), event.Details)
			}
			if event.SubjectID == "long texts" && (!strings.Contains(event.Details, strings.Repeat("é", 200)+"…") ||
				strings.Contains(event.Details, strings.Repeat("é", 201)) || !strings.Contains(event.Details, "9007199254740993")) {
				t.Errorf("got %s", event.Details)
			}
		}
	})
}

// Finding 8 (security review), rule 27: a refusal that is repeated within a minute is counted on its event, also between those of
// other people; refusals that differ in person, session, subject or input are separate events.
func TestFinding08RepeatedRefusalsAreOneEvent(t *testing.T) {
	t.Parallel()
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		same := audit.Event{At: start, Action: audit.BatchOperationApprove, SubjectID: "op_1", Details: map[string]any{"digest": strings.Repeat("d", 15_500)}}
		for i := range 200 {
			same.At = start.Add(time.Duration(i) * 100 * time.Millisecond)
			refuse(by(t.Context(), 1, "first"), t, s, same)
		}
		refuse(by(t.Context(), 1, "second"), t, s, same)
		refuse(by(t.Context(), 2, "first"), t, s, same)
		other := same
		other.SubjectID = "op_2"
		refuse(by(t.Context(), 1, "first"), t, s, other)
		same.At = start.Add(61 * time.Second)
		refuse(by(t.Context(), 1, "first"), t, s, same)
		found := events(t, s)
		if len(found) != 5 || found[0].Occurrences != 200 || found[4].Occurrences != 1 {
			t.Fatalf("want 200 in one and four others, got %v", found)
		}
		if found[0].Session != "first" || found[1].Session != "second" || *found[2].ActorID != 2 || found[3].SubjectID != "op_2" {
			t.Errorf("got %v", found)
		}
	})
}

// Finding 8 (security review): 54 MB of refusals in 10 seconds become a few KB, however they differ and however many come in parallel.
func TestFinding08RefusalsOfAPersonAreBounded(t *testing.T) {
	t.Parallel()
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		const loops, rounds = 4, 100
		var group sync.WaitGroup
		for loop := range loops {
			group.Go(func() {
				for i := range rounds {
					refuse(by(t.Context(), 1, "s"), t, s, audit.Event{
						At: start.Add(time.Duration(i) * 25 * time.Millisecond), Action: audit.BatchOperationApprove, SubjectID: fmt.Sprint("op_", loop, "_", i),
						Details: map[string]any{"digest": strings.Repeat("d", 15_500)},
					})
				}
			})
		}
		group.Wait()
		bytes, occurrences := 0, int64(0)
		found := events(t, s)
		for _, event := range found {
			bytes += len(event.Details)
			occurrences += event.Occurrences
		}
		if len(found) != 61 || occurrences != loops*rounds || bytes > 64<<10 {
			t.Errorf("%d events for %d refusals, %d bytes of details", len(found), occurrences, bytes)
		}
		last := found[len(found)-1]
		if last.Action != string(audit.RefusalsBeyondLimit) || last.SubjectID != "user_1" || last.Occurrences != loops*rounds-60 || last.Session == "" {
			t.Errorf("got %v", last)
		}
		// Refusals of another person and of anonymous callers are still recorded.
		refuse(by(t.Context(), 2, "t"), t, s, audit.Event{At: start.Add(5 * time.Second), Action: audit.BatchOperationApprove, SubjectID: "op_9"})
		refuse(t.Context(), t, s, audit.Event{At: start.Add(5 * time.Second), Action: audit.SessionSignInRefused})
		if after := events(t, s); len(after) != 63 {
			t.Errorf("%d events", len(after))
		}
	})
}

// Refusals of callers who are not signed in are bounded for each address and together.
func TestFinding08AnonymousRefusalsAreBounded(t *testing.T) {
	t.Parallel()
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		for i := range 1000 {
			from := viewer.With(t.Context(), viewer.Viewer{Address: fmt.Sprintf("192.0.2.%d", i%200)})
			refuse(from, t, s, audit.Event{At: start, Action: audit.SessionSignInRefused, SubjectID: fmt.Sprint("user_", i), Occurrences: 2})
		}
		found := events(t, s)
		last := found[len(found)-1]
		if len(found) != 301 || last.Action != string(audit.RefusalsBeyondLimit) || last.Occurrences != 1400 || last.Address != "" {
			t.Errorf("%d events, the last %v", len(found), last)
		}
	})
}

// Only refusals by rule, permission or limit are recorded.
func TestFaultsAreNotRefusals(t *testing.T) {
	t.Parallel()
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		event := audit.Event{At: start, Action: audit.BatchOperationApprove}
		for _, err := range []error{nil, context.Canceled, fault.New(fault.Internal, "x"), fault.New(fault.Conflict, "x"), fault.New(fault.Unavailable, "x")} {
			if got := audit.RecordRefusal(t.Context(), s, event, err); got != err { //nolint:errorlint // unchanged
				t.Errorf("%v became %v", err, got)
			}
		}
		for i := range 3 { // how long to wait differs; the refusal is the same
			_ = audit.RecordRefusal(t.Context(), s, event, fault.Limit(fmt.Sprintf("Wait %d s.", i), time.Duration(i)*time.Second))
		}
		if found := events(t, s); len(found) != 1 || found[0].Occurrences != 3 {
			t.Errorf("got %v", found)
		}
	})
}

func TestDeduplicatorRecognisesTheFirstOfAPeriod(t *testing.T) {
	t.Parallel()
	once := &audit.Deduplicator{}
	for _, step := range []struct {
		key   string
		after time.Duration
		want  bool
	}{{"a", 0, true}, {"a", 59 * time.Second, false}, {"b", 59 * time.Second, true}, {"a", time.Minute, true}, {"a", time.Minute, false}} {
		if got := once.IsFirst(step.key, start.Add(step.after), time.Minute); got != step.want {
			t.Errorf("%v: got %t", step, got)
		}
	}
	once.Forget("a")
	if !once.IsFirst("a", start.Add(time.Minute), time.Minute) {
		t.Error("it is still remembered after the period")
	}
	for i := range 50_000 { // memory is bounded
		once.IsFirst(fmt.Sprint(i), start.Add(2*time.Minute), time.Minute)
	}
}
