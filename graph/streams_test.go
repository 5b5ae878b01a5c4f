package graph_test

import (
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"bulwark/graph/internal/apitest"
)

const counting = `subscription { pendingApprovalCountChanged }`

// Finding 10 (security review), rule 28: a person has up to ten event streams, by sessions and tokens together. Further ones are
// refused with a time to wait, until one ends.
func TestFinding10TenStreamsPerPerson(t *testing.T) {
	t.Parallel()
	images.Each(t, func(t *testing.T, w *apitest.World) {
		var open []*apitest.Stream
		for i := range 10 {
			who := []string{"otto", "token"}[i%2]
			stream := w.Subscribe(t, who, counting, nil)
			next(t, stream)
			open = append(open, stream)
		}
		for _, who := range []string{"otto", "token"} {
			stream := w.Subscribe(t, who, counting, nil)
			if stream.Status != http.StatusTooManyRequests || stream.Header.Get("Retry-After") == "" {
				t.Errorf("%s: the eleventh stream gets %d, %v", who, stream.Status, stream.Header)
			}
			if line, _ := io.ReadAll(stream.Body); !strings.Contains(string(line), `"LIMIT_EXCEEDED"`) || !strings.Contains(string(line), `"retryAfterSeconds":`) {
				t.Errorf("%s: %s", who, line)
			}
		}
		other := w.Subscribe(t, "aki", counting, nil)
		if _, first := next(t, other); len(first.Errors) != 0 {
			t.Errorf("another person is affected: %+v", first)
		}
		open[0].End()
		for waited := 0; ; waited++ { // until the server notices that the client is gone
			stream := w.Subscribe(t, "otto", counting, nil)
			if stream.Status == http.StatusOK {
				break
			}
			if waited == 200 {
				t.Fatal("a stream that ended keeps its place")
			}
			time.Sleep(5 * time.Millisecond)
		}
	})
}

// Finding 10, rule 28: all streams share one watcher. Ten idle ones cause no more statements than one.
func TestFinding10StreamsShareOneWatcher(t *testing.T) {
	t.Parallel()
	apitest.EachSeeded(t, 10, func(t *testing.T, w *apitest.Watched) {
		countStatements := func() int {
			w.Queries()
			time.Sleep(time.Second) // twenty rounds
			return len(w.Queries())
		}
		next(t, w.Subscribe(t, "aki", counting, nil))
		one := countStatements()
		for range 9 {
			next(t, w.Subscribe(t, "aki", counting, nil))
		}
		for range 10 {
			next(t, w.Subscribe(t, "otto", counting, nil))
		}
		twenty := countStatements()
		if one == 0 || twenty > 3*one {
			t.Errorf("one stream sends %d statements a second, twenty send %d", one, twenty)
		}
	})
}

// Two streams of a person show the same count.
func TestStreamsOfOnePersonShowTheSame(t *testing.T) {
	t.Parallel()
	images.Each(t, func(t *testing.T, w *apitest.World) {
		first, second := w.Subscribe(t, "aki", counting, nil), w.Subscribe(t, "aki", counting, nil)
		for _, stream := range []*apitest.Stream{first, second} {
			if _, answer := next(t, stream); answer.Data.PendingApprovalCountChanged != 2 {
				t.Fatalf("%+v", answer)
			}
		}
		approve(t, w, "aki", 4)
		for _, stream := range []*apitest.Stream{first, second} {
			for {
				_, answer := next(t, stream)
				if answer.Data.PendingApprovalCountChanged == 1 {
					break
				}
			}
		}
	})
}
