package app

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/url"
	"time"

	"golang.org/x/sync/errgroup"

	"bulwark/frontend"
	"bulwark/graph"
	"bulwark/server/account"
	"bulwark/server/approver"
	"bulwark/server/auth"
	"bulwark/server/batch"
	"bulwark/server/config"
	"bulwark/server/factor"
	"bulwark/server/inventory"
	"bulwark/server/overview"
	"bulwark/server/protected"
	"bulwark/server/runner"
	"bulwark/server/store"
	"bulwark/server/web"
)

// App is the server program, put together and ready to run.
type App struct {
	config   *config.Serve
	store    *store.Store
	clock    func() time.Time
	accounts *account.Service
	factors  *factor.Service
	site     *factor.Site
	runner   *runner.Runner
	signing  *auth.Auth
	server   *web.Server
	log      *slog.Logger
	out      io.Writer
}

// New opens the database and puts the program together. SQLite is migrated; PostgreSQL only with --auto-migrate, and is
// refused when its schema is another program's. Close releases what it holds.
func New(ctx context.Context, c *config.Serve, log *slog.Logger, out io.Writer) (*App, error) {
	s, err := openStore(ctx, &c.Storage, c.Storage.SQLite() || c.AutoMigrate,
		store.Options{MaxConnections: c.DatabaseConnections, DirectURL: c.DatabaseDirect})
	if err != nil {
		return nil, err
	}
	a := &App{config: c, store: s, log: log, out: out}
	if err := a.prepare(ctx); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return a, nil
}

// prepare makes the services and composes them.
func (a *App) prepare(ctx context.Context) (err error) {
	running, err := clockAfter(ctx, a.store, a.log)
	if err != nil {
		return err
	}
	a.clock = running.Now
	keeper := newKeeper(a.store, &a.config.Storage, &a.config.Secrets, a.clock)
	if _, err := keeper.CheckKeys(ctx); err != nil {
		return fmt.Errorf("--root-key: %w", err)
	}
	a.accounts = account.New(a.store, a.clock)
	a.site = factor.NewSite(a.config.CORSOrigin...)
	a.factors = factor.New(factor.Options{Store: a.store, Passwords: a.accounts, Keeper: keeper, Site: a.site, Now: a.clock})
	a.runner = runner.New(a.store, a.clock, a.log)
	a.server, err = a.compose()
	return err
}

// compose hands every part what it needs.
func (a *App) compose() (*web.Server, error) {
	built, err := frontend.Built()
	if err != nil {
		return nil, err
	}
	page, err := web.NewPage(built)
	if err != nil {
		return nil, err
	}
	signing, err := auth.New(a.store, a.accounts, a.factors, auth.Options{
		Secure: a.config.Secure(), TrustedOrigins: a.trustedOrigins(), Now: a.clock, Log: a.log,
	})
	if err != nil {
		return nil, err
	}
	a.signing = signing
	stock := inventory.New(a.store, a.clock)
	approvers := approver.New(a.store, a.clock)
	api := graph.NewHandler(graph.Services{
		Batch: batch.New(a.store, a.clock).LogTo(a.log), Inventory: stock, Account: a.accounts, Approver: approvers,
		Protected: protected.New(a.store, a.clock, a.log, a.accounts.Appliers(), approvers.Appliers()),
		Overview:  overview.New(a.store, a.clock), Factor: a.factors, Store: a.store, Now: a.clock, Log: a.log,
		SessionID: auth.SessionID, Person: auth.Person, StillSignedIn: signing.CheckSignedIn,
	})
	return web.New(web.Options{
		GraphQL:     signing.Required(auth.RefuseGraphQL, api),
		Auth:        signing.Handler(),
		Import:      signing.Required(auth.RefuseJSON, web.NewImport(stock, a.config.Data, a.log)),
		Playground:  signing.Required(toSignIn, page.Playground()),
		Page:        page,
		Ready:       a.store.Ping,
		CORSOrigins: a.config.CORSOrigin,
		Secure:      a.config.Secure(),
		Proxies:     proxies(a.config),
		Log:         a.log,
	}), nil
}

func proxies(c *config.Serve) web.Proxies {
	trusted, lastHopOnly := c.Proxies()
	return web.Proxies{Trusted: trusted, LastHopOnly: lastHopOnly}
}

// trustedOrigins are the origins whose pages may act with their user's session: those named, and the public one, which
// a proxy may hide from the server.
func (a *App) trustedOrigins() []string {
	origins := append([]string{}, a.config.CORSOrigin...)
	if a.config.PublicURL != "" {
		origins = append(origins, a.config.PublicURL)
	}
	return origins
}

// toSignIn sends people, rather than refusing programs.
func toSignIn(w http.ResponseWriter, r *http.Request, _ auth.Refusal) {
	http.Redirect(w, r, "/sign-in?back="+url.QueryEscape(r.URL.Path), http.StatusSeeOther)
}

// Run serves, and executes approved operations, until ctx ends: then it accepts nothing more, ends event streams, waits
// for requests under way and for the chunk being executed.
func (a *App) Run(ctx context.Context) error {
	listener, err := new(net.ListenConfig).Listen(ctx, "tcp", a.config.Listen)
	if err != nil {
		return fmt.Errorf("--listen: %w", err)
	}
	address := a.config.URL(listener.Addr())
	if err := errors.Join(a.site.SetAddress(address), a.announce(ctx, address)); err != nil {
		return errors.Join(err, listener.Close())
	}
	debug, err := a.listenDebug(ctx)
	if err != nil {
		return errors.Join(err, listener.Close())
	}
	group, ctx := errgroup.WithContext(ctx)
	group.Go(func() error { return a.runner.Run(ctx) })
	group.Go(func() error { return a.server.Serve(ctx, listener, a.config.TLSCert, a.config.TLSKey) })
	if debug != nil {
		group.Go(func() error { return web.ServeDebug(ctx, debug, a.log) })
	}
	err = group.Wait()
	a.log.Info("stopped")
	return err
}

// listenDebug opens the listener for profiles, or returns nil when they are not asked for.
func (a *App) listenDebug(ctx context.Context) (net.Listener, error) {
	if a.config.DebugListen == "" {
		return nil, nil
	}
	listener, err := new(net.ListenConfig).Listen(ctx, "tcp", a.config.DebugListen)
	if err != nil {
		return nil, fmt.Errorf("--debug-listen: %w", err)
	}
	a.log.WarnContext(ctx, "serving profiles to every user of this machine", "address", listener.Addr().String())
	return listener, nil
}

// announce tells people where the server is and, while there is nobody, how to become the first administrator.
func (a *App) announce(ctx context.Context, address string) error {
	fmt.Fprintf(a.out, "Bulwark is at %s\n", address)
	required, err := a.accounts.NeedsSetup(ctx)
	if err != nil || !required {
		return err
	}
	token, err := a.accounts.NewSetupLink(ctx)
	if err != nil {
		return err
	}
	fmt.Fprintf(a.out, "There is no user yet. Create the first administrator within 30 minutes:\n  %s/setup#token=%s\n", address, token)
	return nil
}

// Close stores what is left to be stored and releases the database.
func (a *App) Close() error {
	a.signing.Flush()
	a.signing.Close()
	return a.store.Close()
}
