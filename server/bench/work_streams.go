package bench

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"time"
)

// streaming is what event streams cost that nothing happens to (rule 28): memory above rest, a share of a processor, others'
// pages meanwhile, what is left when they are closed, and whether more are refused.
func streaming() work {
	return work{name: "streams", server: true, run: func(ctx context.Context, s *Site) ([]Result, error) {
		const perPerson, watched = 10, 20 * time.Second
		streams := int64(2000)
		tokens, err := s.crowd(ctx, int(streams)/perPerson)
		if err != nil {
			return nil, err
		}
		p, err := s.serve(ctx, s.options.Database)
		if err != nil {
			return nil, err
		}
		defer p.stop()
		page := post(p.address, "/graphql", s.token, pageQuery)
		alone, err := pages(ctx, page, 5*time.Second)
		if err != nil {
			return nil, err
		}
		rest, err := p.settled(ctx)
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
			if n == perPerson-1 { // one more of the same person
				refused += above(ctx, p.address, tokens[0], http.StatusTooManyRequests)
			}
		}
		refused += above(ctx, p.address, s.token, http.StatusServiceUnavailable)
		held, err := p.settled(ctx)
		if err != nil {
			return nil, err
		}
		share, err := p.share(ctx, watched)
		if err != nil {
			return nil, err
		}
		meanwhile, err := pages(ctx, page, 5*time.Second)
		if err != nil {
			return nil, err
		}
		closeAll()
		left, err := p.settled(ctx)
		return []Result{
			{Work: "event streams, idle: memory above rest", N: streams, Unit: "MB", Product: held - rest, Goal: "< 20 MB", Met: held-rest < 20, Note: "rest: " + number(rest) + " MB"},
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

// above is 1 when one more stream is refused with a status.
func above(ctx context.Context, address, token string, want int) int {
	connection, status, err := follow(ctx, address, token)
	if connection != nil {
		_ = connection.Close()
	}
	if err == nil && status == want {
		return 1
	}
	return 0
}
