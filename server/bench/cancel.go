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

// benchmarkCancel measures how long it takes, in the middle of an execution, until the operation is canceled and the runner has
// stopped.
func benchmarkCancel() benchmark {
	return benchmark{name: "cancel", run: func(ctx context.Context, e *Environment) ([]Result, error) {
		var waits []float64
		for range e.options.Rounds {
			wait, err := e.cancelOnce(ctx)
			if err != nil {
				return nil, err
			}
			waits = append(waits, wait)
		}
		longest := slices.Max(waits)
		return []Result{{
			Work: "cancel in the middle of an execution, longest wait", N: e.active, Unit: "s", Product: longest,
			Goal: "< 1 s", Met: longest < 1,
		}}, nil
	}}
}

func (e *Environment) cancelOnce(ctx context.Context) (float64, error) {
	if err := e.reset(ctx); err != nil {
		return 0, err
	}
	operation, err := e.requestAndApprove(ctx, action.Expire, nil, e.selectAll())
	if err != nil {
		return 0, err
	}
	notifications, stop := e.Store.Notifier.Listen()
	defer stop()
	ended := make(chan error, 1)
	go func() {
		_, err := e.runner().Step(ctx)
		ended <- err
	}()
	for settled := int64(0); settled == 0; {
		select {
		case <-notifications:
		case err := <-ended:
			return 0, errors.Join(err, errors.New("the execution ended before it could be canceled"))
		}
		current, err := e.Store.Read().BatchOperation.Get(ctx, operation.ID)
		if err != nil {
			return 0, err
		}
		settled = current.SettledPosition
	}
	start := time.Now()
	if _, err := e.Batch.Cancel(viewer.With(ctx, e.requester), operation.ID, ""); err != nil {
		return 0, err
	}
	err = <-ended
	wait := time.Since(start).Seconds()
	if err != nil {
		return 0, err
	}
	after, err := e.Store.Read().BatchOperation.Get(ctx, operation.ID)
	if err == nil && (after.Status != approval.Canceled || after.SettledPosition == 0 || after.SettledPosition == after.Total) {
		err = errors.New("the operation was not canceled in the middle")
	}
	return wait, err
}
