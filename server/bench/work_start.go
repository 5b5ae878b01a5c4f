package bench

import (
	"context"
	"path/filepath"
	"time"
)

// starting is how long a server with the embedded database takes from its start to its first answer, and what it holds
// when it rests.
func starting() work {
	return work{name: "start", server: true, lite: true, run: func(ctx context.Context, s *Site) ([]Result, error) {
		var empty, filled, held []float64
		for range s.options.Rounds {
			folder, remove, err := s.temporary()
			if err != nil {
				return nil, err
			}
			took, memory, err := s.startOnce(ctx, "sqlite:"+filepath.Join(folder, "empty.db"))
			remove()
			if err != nil {
				return nil, err
			}
			empty, held = append(empty, took), append(held, memory)
			if took, _, err = s.startOnce(ctx, s.options.Database); err != nil {
				return nil, err
			}
			filled = append(filled, took)
		}
		first, full, rest := median(empty), median(filled), median(held)
		return []Result{
			{Work: "cold start to first answer, new database", Unit: "s", Product: first, Goal: "< 0.2 s", Met: first < 0.2},
			{
				Work: "cold start to first answer", N: int64(s.options.Credentials), Unit: "s", Product: full,
				Goal: "< 1 s", Met: full < 1,
			},
			{Work: "memory at rest after the first answer", Unit: "MB", Product: rest, Goal: "< 40 MB", Met: rest < 40},
		}, nil
	}}
}

func (s *Site) startOnce(ctx context.Context, database string) (seconds, megabytes float64, err error) {
	began := time.Now()
	p, err := s.serve(ctx, database)
	if err != nil {
		return 0, 0, err
	}
	defer p.stop()
	if _, err := get(p.address, "/readyz").once(ctx); err != nil {
		return 0, 0, err
	}
	seconds = time.Since(began).Seconds()
	megabytes, err = p.memory()
	return seconds, megabytes, err
}
