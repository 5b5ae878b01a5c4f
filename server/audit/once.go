package audit

import (
	"context"
	"fmt"
	"sync"
	"time"

	"bulwark/ent/db"
	"bulwark/server/store"
	"bulwark/server/viewer"
)

// maxRemembered bounds the memory of Once whatever callers make up.
const maxRemembered = 10_000

// Deduplicator tells what happens for the first time within a period, so that what is repeated is one event (rule 27). It remembers
// in this process: several servers record one event each. The zero value is ready; it is safe for concurrent use.
type Deduplicator struct {
	mutex sync.Mutex
	until map[string]time.Time
}

// IsFirst tells whether nothing of this key happened before during a period that is still going on, and begins one.
func (o *Deduplicator) IsFirst(key string, now time.Time, period time.Duration) bool {
	o.mutex.Lock()
	defer o.mutex.Unlock()
	if until, known := o.until[key]; known && now.Before(until) {
		return false
	}
	if len(o.until) >= maxRemembered {
		o.evict(now)
	}
	if o.until == nil {
		o.until = map[string]time.Time{}
	}
	o.until[key] = now.Add(period)
	return true
}

// RecordReading records that the context's viewer read something, once a minute for each session or token and subject. What cannot
// be recorded must not be read: the error is for the reader.
func (o *Deduplicator) RecordReading(ctx context.Context, s *store.Store, event Event) error {
	who := viewer.From(ctx)
	key := fmt.Sprint(event.Action, " ", event.SubjectID, " ", who.User, " ", who.Token, " ", who.Session)
	if !o.IsFirst(key, event.At, time.Minute) {
		return nil
	}
	err := s.InTx(ctx, func(tx *db.Tx) error { return Record(ctx, tx, event) })
	if err != nil {
		o.Forget(key)
	}
	return err
}

// Forget ends the period of a key: what was to be recorded could not be.
func (o *Deduplicator) Forget(key string) {
	o.mutex.Lock()
	defer o.mutex.Unlock()
	delete(o.until, key)
}

// evict makes room; when no period has ended it forgets all: more events are better than no memory.
func (o *Deduplicator) evict(now time.Time) {
	for key, until := range o.until {
		if !now.Before(until) {
			delete(o.until, key)
		}
	}
	if len(o.until) >= maxRemembered {
		clear(o.until)
	}
}
