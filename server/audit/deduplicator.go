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

// maxRemembered bounds the memory of a Deduplicator, because callers can cause any number of keys.
const maxRemembered = 10_000

// Deduplicator recognises what happens for the first time within a period, so that repetitions are one event (rule 27). It keeps
// its keys in memory: several servers record one event each. The zero value is ready to use; it is safe for concurrent use.
type Deduplicator struct {
	mutex sync.Mutex
	until map[string]time.Time
}

// IsFirst reports whether no period of the key is running, and then starts one.
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

// RecordReading records that the context's viewer reads something, once a minute for each session or token and subject. When it
// returns an error, the caller must refuse the reading.
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

// Forget ends the period of a key, because its event could not be recorded.
func (o *Deduplicator) Forget(key string) {
	o.mutex.Lock()
	defer o.mutex.Unlock()
	delete(o.until, key)
}

// evict makes room by deleting the keys whose period has ended or, if none has, all keys, which only causes additional events.
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
