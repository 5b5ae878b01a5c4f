package bench

import (
	"context"
	"fmt"
	"time"
)

// growing compares what a credential costs when all are executed with what it costs when 10,000 are.
func growing() work {
	return work{
		name: "growth",
		run: func(ctx context.Context, s *Site) ([]Result, error) {
			few, err := s.choose(ctx, 0, min(10_000, s.active/10))
			if err != nil {
				return nil, err
			}
			all := s.everything()
			var cost [2][]float64 // microseconds a credential
			for round := -1; round < s.options.Rounds; round++ {
				for i, chosen := range []choice{few, all} {
					d := s.executionOf(chosen)
					if err := d.prepare(ctx); err != nil {
						return nil, err
					}
					began := time.Now()
					if err := d.product(ctx); err != nil {
						return nil, err
					}
					if round >= 0 {
						cost[i] = append(cost[i], time.Since(began).Seconds()*1e6/float64(chosen.n))
					}
				}
			}
			small, large := median(cost[0]), median(cost[1])
			ratio := large / small
			return []Result{{
				Work: "execute: cost of a credential", N: all.n, Unit: "µs", Product: large, Floor: small, Ratio: ratio,
				Goal: fmt.Sprintf("≤ 1.3 × that of %s", grouped(few.n)), Met: ratio <= 1.3, Note: "floor: the product on few",
			}}, nil
		},
	}
}
