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

// App is the server with its services and its database.
type App struct {
	config   *config.Serve
	store    *store.Store
	clock    func() time.Time
	accounts *account.Service
	factors  *factor.Service
	site     *factor.Site
	runner   *runner.Runner
	auth     *auth.Auth
	server   *web.Server
	log      *slog.Logger
	out      io.Writer
}

// New opens the database and creates the services. It migrates SQLite, and PostgreSQL with --auto-migrate; it returns an error if
// the schema is not that of this program. Call Close at the end.
func New(ctx context.Context, c *config.Serve, log *slog.Logger, out io.Writer) (*App, error) {
	s, err := openStore(ctx, &c.Storage, c.Storage.SQLite() || c.AutoMigrate,
		store.Options{MaxConnections: c.DatabaseConnections, DirectURL: c.DatabaseDirect})
	if err != nil {
		return nil, err
	}
	a := &App{config: c, store: s, log: log, out: out}
	if err := a.createServices(ctx); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return a, nil
}

func (a *App) createServices(ctx context.Context) (err error) {
	running, err := newClock(ctx, a.store, a.log)
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
	a.server, err = a.newServer()
	return err
}

func (a *App) newServer() (*web.Server, error) {
	built, err := frontend.Built()
	if err != nil {
		return nil, err
	}
	page, err := web.NewPage(built)
	if err != nil {
		return nil, err
	}
	authentication, err := auth.New(a.store, a.accounts, a.factors, auth.Options{
		Secure: a.config.Secure(), TrustedOrigins: a.trustedOrigins(), Now: a.clock, Log: a.log,
	})
	if err != nil {
		return nil, err
	}
	a.auth = authentication
	inventories := inventory.New(a.store, a.clock)
	approvers := approver.New(a.store, a.clock)
	api := graph.NewHandler(graph.Services{
		Batch: batch.New(a.store, a.clock).LogTo(a.log), Inventory: inventories, Account: a.accounts, Approver: approvers,
		Protected: protected.New(a.store, a.clock, a.log, a.accounts.Appliers(), approvers.Appliers()),
		Overview:  overview.New(a.store, a.clock), Factor: a.factors, Store: a.store, Now: a.clock, Log: a.log,
		SessionID: auth.SessionID, Person: auth.Person, StillSignedIn: authentication.CheckSignedIn,
	})
	return web.New(web.Options{
		GraphQL:     authentication.Required(auth.RefuseGraphQL, api),
		Auth:        authentication.Handler(),
		Import:      authentication.Required(auth.RefuseJSON, web.NewImport(inventories, a.config.Data, a.log)),
		Playground:  authentication.Required(redirectToSignIn, page.Playground()),
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

// trustedOrigins returns the origins whose pages may use the session of their user: those of --cors-origin, and that of
// --public-url, which the server cannot tell from the request when a proxy changes the host.
func (a *App) trustedOrigins() []string {
	origins := append([]string{}, a.config.CORSOrigin...)
	if a.config.PublicURL != "" {
		origins = append(origins, a.config.PublicURL)
	}
	return origins
}

// redirectToSignIn sends browsers to the sign-in page instead of answering 401.
func redirectToSignIn(w http.ResponseWriter, r *http.Request, _ auth.Refusal) {
	http.Redirect(w, r, "/sign-in?back="+url.QueryEscape(r.URL.Path), http.StatusSeeOther)
}

// Run serves requests and executes approved operations until ctx ends. Then it stops accepting connections, ends event streams,
// and waits for running requests and for the chunk that is being executed.
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

// listenDebug opens the listener of --debug-listen, or returns nil without that flag.
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

// announce prints the URL of the server and, while there is no user, the link that creates the first administrator.
func (a *App) announce(ctx context.Context, address string) error {
	fmt.Fprintf(a.out, "Bulwark is at %s\n", address)
	required, err := a.accounts.NeedsSetup(ctx)
	if err != nil || !required {
		return err
	}
	token, err := a.accounts.CreateSetupLink(ctx)
	if err != nil {
		return err
	}
	fmt.Fprintf(a.out, "There is no user yet. Create the first administrator within 30 minutes:\n  %s/setup#token=%s\n", address, token)
	return nil
}

// Close writes what is buffered and closes the database.
func (a *App) Close() error {
	a.auth.Flush()
	a.auth.Close()
	return a.store.Close()
}
