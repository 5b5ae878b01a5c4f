package graph

import (
	"context"

	"bulwark/ent/db"
	"bulwark/graph/transport"
	"bulwark/server/access"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/viewer"
)

// singleValue returns a channel of one value: the document of a subscription is executed again for each event (see
// transport.Stream).
func singleValue[T any](value T) <-chan T {
	values := make(chan T, 1)
	values <- value
	close(values)
	return values
}

// stillSignedIn returns an error when the person was deactivated, their role changed, or their session or token ended after the
// stream began.
func (s Services) stillSignedIn(ctx context.Context) error {
	v := viewer.From(ctx)
	now, err := s.Account.SessionViewer(ctx, v.User)
	if err == nil && now.Role != v.Role {
		return fault.New(fault.Unauthenticated, "Your role changed. Sign in again.")
	}
	if err == nil && s.StillSignedIn != nil {
		return s.StillSignedIn(ctx)
	}
	return err
}

// followOperation follows an operation until it ends.
func (s Services) followOperation(ctx context.Context, id string) (<-chan *db.BatchOperation, error) {
	if _, err := access.Check(ctx, access.ReadOperations); err != nil {
		return nil, err
	}
	k, err := parseKey[ident.BatchOperation](id)
	if err != nil {
		return nil, err
	}
	if update, delivered := transport.UpdateOf(ctx).(*db.BatchOperation); delivered {
		return singleValue(update), nil
	}
	rows, states, err := s.readStates(ctx, []ident.BatchOperation{k})
	if err != nil {
		return nil, err
	}
	if len(rows) == 0 {
		return nil, fault.New(fault.InvalidID, "There is no such batch operation.")
	}
	followTopic(ctx, s.watcher, s.watcher.operations, k, states[k])
	if !rows[0].Status.Open() {
		transport.StreamOf(ctx).EndAfterFirst()
	}
	return singleValue(rows[0]), nil
}

// followWaitingCount follows how many operations or protected changes wait for the viewer's decision.
func (s Services) followWaitingCount(ctx context.Context, kind waitingKind) (<-chan int, error) {
	if update, delivered := transport.UpdateOf(ctx).(int); delivered {
		return singleValue(update), nil
	}
	count, err := s.countWaiting(ctx, kind)
	if err != nil {
		return nil, err
	}
	v := viewer.From(ctx)
	key := countKey{v.User, v.ByToken(), kind}
	followTopic(ctx, s.watcher, s.watcher.counts, key, count)
	s.watcher.markStale(key)
	return singleValue(count), nil
}

// countWaiting counts what waits for the viewer's decision.
func (s Services) countWaiting(ctx context.Context, kind waitingKind) (int, error) {
	if kind == protectedChanges {
		return s.Protected.CountWaitingForViewer(ctx)
	}
	return s.Batch.CountAwaitingDecision(ctx)
}
