package bench

import (
	"context"
	"runtime"
	"slices"
	"time"
)

// comparison is the same task done by the product and by the floor.
type comparison struct {
	prepare        func(ctx context.Context) error // resets the database before each turn; not measured
	product, floor func(ctx context.Context) error
}

// durations are seconds in the order of measuring.
type durations struct{ product, floor []float64 }

// alternate measures product and floor in turns, after a round to warm up. The order changes with each round, so that changes of
// the machine affect both.
func (e *Environment) alternate(ctx context.Context, d comparison) (durations, error) {
	var measured durations
	for round := -1; round < e.options.Rounds; round++ {
		turns := []func() error{
			func() error { return e.turn(ctx, d, d.product, round, &measured.product) },
			func() error { return e.turn(ctx, d, d.floor, round, &measured.floor) },
		}
		if round%2 == 1 {
			slices.Reverse(turns)
		}
		for _, turn := range turns {
			if err := turn(); err != nil {
				return measured, err
			}
		}
	}
	return measured, nil
}

func (e *Environment) turn(ctx context.Context, d comparison, do func(ctx context.Context) error, round int, seconds *[]float64) error {
	if d.prepare != nil {
		if err := d.prepare(ctx); err != nil {
			return err
		}
	}
	runtime.GC()
	start := time.Now()
	if err := do(ctx); err != nil {
		return err
	}
	if round >= 0 {
		*seconds = append(*seconds, time.Since(start).Seconds())
	}
	return nil
}

func median(values []float64) float64 {
	sorted := slices.Sorted(slices.Values(values))
	n := len(sorted)
	if n == 0 {
		return 0
	}
	return (sorted[(n-1)/2] + sorted[n/2]) / 2
}

// percentile returns the value that a share (0 to 1) of the values does not exceed.
func percentile(values []float64, share float64) float64 {
	sorted := slices.Sorted(slices.Values(values))
	if len(sorted) == 0 {
		return 0
	}
	return sorted[min(len(sorted)-1, int(share*float64(len(sorted))))]
}
