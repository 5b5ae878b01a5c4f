package graph

import (
	"context"
	"time"

	"bulwark/ent/db"
	"bulwark/server/access"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/store"
	"bulwark/server/viewer"
)

// look is one look at what a subscription follows: the value now, whether it is news, and whether it was the last.
type look[T any] func(ctx context.Context) (value T, news, last bool, err error)

// follow looks now, again whenever an operation that concerns the follower changed, and every Poll even when no bell
// rings. Looks are at least Pause apart, so a busy operation causes a few events a second and its last state is never
// lost. The stream ends after the last value, when the client goes, or when the viewer may not look any more.
func follow[T any](
	ctx context.Context, s Services, concerns func(ident.BatchOperation) bool, next look[T],
) (<-chan T, error) {
	rings, stop := s.Store.Bell.Listen()
	value, _, last, err := next(ctx)
	if err != nil {
		stop()
		return nil, err
	}
	values := make(chan T, 1)
	values <- value
	go func() {
		defer close(values)
		defer stop()
		for !last && pause(ctx, s.Timing.Pause) && wait(ctx, rings, s.Timing.Poll, concerns) {
			if s.stillSignedIn(ctx) != nil {
				return
			}
			var news bool
			if value, news, last, err = next(ctx); err != nil {
				return
			}
			if !news {
				continue
			}
			select {
			case values <- value:
			case <-ctx.Done():
				return
			}
		}
	}()
	return values, nil
}

// pause waits and tells whether to go on.
func pause(ctx context.Context, length time.Duration) bool {
	timer := time.NewTimer(length)
	defer timer.Stop()
	select {
	case <-timer.C:
		return true
	case <-ctx.Done():
		return false
	}
}

// wait waits for a ring that concerns the follower, or for the time to look anyway, and tells whether to go on.
func wait(ctx context.Context, rings <-chan ident.BatchOperation, poll time.Duration, concerns func(ident.BatchOperation) bool) bool {
	timer := time.NewTimer(poll)
	defer timer.Stop()
	for {
		select {
		case operation := <-rings:
			if operation == 0 || concerns(operation) {
				return true
			}
		case <-timer.C:
			return true
		case <-ctx.Done():
			return false
		}
	}
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
	k, err := key[ident.BatchOperation](id)
	if err != nil {
		return nil, err
	}
	var before state
	return follow(ctx, s, func(rung ident.BatchOperation) bool { return rung == k },
		func(ctx context.Context) (*db.BatchOperation, bool, bool, error) {
			operation, err := s.read().BatchOperation.Get(ctx, k)
			if db.IsNotFound(err) {
				return nil, false, false, fault.New(fault.InvalidID, "There is no such batch operation.")
			}
			if err != nil {
				return nil, false, false, store.Translate(err)
			}
			decisions, err := operation.QueryDecisions().Count(ctx)
			now := state{string(operation.Status), operation.SettledPosition, decisions}
			news := now != before
			before = now
			return operation, news, !operation.Status.Open(), store.Translate(err)
		})
}

// state is what makes news of an operation.
type state struct {
	status    string
	settled   int64
	decisions int
}

// followCount follows how many operations wait for the viewer.
func (s Services) followCount(ctx context.Context) (<-chan int, error) {
	return followNumber(ctx, s, s.Batch.WaitingFor)
}

// followNumber follows a number that any change may change.
func followNumber(ctx context.Context, s Services, count func(ctx context.Context) (int, error)) (<-chan int, error) {
	before := -1
	return follow(ctx, s, func(ident.BatchOperation) bool { return true },
		func(ctx context.Context) (int, bool, bool, error) {
			number, err := count(ctx)
			news := number != before
			before = number
			return number, news, false, err
		})
}
