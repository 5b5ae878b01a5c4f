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

// Services is everything the API stands on.
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

	// SessionID names the browser session that a request came with, empty for API tokens. Nil means there are none.
	SessionID func(ctx context.Context) string
	// Person is the viewer as stored, read when the request came, so that it need not be read again. Nil means nobody knows.
	Person func(ctx context.Context) *db.User
	// StillSignedIn refuses when the session or token that opened a stream has ended since. Nil means that none ends.
	StillSignedIn func(ctx context.Context) error
	// Timing of requests and event streams; zero values are good.
	Timing Timing

	// Set by NewHandler.
	readings *audit.Deduplicator          // recent readings of the audit trail
	previews *limit.Semaphore[ident.User] // previews being computed
	live     *watcher
}

// Timing is how long things may take and how often they are looked at.
type Timing struct {
	Deadline    time.Duration // of a query or mutation; 0 means 30 s
	KeepAlive   time.Duration // between pings of a silent event stream; 0 means 15 s
	Poll        time.Duration // between looks at what a subscription follows when no bell rings; 0 means 2 s
	Pause       time.Duration // least time between two events of a subscription; 0 means 200 ms
	PreviewWait time.Duration // how long a preview waits for the viewer's former ones to end; 0 means 2 s
}

func (t Timing) withDefaults() Timing {
	preset := func(value *time.Duration, otherwise time.Duration) {
		if *value == 0 {
			*value = otherwise
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

// read is for reads outside a transaction.
func (s Services) read() *db.Client { return s.Store.Read() }

// now is the time as it is stored.
func (s Services) now() time.Time { return s.Now().UTC().Truncate(time.Microsecond) }
