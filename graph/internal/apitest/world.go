package apitest

import (
	"context"
	"log/slog"
	"net/http"
	"os"
	"strings"
	"time"

	"bulwark/graph"
	"bulwark/server/account"
	"bulwark/server/approver"
	"bulwark/server/batch"
	"bulwark/server/clock/clocktest"
	"bulwark/server/factor"
	"bulwark/server/ident"
	"bulwark/server/inventory"
	"bulwark/server/overview"
	"bulwark/server/protected"
	"bulwark/server/runner"
	"bulwark/server/seal"
	"bulwark/server/store"
	"bulwark/server/viewer"
)

// Start is the time at which every test starts.
var Start = time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC)

// People of the installation. Otto operates and requests, Aki and Bea approve, Udo audits, Ivo is inactive.
const (
	Ana ident.User = iota + 1
	Otto
	Aki
	Bea
	Udo
	Ivo
)

// People by name; "nobody" is an anonymous client.
var People = map[string]viewer.Viewer{
	"ana":    {User: Ana, Role: viewer.Administrator, Address: "192.0.2.1"},
	"otto":   {User: Otto, Role: viewer.Operator, Address: "192.0.2.2"},
	"aki":    {User: Aki, Role: viewer.Operator, Address: "192.0.2.3"},
	"bea":    {User: Bea, Role: viewer.Administrator, Address: "192.0.2.4"},
	"udo":    {User: Udo, Role: viewer.Auditor, Address: "192.0.2.5"},
	"token":  {User: Otto, Role: viewer.Operator, Token: 1, Scopes: viewer.AllScopes, Address: "192.0.2.6"},
	"nobody": {},
}

// World is an installation with its API.
type World struct {
	Store    *store.Store
	Services graph.Services
	Handler  http.Handler

	clock *clocktest.Clock
}

func newWorld(s *store.Store) *World {
	w := &World{Store: s, clock: clocktest.New(Start)}
	accounts := account.New(s, w.Now)
	w.Services = graph.Services{
		Batch: batch.New(s, w.Now), Inventory: inventory.New(s, w.Now), Account: accounts,
		Factor: factor.New(factor.Options{
			Store: s, Passwords: accounts, Keeper: seal.NewKeeper(s, seal.Source{}, w.Now), Site: factor.NewSite(), Now: w.Now,
		}),
		Approver: approver.New(s, w.Now), Overview: overview.New(s, w.Now), Store: s, Now: w.Now, Log: slog.New(slog.NewTextHandler(os.Stderr, nil)),
		Timing: graph.Timing{Poll: 50 * time.Millisecond, Pause: time.Millisecond, PreviewWait: 20 * time.Millisecond},
	}
	w.Services.Protected = protected.New(s, w.Now, slog.New(slog.DiscardHandler), w.Services.Account.Appliers(), w.Services.Approver.Appliers())
	w.Handler = graph.NewHandler(w.Services)
	return w
}

// Now is the world's clock; it stands still until it is moved.
func (w *World) Now() time.Time { return w.clock.Now() }

// Wait moves the clock.
func (w *World) Wait(d time.Duration) { w.clock.Advance(d) }

// As returns a context with a person as the viewer, or with an API token: "ana/READ REQUEST" is a token of Ana with two scopes, "ana/"
// one with none.
func (w *World) As(ctx context.Context, name string) context.Context {
	name, scopes, byToken := strings.Cut(name, "/")
	v, known := People[name]
	if !known {
		panic("there is no person " + name)
	}
	if byToken {
		v.Token, v.Scopes = 1, viewer.Scopes(scopes)
	}
	if v.SignedIn() && !v.ByToken() {
		v.Session, v.ProvedAt, v.Proof = "session-of-"+name, w.Now(), viewer.ByPassword
	}
	return viewer.With(ctx, v)
}

// Execute executes the approved operations.
func (w *World) Execute(ctx context.Context) error {
	r := runner.New(w.Store, w.Now, w.Services.Log)
	for {
		worked, err := r.Step(ctx)
		if err != nil || !worked {
			return err
		}
	}
}
