package app

import (
	"context"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/auditevent"
	"bulwark/server/clock"
	"bulwark/server/store"
)

// now is the clock of commands; everything below gets it as a dependency.
func now() time.Time { return time.Now().UTC() }

// clockAfter is the clock of a server. It never runs backwards, and starts no earlier than what is on record: setting the
// system's clock back lengthens neither a proof of identity nor a cooling-off period (rules 21 and 23).
func clockAfter(ctx context.Context, s *store.Store) (*clock.Clock, error) {
	newest, err := s.Read().AuditEvent.Query().Order(db.Desc(auditevent.FieldID)).First(ctx)
	if db.IsNotFound(err) {
		return clock.New(time.Time{}), nil
	}
	if err != nil {
		return nil, store.Translate(err)
	}
	return clock.New(newest.At), nil
}
