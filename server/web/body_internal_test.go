package web

import (
	"net/http/httptest"
	"testing"
	"testing/synctest"
	"time"
)

// Finding 13 (security review): however slowly somebody sends, a body ends: for signing in after 10 seconds, for other
// requests after 30, and a file must come with 8 KiB a second.
func TestFinding13BodiesMustComeInTime(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		begun := time.Now()
		of := func(path string) pace { return paceOf(httptest.NewRequestWithContext(t.Context(), "POST", path, nil)) }
		signIn, graphql, file := of("/auth/login"), of("/graphql"), of("/import")
		within := func(name string, got time.Time, want time.Duration) {
			t.Helper()
			if got.Sub(begun) != want {
				t.Errorf("%s: want until %v, got %v", name, want, got.Sub(begun))
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
