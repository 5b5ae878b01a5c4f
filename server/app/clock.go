package app

import (
	"context"
	"log/slog"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/auditevent"
	"bulwark/ent/db/batchoperation"
	"bulwark/server/clock"
	"bulwark/server/store"
)

// mostAhead is how far what is on record may be ahead of the system's clock and still hold. What is further ahead was
// written while a clock was wrong: a mistake of years must not last for years. The trigger audit_event_not_back_dated draws the
// same line.
const mostAhead = 24 * time.Hour

// now is the clock of commands that record nothing.
func now() time.Time { return time.Now().UTC() }

// clockAfter is the one clock of a process. It never runs backwards, and starts no earlier than what is on record: setting the
// system's clock back between two starts lengthens neither a proof of identity nor a cooling-off period (rules 21 and 23).
func clockAfter(ctx context.Context, s *store.Store, log *slog.Logger) (*clock.Clock, error) {
	floor, err := floorOf(ctx, s, time.Now().UTC(), log)
	return clock.New(floor), err
}

// floorOf returns the newest time on record that is no more than mostAhead after the wall clock; the zero time for none. It
// warns of a clock that was set back, and tells as an error of times that are too far ahead to hold.
func floorOf(ctx context.Context, s *store.Store, wall time.Time, log *slog.Logger) (time.Time, error) {
	floor, err := newestRecorded(ctx, s.Read(), wall.Add(mostAhead))
	if err != nil {
		return floor, store.Translate(err)
	}
	wrong, err := s.Read().AuditEvent.Query().Where(auditevent.AtGT(wall.Add(mostAhead))).Exist(ctx)
	if err != nil {
		return floor, store.Translate(err)
	}
	if wrong {
		log.ErrorContext(ctx, "the audit trail has events more than a day ahead of the system's clock: a clock is or was wrong. "+
			"They are ignored as the present time; set the system's clock right if it is the one", "systemClock", wall)
	}
	if floor.After(wall.Add(time.Minute)) {
		log.WarnContext(ctx, "the system's clock is behind what is on record: it was set back, or another server's is ahead. "+
			"This process goes on from the newest time on record", "systemClock", wall, "continuesFrom", floor)
	}
	return floor, nil
}

// newestRecorded is the newest time of an audit event or a request until a limit.
func newestRecorded(ctx context.Context, read *db.Client, limit time.Time) (newest time.Time, err error) {
	event, err := read.AuditEvent.Query().Where(auditevent.AtLTE(limit)).
		Order(db.Desc(auditevent.FieldAt, auditevent.FieldID)).First(ctx)
	if err == nil {
		newest = event.At
	} else if !db.IsNotFound(err) {
		return newest, err
	}
	operation, err := read.BatchOperation.Query().Where(batchoperation.RequestedAtLTE(limit)).
		Order(db.Desc(batchoperation.FieldRequestedAt)).First(ctx)
	if err == nil && operation.RequestedAt.After(newest) {
		newest = operation.RequestedAt
	}
	if db.IsNotFound(err) {
		err = nil
	}
	return newest.UTC(), err
}
