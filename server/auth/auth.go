package auth

import (
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"time"

	"github.com/alexedwards/scs/v2"

	"bulwark/ent/db"
	"bulwark/server/account"
	"bulwark/server/audit"
	"bulwark/server/factor"
	"bulwark/server/ident"
	"bulwark/server/store"
	"bulwark/server/viewer"
)

// How long a session lasts.
const (
	IdleTimeout = 30 * time.Minute // without a request
	Lifetime    = 12 * time.Hour   // in total
)

// Accounts are the use cases of package account that auth calls.
type Accounts interface {
	Authenticate(ctx context.Context, username, password string) (*db.User, error)
	CreateFirstAdministrator(ctx context.Context, input account.SetupInput) (*db.User, error)
	NeedsSetup(ctx context.Context) (bool, error)
	RecordSignIn(ctx context.Context, person *db.User, pending []string) error
	ChangeOwnPassword(ctx context.Context, current, new, keepSessionID string) (*db.User, error)
	TokenViewer(ctx context.Context, secret string) (viewer.Viewer, *db.User, error)
	CheckToken(ctx context.Context, token ident.APIToken) error
	FindToken(ctx context.Context, secret string) (ident.APIToken, bool)
}

// Options configure how browsers reach the server.
type Options struct {
	Secure         bool     // browsers connect over TLS: the cookie is Secure and named __Host-bulwark
	TrustedOrigins []string // other origins whose pages may send requests with the user's session
	Now            func() time.Time
	Log            *slog.Logger
}

// Auth serves /auth/* and authenticates requests.
type Auth struct {
	accounts     Accounts
	factors      *factor.Service
	sessions     *scs.SessionManager
	sessionStore *sessionStore
	protection   *http.CrossOriginProtection
	refusals     *audit.RefusalBuffer
	log          *slog.Logger
}

// New makes an Auth that stores sessions in s. It fails when a trusted origin is malformed.
func New(s *store.Store, accounts Accounts, factors *factor.Service, options Options) (*Auth, error) {
	protection := http.NewCrossOriginProtection()
	for _, origin := range options.TrustedOrigins {
		if err := protection.AddTrustedOrigin(origin); err != nil {
			return nil, fmt.Errorf("trusted origin: %w", err)
		}
	}
	sessionStore := newSessionStore(s, options.Now)
	return &Auth{
		accounts:     accounts,
		factors:      factors,
		sessions:     newSessions(sessionStore, options.Secure),
		sessionStore: sessionStore,
		protection:   protection,
		refusals:     audit.NewRefusalBuffer(s, options.Log),
		log:          options.Log,
	}, nil
}

// Close waits up to closeTimeout until the expiries of used sessions are stored. Call it before the database is closed.
func (a *Auth) Close() {
	ctx, cancel := context.WithTimeout(context.Background(), closeTimeout)
	defer cancel()
	a.sessionStore.pending.wait(ctx)
}

const closeTimeout = 5 * time.Second

func newSessions(sessionStore scs.Store, secure bool) *scs.SessionManager {
	sessions := scs.New()
	sessions.Store = sessionStore
	sessions.Codec = codec{}
	sessions.HashTokenInStore = true
	sessions.IdleTimeout = IdleTimeout
	sessions.Lifetime = Lifetime
	sessions.Cookie.Name = "bulwark"
	sessions.Cookie.HttpOnly = true
	sessions.Cookie.SameSite = http.SameSiteLaxMode
	sessions.Cookie.Persist = false // closing the browser signs out
	if secure {
		sessions.Cookie.Name = "__Host-bulwark"
		sessions.Cookie.Secure = true
	}
	return sessions
}

// Handler serves everything under /auth/. The steps passed with a handler are those for which an incomplete session may use it;
// withSession also admits complete sessions.
func (a *Auth) Handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /auth/login", a.login)
	mux.HandleFunc("POST /auth/logout", a.logout)
	mux.HandleFunc("POST /auth/setup", a.setup)
	mux.HandleFunc("POST /auth/second-factor", a.withStep(a.secondFactor, factor.GiveSecondFactor))
	mux.HandleFunc("POST /auth/change-password", a.withStep(a.changePassword, factor.ChangePassword))
	mux.HandleFunc("POST /auth/prove", a.withSession(a.prove, factor.EnrolSecondFactor))
	mux.HandleFunc("POST /auth/passkey/options", a.withSession(a.passkeyOptions, factor.GiveSecondFactor, factor.EnrolSecondFactor))
	mux.HandleFunc("POST /auth/passkey/register", a.withSession(a.registerPasskey, factor.EnrolSecondFactor))
	mux.HandleFunc("POST /auth/totp/begin", a.withSession(a.beginTOTP, factor.EnrolSecondFactor))
	mux.HandleFunc("POST /auth/totp/confirm", a.withSession(a.confirmTOTP, factor.EnrolSecondFactor))
	mux.HandleFunc("POST /auth/recovery-codes", a.withSession(a.recoveryCodes))
	mux.HandleFunc("GET /auth/state", a.state)
	return a.guard(mux)
}

// guard refuses cross-site requests and disables caching.
func (a *Auth) guard(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Cache-Control", "no-store")
		if err := a.protection.Check(r); err != nil {
			a.recordCrossSite(r)
			RefuseJSON(w, r, crossOrigin)
			return
		}
		next.ServeHTTP(w, r)
	})
}
