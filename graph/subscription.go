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

// once is the channel of one event: the document of a subscription is executed anew for each (see transport.Stream).
func singleValue[T any](value T) <-chan T {
	values := make(chan T, 1)
	values <- value
	close(values)
	return values
}

// stillSignedIn refuses people who were deactivated, whose role changed, or whose session or token ended, after the stream
// began.
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

// followOperation follows one operation until it has ended.
func (s Services) followOperation(ctx context.Context, id string) (<-chan *db.BatchOperation, error) {
	if _, err := access.Check(ctx, access.ReadOperations); err != nil {
		return nil, err
	}
	k, err := parseKey[ident.BatchOperation](id)
	if err != nil {
		return nil, err
	}
	if told, delivered := transport.UpdateOf(ctx).(*db.BatchOperation); delivered {
		return singleValue(told), nil
	}
	rows, states, err := s.readStates(ctx, []ident.BatchOperation{k})
	if err != nil {
		return nil, err
	}
	if len(rows) == 0 {
		return nil, fault.New(fault.InvalidID, "There is no such batch operation.")
	}
	followTopic(ctx, s.live, s.live.operations, k, states[k])
	if !rows[0].Status.Open() {
		transport.StreamOf(ctx).Last()
	}
	return singleValue(rows[0]), nil
}

// followCount follows how many operations wait for the viewer.
func (s Services) followCount(ctx context.Context) (<-chan int, error) {
	return s.followWaitingCount(ctx, approvals)
}

// followNumber follows how much of something waits for the viewer.
func (s Services) followWaitingCount(ctx context.Context, of waitingThing) (<-chan int, error) {
	if told, delivered := transport.UpdateOf(ctx).(int); delivered {
		return singleValue(told), nil
	}
	count, err := s.countWaiting(ctx, of)
	if err != nil {
		return nil, err
	}
	v := viewer.From(ctx)
	who := countKey{v.User, v.ByToken(), of}
	followTopic(ctx, s.live, s.live.counts, who, count)
	s.live.markStale(who)
	return singleValue(count), nil
}

// countWaiting counts what waits for the viewer.
func (s Services) countWaiting(ctx context.Context, of waitingThing) (int, error) {
	if of == protectedChanges {
		return s.Protected.CountWaitingForViewer(ctx)
	}
	return s.Batch.WaitingFor(ctx)
}
