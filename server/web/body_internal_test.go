package web

import (
	"net/http/httptest"
	"testing"
	"testing/synctest"
	"time"
)

// Finding 13 (security review): the time for a body is limited: 10 seconds for signing in, 30 for other requests, and a file
// must arrive with 8 KiB a second.
func TestFinding13BodiesMustArriveInTime(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		start := time.Now()
		deadline := func(path string) deadlineFunc {
			return bodyDeadline(httptest.NewRequestWithContext(t.Context(), "POST", path, nil))
		}
		signIn, graphql, file := deadline("/auth/login"), deadline("/graphql"), deadline("/import")
		within := func(name string, got time.Time, want time.Duration) {
			t.Helper()
			if got.Sub(start) != want {
				t.Errorf("%s: want until %v, got %v", name, want, got.Sub(start))
			}
		}
		within("file, first piece", file(0), 30*time.Second)
		time.Sleep(9 * time.Second)
		within("sign-in, one byte more", signIn(10), 10*time.Second)
		within("GraphQL, one byte more", graphql(10), 30*time.Second)
		within("file, hardly anything yet", file(1), 30*time.Second+time.Second/8192)
		within("file, fast", file(10<<20), 39*time.Second)
		time.Sleep(51 * time.Second)
		within("file, too slow", file(200<<10), 55*time.Second)
		within("file, fast enough", file(1<<20), 90*time.Second)
	})
}
