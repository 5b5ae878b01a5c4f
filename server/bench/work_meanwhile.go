package bench

import (
	"context"
	"fmt"
	"time"

	"bulwark/server/action"
)

// meanwhile is how long readers of the listing wait while everything is being executed by the server they ask, against
// how long they wait when it rests. They pause between pages, like people.
func meanwhile() work {
	const clients, pause = 4, 20 * time.Millisecond
	return work{name: "meanwhile", server: true, run: func(ctx context.Context, s *Site) ([]Result, error) {
		if err := s.reset(ctx); err != nil {
			return nil, err
		}
		p, err := s.serve(ctx, s.options.Database)
		if err != nil {
			return nil, err
		}
		defer p.stop()
		page := post(p.address, "/graphql", s.token, pageQuery)
		var atRest, executing []float64
		for round := -1; round < s.options.Rounds; round++ {
			during, stop := context.WithTimeout(ctx, 3*time.Second)
			took, err := load(during, page, clients, pause)
			stop()
			if err != nil {
				return nil, err
			}
			operation, err := s.approved(ctx, action.Expire, nil, s.everything())
			if err != nil {
				return nil, err
			}
			during, stop = context.WithCancel(ctx)
			ended := make(chan error, 1)
			go func() {
				ended <- s.finished(ctx, operation, nil)
				stop()
			}()
			busy, err := load(during, page, clients, pause)
			if err := firstOf(err, <-ended, s.reset(ctx)); err != nil {
				return nil, err
			}
			if round >= 0 {
				atRest = append(atRest, percentile(took, 0.99))
				executing = append(executing, percentile(busy, 0.99))
			}
		}
		rest, busy := median(atRest), median(executing)
		return []Result{{
			Work: "readers meanwhile: p99 of a page of 50", N: s.active, Unit: "ms", Product: busy * 1000, Floor: rest * 1000,
			Ratio: busy / rest, Goal: "≤ 3 × at rest", Met: busy <= 3*rest, Note: fmt.Sprintf("%d readers; floor: at rest", clients),
		}}, nil
	}}
}

func firstOf(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
