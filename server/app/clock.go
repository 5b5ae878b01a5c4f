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

// maxClockLead is how far recorded times may be ahead of the system clock and still count. Times beyond it were written while a
// clock was wrong, and must not stop the clock for years. The trigger audit_event_not_back_dated uses the same limit.
const maxClockLead = 24 * time.Hour

// now is the clock of commands.
func now() time.Time { return time.Now().UTC() }

// newClock returns the clock of a server. It never runs backwards and starts no earlier than the newest recorded time, so that
// setting the system clock back between two starts does not extend a proof of identity or a cooling-off period (rules 21 and 23).
func newClock(ctx context.Context, s *store.Store, log *slog.Logger) (*clock.Clock, error) {
	floor, err := clockFloor(ctx, s, time.Now().UTC(), log)
	return clock.New(floor), err
}

// clockFloor returns the newest recorded time that is at most maxClockLead after wall; the zero time if there is none. It logs a
// warning if the system clock was set back, and an error if recorded times are further ahead.
func clockFloor(ctx context.Context, s *store.Store, wall time.Time, log *slog.Logger) (time.Time, error) {
	floor, err := newestRecordedTime(ctx, s.Read(), wall.Add(maxClockLead))
	if err != nil {
		return floor, store.Translate(err)
	}
	ahead, err := s.Read().AuditEvent.Query().Where(auditevent.AtGT(wall.Add(maxClockLead))).Exist(ctx)
	if err != nil {
		return floor, store.Translate(err)
	}
	if ahead {
		log.ErrorContext(ctx, "the audit trail has events more than a day ahead of the system clock: a clock is or was wrong. "+
			"They are ignored; correct the system clock if it is wrong", "systemClock", wall)
	}
	if floor.After(wall.Add(time.Minute)) {
		log.WarnContext(ctx, "the system clock is behind the newest recorded time: it was set back, or the clock of another server is ahead. "+
			"This process continues from the newest recorded time", "systemClock", wall, "continuesFrom", floor)
	}
	return floor, nil
}

// newestRecordedTime returns the newest time of an audit event or a request up to a limit.
func newestRecordedTime(ctx context.Context, read *db.Client, limit time.Time) (newest time.Time, err error) {
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
