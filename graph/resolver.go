package graph

import (
	"context"
	"log/slog"
	"time"

	"bulwark/ent/db"
	"bulwark/graph/generated"
	"bulwark/server/account"
	"bulwark/server/approver"
	"bulwark/server/audit"
	"bulwark/server/batch"
	"bulwark/server/factor"
	"bulwark/server/ident"
	"bulwark/server/inventory"
	"bulwark/server/limit"
	"bulwark/server/overview"
	"bulwark/server/protected"
	"bulwark/server/store"
)

// Services are the use cases and settings that the API needs.
type Services struct {
	Batch     *batch.Service
	Inventory *inventory.Service
	Account   *account.Service
	Approver  *approver.Service
	Protected *protected.Service
	Overview  *overview.Service
	Factor    *factor.Service
	Store     *store.Store
	Now       func() time.Time
	Log       *slog.Logger

	// SessionID returns the id of the browser session of a request, empty for API tokens. It may be nil.
	SessionID func(ctx context.Context) string
	// Person returns the viewer's row as it was read when the request came, so that it is not read again. It may be nil.
	Person func(ctx context.Context) *db.User
	// StillSignedIn returns an error when the session or token that opened a stream has ended since. It may be nil.
	StillSignedIn func(ctx context.Context) error
	Timing        Timing

	// Set by NewHandler.
	readings *audit.Deduplicator          // recent readings of the audit trail
	previews *limit.Semaphore[ident.User] // previews being computed
	watcher  *watcher
}

// Timing holds time limits and intervals of requests and event streams. Zero values are replaced by defaults.
type Timing struct {
	Deadline    time.Duration // of a query or mutation; 0 means 30 s
	KeepAlive   time.Duration // between pings of a silent event stream; 0 means 15 s
	Poll        time.Duration // between readings for subscriptions while no notification comes; 0 means 2 s
	Pause       time.Duration // least time between two events of a subscription; 0 means 200 ms
	PreviewWait time.Duration // how long a preview waits for the viewer's other previews; 0 means 2 s
}

func (t Timing) withDefaults() Timing {
	preset := func(value *time.Duration, defaultValue time.Duration) {
		if *value == 0 {
			*value = defaultValue
		}
	}
	preset(&t.Deadline, 30*time.Second)
	preset(&t.KeepAlive, 15*time.Second)
	preset(&t.Poll, 2*time.Second)
	preset(&t.Pause, 200*time.Millisecond)
	preset(&t.PreviewWait, 2*time.Second)
	return t
}

// Resolver is the root of all resolvers.
type Resolver struct{ Services }

var _ generated.ResolverRoot = (*Resolver)(nil)

// read returns the client for reads outside a transaction.
func (s Services) read() *db.Client { return s.Store.Read() }

// now returns the time with the precision of the database.
func (s Services) now() time.Time { return s.Now().UTC().Truncate(time.Microsecond) }
