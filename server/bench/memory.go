package bench

import (
	"context"

	"bulwark/server/action"
)

// benchmarkMemory measures the peak memory of a server during an execution, above its memory at rest.
func benchmarkMemory() benchmark {
	return benchmark{name: "memory", needsServer: true, run: func(ctx context.Context, e *Environment) ([]Result, error) {
		few, err := e.selectByDomain(ctx, 0, min(10_000, e.active/10))
		if err != nil {
			return nil, err
		}
		var results []Result
		for _, chosen := range []chosenSelection{few, e.selectAll()} {
			rest, peak, err := e.measureMemory(ctx, chosen)
			if err != nil {
				return nil, err
			}
			results = append(results, Result{
				Work: "memory while executing, above rest", N: chosen.n, Unit: "MB", Product: peak - rest,
				Goal: "≤ 150 MB, flat in N", Met: peak-rest <= 150, Note: "rest: " + formatFloat(rest) + " MB",
			})
		}
		return results, nil
	}}
}

func (e *Environment) measureMemory(ctx context.Context, chosen chosenSelection) (rest, peak float64, err error) {
	if err := e.reset(ctx); err != nil {
		return 0, 0, err
	}
	p, err := e.startServer(ctx, e.options.Database)
	if err != nil {
		return 0, 0, err
	}
	defer p.stop()
	if _, err := newGet(p.address, "/readyz").send(ctx); err != nil {
		return 0, 0, err
	}
	if rest, err = p.memory(); err != nil {
		return 0, 0, err
	}
	operation, err := e.requestAndApprove(ctx, action.Expire, nil, chosen)
	if err != nil {
		return 0, 0, err
	}
	err = e.waitUntilFinished(ctx, operation, func() error {
		current, err := p.memory()
		peak = max(peak, current)
		return err
	})
	return rest, peak, err
}
