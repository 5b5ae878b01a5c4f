package app_test

import (
	"net/http"
	"strings"
	"testing"
)

func TestDebugListenServesProfilesOnItsOwnAddress(t *testing.T) {
	t.Parallel()
	p := start(t, "--data", t.TempDir(), "--debug-listen", "127.0.0.1:0")
	debug := "http://" + p.log.waitFor(t, `serving profiles.*address=(\S+)`)
	if _, page := p.send(t, http.MethodGet, "/debug/pprof/", "", ""); strings.Contains(page, "goroutine") {
		t.Errorf("the public address serves profiles: %s", page)
	}
	profiles := *p
	profiles.url = debug
	for _, path := range []string{"/debug/pprof/", "/debug/pprof/goroutine?debug=1", "/debug/pprof/heap?debug=1"} {
		answer, body := profiles.send(t, http.MethodGet, path, "", "")
		if answer.StatusCode != http.StatusOK || !strings.Contains(body, "goroutine") && !strings.Contains(body, "heap profile") {
			t.Errorf("%s: %d %s", path, answer.StatusCode, body)
		}
	}
	if answer, _ := profiles.send(t, http.MethodGet, "/graphql", "", ""); answer.StatusCode != http.StatusNotFound {
		t.Errorf("the debug address serves more than profiles: %d", answer.StatusCode)
	}
	if code := p.stop(); code != 0 {
		t.Errorf("exit %d: %s", code, p.log)
	}
}

func TestDebugListenIsOffByDefault(t *testing.T) {
	t.Parallel()
	p := start(t, "--data", t.TempDir())
	if p.stop(); strings.Contains(p.log.String(), "serving profiles") {
		t.Errorf("profiles are served: %s", p.log)
	}
}
