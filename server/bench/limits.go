package bench

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"sync"
	"time"
)

// benchmarkPreviewLimits measures how previews of one person delay others: six at once, and ten in one document.
func benchmarkPreviewLimits() benchmark {
	const preview = `batchOperationPreview(input: { action: EXPIRE, selection: { matching: { filter: { all: true } } } }) { matchedCount distribution { field } }`
	return benchmark{name: "previews", needsServer: true, run: func(ctx context.Context, e *Environment) ([]Result, error) {
		tokens, err := e.createUsers(ctx, 1)
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
		ten := ""
		for n := range 10 {
			ten += fmt.Sprintf("p%d: %s ", n, preview)
		}
		start := time.Now()
		_, answer, err := send(ctx, p.address, "/graphql", tokens[0], "application/json", bytes.NewBufferString(graphQLBody("{ "+ten+"}", nil)))
		if err != nil {
			return nil, err
		}
		amplified, limited := time.Since(start).Seconds(), bytes.Contains([]byte(answer), []byte("LIMIT_EXCEEDED"))
		var mutex sync.Mutex
		refused := 0
		busy, err := measurePagesDuring(ctx, page, func() error {
			var group sync.WaitGroup
			for range 6 {
				group.Go(func() {
					_, answer, err := send(ctx, p.address, "/graphql", tokens[0], "application/json", bytes.NewBufferString(graphQLBody("{ "+preview+" }", nil)))
					mutex.Lock()
					defer mutex.Unlock()
					if err == nil && bytes.Contains([]byte(answer), []byte("LIMIT_EXCEEDED")) {
						refused++
					}
				})
			}
			group.Wait()
			return nil
		})
		return []Result{
			{
				Work: "ten previews in one document, until refused", N: e.active, Unit: "s", Product: amplified,
				Goal: "refused, < 0.1 s", Met: limited && amplified < 0.1,
			},
			{
				Work: "six previews of one person: p99 of others' page of 50", N: e.active, Unit: "ms", Product: busy * 1000, Floor: alone * 1000,
				Ratio: busy / alone, Goal: "< 1 s", Met: busy < 1, Note: fmt.Sprintf("%d of 6 refused; floor: without", refused),
			},
		}, err
	}}
}

// benchmarkDryRun measures how long others wait during a dry run of an import of 200,000 lines.
func benchmarkDryRun() benchmark {
	const lines = 200_000
	return benchmark{name: "dry-run", needsServer: true, run: func(ctx context.Context, e *Environment) ([]Result, error) {
		tokens, err := e.createUsers(ctx, 1)
		if err != nil {
			return nil, err
		}
		username, password, err := e.createUser(ctx)
		if err != nil {
			return nil, err
		}
		p, err := e.startServer(ctx, e.options.Database)
		if err != nil {
			return nil, err
		}
		defer p.stop()
		var file bytes.Buffer
		file.WriteString("username,device,domain\n")
		for n := range lines {
			fmt.Fprintf(&file, "svc-%d,try-%d,corp.example.com\n", n, n%9000)
		}
		viewer := newPost(p.address, "/graphql", e.token, graphQLBody("{ viewer { role } }", nil))
		longest := 0.0
		start := time.Now()
		waited, err := measurePagesDuring(ctx, viewer, func() error {
			stop := make(chan struct{})
			var group sync.WaitGroup
			group.Go(func() {
				for {
					started := time.Now()
					if status, err := signIn(ctx, p.address, username, password); err != nil || status != http.StatusNoContent {
						longest = 1000
					}
					longest = max(longest, time.Since(started).Seconds())
					select {
					case <-stop:
						return
					case <-time.After(200 * time.Millisecond):
					}
				}
			})
			status, text, err := send(ctx, p.address, "/import?dryRun=true", tokens[0], "text/csv", &file)
			close(stop)
			group.Wait()
			if err == nil && (status != http.StatusOK || !bytes.Contains([]byte(text), []byte(`"type":"result"`))) {
				err = fmt.Errorf("the dry run was answered %d: %.200s", status, text)
			}
			return err
		})
		took := time.Since(start).Seconds()
		return []Result{
			{Work: "dry run of a file", N: lines, Unit: "s", Product: took, Goal: "–", Met: true},
			{Work: "dry run: p99 of others' {viewer{role}}", N: lines, Unit: "ms", Product: waited * 1000, Goal: "< 250 ms", Met: waited < 0.25},
			{Work: "dry run: longest sign-in of others", N: lines, Unit: "s", Product: longest, Goal: "< 2 s", Met: longest < 2},
		}, err
	}}
}

// benchmarkSignIn measures how long a sign-in takes after somebody else tried to guess passwords. Both use the
// same network here, so it measures the queue for hashing.
func benchmarkSignIn() benchmark {
	return benchmark{name: "sign-in", needsServer: true, run: func(ctx context.Context, e *Environment) ([]Result, error) {
		username, password, err := e.createUser(ctx)
		if err != nil {
			return nil, err
		}
		p, err := e.startServer(ctx, e.options.Database)
		if err != nil {
			return nil, err
		}
		defer p.stop()
		started := time.Now()
		status, err := signIn(ctx, p.address, username, password)
		if err != nil || status != http.StatusNoContent {
			return nil, fmt.Errorf("signing in was answered %d: %w", status, err)
		}
		alone := time.Since(started).Seconds()
		allowed, refused := 0, 0
		started = time.Now()
		for range 200 {
			switch status, err = signIn(ctx, p.address, "bench-nobody", "a wrong guess"); {
			case err != nil:
				return nil, err
			case status == http.StatusTooManyRequests:
				refused++
			default:
				allowed++
			}
		}
		guesses := time.Since(started).Seconds()
		started = time.Now()
		if status, err = signIn(ctx, p.address, username, password); err != nil {
			return nil, err
		}
		after := time.Since(started).Seconds()
		return []Result{
			{
				Work: "guesses at one person from one network, allowed", N: 200, Unit: "of 200", Product: float64(allowed),
				Goal: "≤ 11", Met: allowed <= 11, Note: fmt.Sprintf("%d refused in %s s", refused, formatFloat(guesses)),
			},
			{
				Work: "sign-in from a known network after that", N: 1, Unit: "s", Product: after, Floor: alone, Ratio: after / alone,
				Goal: "not refused", Met: status == http.StatusNoContent, Note: "floor: before",
			},
		}, nil
	}}
}

// benchmarkSlowBodies counts the sign-in requests that stay open although their body never arrives.
func benchmarkSlowBodies() benchmark {
	return benchmark{name: "slow-bodies", needsServer: true, run: func(ctx context.Context, e *Environment) ([]Result, error) {
		p, err := e.startServer(ctx, e.options.Database)
		if err != nil {
			return nil, err
		}
		defer p.stop()
		const bodies = 100
		var group sync.WaitGroup
		var mutex sync.Mutex
		longest, open := 0.0, 0
		for range bodies {
			connection, err := new(net.Dialer).DialContext(ctx, "tcp", p.address)
			if err != nil {
				return nil, err
			}
			group.Go(func() {
				defer connection.Close()
				start := time.Now()
				fmt.Fprintf(connection, "POST /auth/login HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{", p.address)
				_ = connection.SetReadDeadline(start.Add(20 * time.Second))
				_, err := io.Copy(io.Discard, connection) // until the server closes it
				mutex.Lock()
				defer mutex.Unlock()
				longest = max(longest, time.Since(start).Seconds())
				if err != nil {
					open++
				}
			})
		}
		group.Wait()
		return []Result{
			{Work: "bodies that do not come, open after 20 s", N: bodies, Unit: "of 100", Product: float64(open), Goal: "0", Met: open == 0},
			{Work: "bodies that do not come, longest open", N: bodies, Unit: "s", Product: longest, Goal: "< 15 s", Met: longest < 15},
		}, nil
	}}
}
