package bench

import (
	"context"

	"bulwark/server/action"
)

// memory is what a server process holds at most while it executes, above what it holds when it rests.
func memory() work {
	return work{name: "memory", server: true, run: func(ctx context.Context, s *Site) ([]Result, error) {
		few, err := s.choose(ctx, 0, min(10_000, s.active/10))
		if err != nil {
			return nil, err
		}
		var results []Result
		for _, chosen := range []choice{few, s.everything()} {
			rest, most, err := s.memoryWhile(ctx, chosen)
			if err != nil {
				return nil, err
			}
			results = append(results, Result{
				Work: "memory while executing, above rest", N: chosen.n, Unit: "MB", Product: most - rest,
				Goal: "≤ 150 MB, flat in N", Met: most-rest <= 150, Note: "rest: " + number(rest) + " MB",
			})
		}
		return results, nil
	}}
}

func (s *Site) memoryWhile(ctx context.Context, chosen choice) (rest, most float64, err error) {
	if err := s.reset(ctx); err != nil {
		return 0, 0, err
	}
	p, err := s.serve(ctx, s.options.Database)
	if err != nil {
		return 0, 0, err
	}
	defer p.stop()
	if _, err := get(p.address, "/readyz").once(ctx); err != nil {
		return 0, 0, err
	}
	if rest, err = p.memory(); err != nil {
		return 0, 0, err
	}
	operation, err := s.approved(ctx, action.Expire, nil, chosen)
	if err != nil {
		return 0, 0, err
	}
	err = s.finished(ctx, operation, func() error {
		held, err := p.memory()
		most = max(most, held)
		return err
	})
	return rest, most, err
}
