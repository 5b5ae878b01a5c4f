package auth

import (
	"context"
	"maps"
	"sync"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/session"
	"bulwark/server/store"
)

// pendingExpiries holds the new expiries of used sessions until they are stored. Requests set them here and continue; one writer at
// a time stores them, so that no request waits for the database's writer (rule 28). Until an expiry is stored, the one here applies:
// a used session does not expire because the database is busy.
type pendingExpiries struct {
	store *store.Store

	mutex    sync.Mutex
	expiries map[string]time.Time
	writing  chan struct{} // closed when the running writer is done; nil when there is none
}

const (
	// flushTimeout is how long one attempt to store expiries may take. The next request tries again.
	flushTimeout = time.Minute
	// keepExpiredFor is how long an expired session is kept, because a later expiry may still be pending.
	keepExpiredFor = IdleTimeout
)

func newPendingExpiries(s *store.Store) *pendingExpiries {
	return &pendingExpiries{store: s, expiries: map[string]time.Time{}}
}

// get returns the pending expiry of a session, if there is one.
func (l *pendingExpiries) get(id string) (time.Time, bool) {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	end, pending := l.expiries[id]
	return end, pending
}

// set sets the pending expiry of a session and starts a writer.
func (l *pendingExpiries) set(id string, end time.Time) {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	l.expiries[id] = end
	l.startWriter()
}

// retry starts a writer when expiries are left from one that failed.
func (l *pendingExpiries) retry() {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	if len(l.expiries) > 0 {
		l.startWriter()
	}
}

// startWriter starts a writer unless there is one. The caller holds the mutex.
func (l *pendingExpiries) startWriter() {
	if l.writing != nil {
		return
	}
	done := make(chan struct{})
	l.writing = done
	go func() {
		defer close(done)
		for l.flush() {
		}
	}()
}

// flush stores the pending expiries and reports whether new ones were set meanwhile.
func (l *pendingExpiries) flush() bool {
	l.mutex.Lock()
	ends := maps.Clone(l.expiries)
	l.mutex.Unlock()
	ctx, cancel := context.WithTimeout(context.Background(), flushTimeout)
	defer cancel()
	err := l.store.InTx(ctx, func(tx *db.Tx) error {
		for id, end := range ends { // neither revives a deleted session nor shortens one
			err := tx.Session.Update().Where(session.ID(id), session.ExpiresAtLT(end)).SetExpiresAt(end).Exec(ctx)
			if err != nil {
				return err
			}
		}
		return nil
	})
	l.mutex.Lock()
	defer l.mutex.Unlock()
	if err == nil {
		maps.DeleteFunc(l.expiries, func(id string, end time.Time) bool { return end.Equal(ends[id]) })
	}
	if err != nil || len(l.expiries) == 0 {
		l.writing = nil
		return false
	}
	return true
}

// wait waits until the pending expiries are stored or the context ends.
func (l *pendingExpiries) wait(ctx context.Context) {
	l.retry()
	l.mutex.Lock()
	writing := l.writing
	l.mutex.Unlock()
	if writing == nil {
		return
	}
	select {
	case <-writing:
	case <-ctx.Done():
	}
}
