package bench

import (
	"context"
	"path/filepath"
	"time"
)

// benchmarkStart measures the time from the start of a server on SQLite to its first response, and its memory at rest.
func benchmarkStart() benchmark {
	return benchmark{name: "start", needsServer: true, sqliteOnly: true, run: func(ctx context.Context, e *Environment) ([]Result, error) {
		var empty, filled, used []float64
		for range e.options.Rounds {
			folder, remove, err := e.tempFolder()
			if err != nil {
				return nil, err
			}
			took, memory, err := e.startOnce(ctx, "sqlite:"+filepath.Join(folder, "empty.db"))
			remove()
			if err != nil {
				return nil, err
			}
			empty, used = append(empty, took), append(used, memory)
			if took, _, err = e.startOnce(ctx, e.options.Database); err != nil {
				return nil, err
			}
			filled = append(filled, took)
		}
		first, full, rest := median(empty), median(filled), median(used)
		return []Result{
			{Work: "cold start to first answer, new database", Unit: "s", Product: first, Goal: "< 0.2 s", Met: first < 0.2},
			{
				Work: "cold start to first answer", N: int64(e.options.Credentials), Unit: "s", Product: full,
				Goal: "< 1 s", Met: full < 1,
			},
			{Work: "memory at rest after the first answer", Unit: "MB", Product: rest, Goal: "< 40 MB", Met: rest < 40},
		}, nil
	}}
}

func (e *Environment) startOnce(ctx context.Context, database string) (seconds, megabytes float64, err error) {
	start := time.Now()
	p, err := e.startServer(ctx, database)
	if err != nil {
		return 0, 0, err
	}
	defer p.stop()
	if _, err := newGet(p.address, "/readyz").send(ctx); err != nil {
		return 0, 0, err
	}
	seconds = time.Since(start).Seconds()
	megabytes, err = p.memory()
	return seconds, megabytes, err
}
