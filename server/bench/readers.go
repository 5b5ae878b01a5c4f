package bench

import (
	"context"
	"fmt"
	"time"

	"bulwark/server/action"
)

// benchmarkReaders compares the latency of the list during an execution of everything with that of an idle server. Clients pause
// between pages, as people do.
func benchmarkReaders() benchmark {
	const clients, pause = 4, 20 * time.Millisecond
	return benchmark{name: "meanwhile", needsServer: true, run: func(ctx context.Context, e *Environment) ([]Result, error) {
		if err := e.reset(ctx); err != nil {
			return nil, err
		}
		p, err := e.startServer(ctx, e.options.Database)
		if err != nil {
			return nil, err
		}
		defer p.stop()
		page := newPost(p.address, "/graphql", e.token, pageQuery)
		var atRest, executing []float64
		for round := -1; round < e.options.Rounds; round++ {
			during, stop := context.WithTimeout(ctx, 3*time.Second)
			took, err := load(during, page, clients, pause)
			stop()
			if err != nil {
				return nil, err
			}
			operation, err := e.requestAndApprove(ctx, action.Expire, nil, e.selectAll())
			if err != nil {
				return nil, err
			}
			during, stop = context.WithCancel(ctx)
			ended := make(chan error, 1)
			go func() {
				ended <- e.waitUntilFinished(ctx, operation, nil)
				stop()
			}()
			busy, err := load(during, page, clients, pause)
			if err := firstError(err, <-ended, e.reset(ctx)); err != nil {
				return nil, err
			}
			if round >= 0 {
				atRest = append(atRest, percentile(took, 0.99))
				executing = append(executing, percentile(busy, 0.99))
			}
		}
		rest, busy := median(atRest), median(executing)
		return []Result{{
			Work: "readers meanwhile: p99 of a page of 50", N: e.active, Unit: "ms", Product: busy * 1000, Floor: rest * 1000,
			Ratio: busy / rest, Goal: "≤ 3 × at rest", Met: busy <= 3*rest, Note: fmt.Sprintf("%d readers; floor: at rest", clients),
		}}, nil
	}}
}

func firstError(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
