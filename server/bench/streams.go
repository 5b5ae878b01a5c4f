package bench

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"time"
)

// benchmarkStreams measures the cost of idle event streams (rule 28): memory above rest, processor time, latency for others, memory
// after they are closed, and whether streams above the limits are refused.
func benchmarkStreams() benchmark {
	return benchmark{name: "streams", needsServer: true, run: func(ctx context.Context, e *Environment) ([]Result, error) {
		const perPerson, watched = 10, 20 * time.Second
		streams := int64(2000)
		tokens, err := e.createUsers(ctx, int(streams)/perPerson)
		if err != nil {
			return nil, err
		}
		p, err := e.startServer(ctx, e.options.Database)
		if err != nil {
			return nil, err
		}
		defer p.stop()
		page := newPost(p.address, "/graphql", e.token, pageQuery)
		alone, err := measurePages(ctx, page, 5*time.Second)
		if err != nil {
			return nil, err
		}
		rest, err := p.settledMemory(ctx)
		if err != nil {
			return nil, err
		}
		var open []net.Conn
		closeAll := func() {
			for _, connection := range open {
				_ = connection.Close()
			}
			open = nil
		}
		defer closeAll()
		refused := 0
		for n := range streams {
			connection, status, err := follow(ctx, p.address, tokens[n/perPerson])
			if err != nil || status != http.StatusOK {
				return nil, fmt.Errorf("stream %d was answered %d: %w", n, status, err)
			}
			open = append(open, connection)
			if n == perPerson-1 { // one more for the same person
				refused += countRefused(ctx, p.address, tokens[0], http.StatusTooManyRequests)
			}
		}
		refused += countRefused(ctx, p.address, e.token, http.StatusServiceUnavailable)
		used, err := p.settledMemory(ctx)
		if err != nil {
			return nil, err
		}
		share, err := p.cpuShare(ctx, watched)
		if err != nil {
			return nil, err
		}
		meanwhile, err := measurePages(ctx, page, 5*time.Second)
		if err != nil {
			return nil, err
		}
		closeAll()
		left, err := p.settledMemory(ctx)
		return []Result{
			{
				Work: "event streams, idle: memory above rest", N: streams, Unit: "MB", Product: used - rest,
				Goal: "< 20 MB", Met: used-rest < 20, Note: "rest: " + formatFloat(rest) + " MB",
			},
			{Work: "event streams, idle: share of a processor", N: streams, Unit: "%", Product: share * 100, Goal: "< 2 %", Met: share < 0.02},
			{
				Work: "event streams, idle: p99 of others' page of 50", N: streams, Unit: "ms", Product: meanwhile * 1000, Floor: alone * 1000,
				Ratio: meanwhile / alone, Goal: "≤ 1.5 × without", Met: meanwhile <= 1.5*alone, Note: "floor: without streams",
			},
			{Work: "event streams, closed: memory above rest", N: streams, Unit: "MB", Product: left - rest, Goal: "< 10 MB", Met: left-rest < 10},
			{Work: "event streams above the person's and the server's limit, refused", N: 2, Unit: "of 2", Product: float64(refused), Goal: "2", Met: refused == 2},
		}, err
	}}
}

// countRefused opens a stream, and returns 1 if it is refused with a status, else 0.
func countRefused(ctx context.Context, address, token string, want int) int {
	connection, status, err := follow(ctx, address, token)
	if connection != nil {
		_ = connection.Close()
	}
	if err == nil && status == want {
		return 1
	}
	return 0
}
