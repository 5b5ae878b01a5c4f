package runner_test

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"bulwark/ent/db"
	"bulwark/server/action"
	"bulwark/server/approval"
	"bulwark/server/batch"
	"bulwark/server/ident"
	"bulwark/server/internal/dbtest"
	"bulwark/server/internal/world"
	"bulwark/server/store"
)

// operationModel is one operation and a simple model of it: who is registered, and who approved.
type operationModel struct {
	w          *world.World
	operation  *db.BatchOperation
	key        ident.Credential
	requester  *db.User
	quorum     int
	registered map[*db.User]bool
	approved   map[*db.User]bool
}

// eligible counts the distinct people other than the requester whose approval counts now.
func (l *operationModel) eligible() int {
	n := 0
	for person := range l.approved {
		if l.approved[person] && l.registered[person] && person.ID != l.requester.ID {
			n++
		}
	}
	return n
}

// Rules 8, 10, 12 and 14 together: no sequence of moves executes an operation without the quorum of distinct, eligible
// people other than the requester.
func TestNoSequenceOfMovesExecutesWithoutTheQuorum(t *testing.T) {
	t.Parallel()
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		w := world.New(t, s)
		w.Unregister(w.Aki)
		people := []*db.User{w.Ana, w.Otto, w.Aki, w.Bea}
		rapid.Check(t, func(rt *rapid.T) {
			l := newOperationModel(rt, w, people)
			steps := rapid.IntRange(1, 12).Draw(rt, "steps")
			for range steps {
				l.move(rt, people)
			}
			for person, registered := range l.registered { // restore the registrations
				if registered {
					w.Unregister(person)
				}
			}
		})
	})
}

func newOperationModel(rt *rapid.T, w *world.World, people []*db.User) *operationModel {
	l := &operationModel{w: w, key: w.NewCredential().ID, registered: map[*db.User]bool{}, approved: map[*db.User]bool{}}
	l.requester = rapid.SampledFrom(people).Draw(rt, "requester")
	l.quorum = rapid.IntRange(1, 3).Draw(rt, "quorum")
	w.SetQuorum(l.quorum)
	for _, person := range people {
		w.Register(person)
		l.registered[person] = true
	}
	l.operation = w.Request(l.requester, action.Inactivate, nil, world.IDs(l.key))
	return l
}

// move makes one random move and checks that the credential changed only if that is allowed.
func (l *operationModel) move(rt *rapid.T, people []*db.User) {
	person := rapid.SampledFrom(people).Draw(rt, "person")
	decision := batch.Decision{Operation: l.operation.ID, Digest: l.operation.Digest, Comment: "x"}
	open := l.w.Operation(l.operation).Status == approval.PendingApproval
	switch rapid.SampledFrom([]string{"approve", "approve", "approve", "disapprove", "cancel", "toggle", "execute", "execute", "wait"}).Draw(rt, "move") {
	case "approve":
		if done, err := l.w.Batch.Approve(l.w.As(person), decision); err == nil && !done.Replayed {
			if !open || person.ID == l.requester.ID || !l.registered[person] || l.approved[person] {
				rt.Fatalf("%s could approve", person.Username)
			}
			l.approved[person] = true
		}
	case "disapprove":
		_, _ = l.w.Batch.Disapprove(l.w.As(person), decision)
	case "cancel":
		_, _ = l.w.Batch.Cancel(l.w.As(person), l.operation.ID, "")
	case "toggle":
		if l.registered[person] {
			l.w.Unregister(person)
			l.approved[person] = false // permanently, even when they are registered again (rule 26)
		} else {
			l.w.Register(person)
		}
		l.registered[person] = !l.registered[person]
	case "wait":
		l.w.Wait(9 * time.Hour)
	case "execute":
		before := l.w.Operation(l.operation).Status
		l.w.Execute()
		after := l.w.Operation(l.operation).Status
		if before != after && after.Started() && l.eligible() < l.quorum {
			rt.Fatalf("executed with %d of %d approvals", l.eligible(), l.quorum)
		}
	}
	status := l.w.Operation(l.operation).Status
	if changed := l.w.Credential(l.key).Version > 1; changed != status.Started() {
		rt.Fatalf("the operation is %s, the credential changed: %t", status, changed)
	}
	ends := []approval.Status{approval.Disapproved, approval.Expired, approval.Canceled}
	if slices.Contains(ends, status) && l.w.Operation(l.operation).FinishedAt == nil {
		rt.Fatalf("%s without a time", status)
	}
}
