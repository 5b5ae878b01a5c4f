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

// lateEnds are the ends of sessions that were used and are still to be written. Requests note them here and go on; one writer
// at a time stores them, so that no request waits for the database's writer (rule 28). Until an end is stored, the one noted
// here counts: a session that is used does not end because the database was busy.
type lateEnds struct {
	store *store.Store

	mutex   sync.Mutex
	ends    map[string]time.Time
	writing chan struct{} // closed when the writer under way is done; nil when there is none
}

const (
	// flushWithin is how long one attempt to store ends waits for the database. The next request tries again.
	flushWithin = time.Minute
	// forgetAfter is how long a session that is over is kept: longer than its end may be late.
	forgetAfter = IdleTimeout
)

func newLateEnds(s *store.Store) *lateEnds { return &lateEnds{store: s, ends: map[string]time.Time{}} }

// of returns a session's end when one is to be written.
func (l *lateEnds) of(id string) (time.Time, bool) {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	end, late := l.ends[id]
	return end, late
}

// note moves a session's end.
func (l *lateEnds) note(id string, end time.Time) {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	l.ends[id] = end
	l.start()
}

// retry starts a writer when ends are left from one that failed.
func (l *lateEnds) retry() {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	if len(l.ends) > 0 {
		l.start()
	}
}

// start starts a writer unless there is one. The caller holds the mutex.
func (l *lateEnds) start() {
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

// flush stores what is noted and tells whether more has come meanwhile.
func (l *lateEnds) flush() bool {
	l.mutex.Lock()
	ends := maps.Clone(l.ends)
	l.mutex.Unlock()
	ctx, cancel := context.WithTimeout(context.Background(), flushWithin)
	defer cancel()
	err := l.store.InTx(ctx, func(tx *db.Tx) error {
		for id, end := range ends { // never reviving a session that was ended, never shortening one
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
		maps.DeleteFunc(l.ends, func(id string, end time.Time) bool { return end.Equal(ends[id]) })
	}
	if err != nil || len(l.ends) == 0 {
		l.writing = nil
		return false
	}
	return true
}

// wait waits until what was noted is stored, or the context ends.
func (l *lateEnds) wait(ctx context.Context) {
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
