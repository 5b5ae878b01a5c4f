package bench

import (
	"context"
	"errors"
	"slices"
	"time"

	"bulwark/server/action"
	"bulwark/server/approval"
	"bulwark/server/viewer"
)

// canceling is how long the requester waits, in the middle of an execution, until the operation is canceled and the runner
// has stopped.
func canceling() work {
	return work{name: "cancel", run: func(ctx context.Context, s *Site) ([]Result, error) {
		var waits []float64
		for range s.options.Rounds {
			wait, err := s.cancelOnce(ctx)
			if err != nil {
				return nil, err
			}
			waits = append(waits, wait)
		}
		longest := slices.Max(waits)
		return []Result{{
			Work: "cancel in the middle of an execution, longest wait", N: s.active, Unit: "s", Product: longest,
			Goal: "< 1 s", Met: longest < 1,
		}}, nil
	}}
}

func (s *Site) cancelOnce(ctx context.Context) (float64, error) {
	if err := s.reset(ctx); err != nil {
		return 0, err
	}
	operation, err := s.approved(ctx, action.Expire, nil, s.everything())
	if err != nil {
		return 0, err
	}
	rings, stop := s.Store.Notifier.Listen()
	defer stop()
	ended := make(chan error, 1)
	go func() {
		_, err := s.runner().Step(ctx)
		ended <- err
	}()
	for settled := int64(0); settled == 0; {
		select {
		case <-rings:
		case err := <-ended:
			return 0, errors.Join(err, errors.New("the execution ended before it could be canceled"))
		}
		so, err := s.Store.Read().BatchOperation.Get(ctx, operation.ID)
		if err != nil {
			return 0, err
		}
		settled = so.SettledPosition
	}
	began := time.Now()
	if _, err := s.Batch.Cancel(viewer.With(ctx, s.requester), operation.ID, ""); err != nil {
		return 0, err
	}
	err = <-ended
	wait := time.Since(began).Seconds()
	if err != nil {
		return 0, err
	}
	after, err := s.Store.Read().BatchOperation.Get(ctx, operation.ID)
	if err == nil && (after.Status != approval.Canceled || after.SettledPosition == 0 || after.SettledPosition == after.Total) {
		err = errors.New("the operation was not canceled in the middle")
	}
	return wait, err
}
