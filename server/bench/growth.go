package bench

import (
	"context"
	"fmt"
	"time"
)

// benchmarkGrowth compares the cost of a credential in an execution of all with that in an execution of 10,000.
func benchmarkGrowth() benchmark {
	return benchmark{
		name: "growth",
		run: func(ctx context.Context, e *Environment) ([]Result, error) {
			few, err := e.selectByDomain(ctx, 0, min(10_000, e.active/10))
			if err != nil {
				return nil, err
			}
			all := e.selectAll()
			var cost [2][]float64 // microseconds a credential
			for round := -1; round < e.options.Rounds; round++ {
				for i, chosen := range []chosenSelection{few, all} {
					d := e.compareExecution(chosen)
					if err := d.prepare(ctx); err != nil {
						return nil, err
					}
					start := time.Now()
					if err := d.product(ctx); err != nil {
						return nil, err
					}
					if round >= 0 {
						cost[i] = append(cost[i], time.Since(start).Seconds()*1e6/float64(chosen.n))
					}
				}
			}
			small, large := median(cost[0]), median(cost[1])
			ratio := large / small
			return []Result{{
				Work: "execute: cost of a credential", N: all.n, Unit: "µs", Product: large, Floor: small, Ratio: ratio,
				Goal: fmt.Sprintf("≤ 1.3 × that of %s", formatInt(few.n)), Met: ratio <= 1.3, Note: "floor: the product on few",
			}}, nil
		},
	}
}
