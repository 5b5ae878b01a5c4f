package bench

import (
	"context"
	"runtime"
	"slices"
	"time"
)

// duel is a piece of work done by turns by the product and by the floor.
type duel struct {
	prepare        func(ctx context.Context) error // before each turn, not measured; brings both to the same state
	product, floor func(ctx context.Context) error
}

// durations are the measured seconds, in the order they were measured.
type durations struct{ product, floor []float64 }

// fight runs a duel: one turn each to warm up, then the rounds. Who begins changes from round to round, so that whatever
// drifts on the machine meets both alike.
func (s *Site) fight(ctx context.Context, d duel) (durations, error) {
	var measured durations
	for round := -1; round < s.options.Rounds; round++ {
		turns := []func() error{
			func() error { return s.turn(ctx, d, d.product, round, &measured.product) },
			func() error { return s.turn(ctx, d, d.floor, round, &measured.floor) },
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

func (s *Site) turn(ctx context.Context, d duel, do func(ctx context.Context) error, round int, into *[]float64) error {
	if d.prepare != nil {
		if err := d.prepare(ctx); err != nil {
			return err
		}
	}
	runtime.GC()
	began := time.Now()
	if err := do(ctx); err != nil {
		return err
	}
	if round >= 0 {
		*into = append(*into, time.Since(began).Seconds())
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

// percentile is the value that a share of the values does not exceed.
func percentile(values []float64, share float64) float64 {
	sorted := slices.Sorted(slices.Values(values))
	if len(sorted) == 0 {
		return 0
	}
	return sorted[min(len(sorted)-1, int(share*float64(len(sorted))))]
}
