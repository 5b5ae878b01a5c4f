package audit

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"time"

	"entgo.io/ent/dialect/sql"

	"bulwark/ent/db"
	"bulwark/ent/db/auditevent"
	"bulwark/ent/db/predicate"
	"bulwark/server/fault"
	"bulwark/server/store"
	"bulwark/server/viewer"
)

// How many refusals are recorded as events within repetitionPeriod; further ones are only counted (rule 27).
const (
	repetitionPeriod     = time.Minute
	maxRefusalsPerPerson = 60
	maxAnonymousRefusals = 300 // of all anonymous callers together; each address has maxRefusalsPerPerson
)

// RecordRefusal records a refusal in a transaction of its own and returns it unchanged; it also returns other errors, and nil, without
// recording anything. Only refusals by rule, permission or limit are recorded. A refusal that repeats one of the last minute, of the
// same person in the same session or with the same token, or of an anonymous caller from the same address, is counted on its event.
func RecordRefusal(ctx context.Context, s *store.Store, event Event, refusal error) error {
	message, recordable := refusalReason(refusal)
	if !recordable {
		return refusal
	}
	details, err := refusalDetails(message, event.Details)
	if err != nil {
		return errors.Join(refusal, fmt.Errorf("the details of %s cannot be written: %w", event.Action, err))
	}
	if err := recordRefusal(context.WithoutCancel(ctx), s, event, details); err != nil {
		return errors.Join(refusal, err)
	}
	return refusal
}

// refusalReason returns the recorded text of a refusal, and whether it is recorded at all. The text omits how long to wait, because
// otherwise no refusal would repeat another.
func refusalReason(refusal error) (message string, recordable bool) {
	if refusal == nil {
		return "", false
	}
	switch fault.KindOf(refusal) {
	case fault.Refused, fault.Forbidden:
		return refusal.Error(), true
	case fault.Limited:
		return fault.ResponseLimitExceeded, true
	case fault.Internal, fault.Unauthenticated, fault.Conflict, fault.Unavailable, fault.BadInput, fault.InvalidID:
		return "", false
	}
	return "", false
}

func recordRefusal(ctx context.Context, s *store.Store, event Event, details []byte) error {
	err := s.InTx(ctx, func(tx *db.Tx) error {
		found, err := recentRefusals(ctx, tx, s.Postgres(), event.At)
		if err != nil {
			return err
		}
		if same := found.findSame(ctx, event, details); same != nil {
			return addOccurrences(ctx, tx, same, event)
		}
		overLimit := found.viewerOverLimit(ctx)
		if overLimit == nil {
			return write(ctx, tx, event, auditevent.ResultREFUSED, details)
		}
		ctx := viewer.With(ctx, *overLimit)
		if same := found.findOverflow(*overLimit); same != nil {
			return addOccurrences(ctx, tx, same, event)
		}
		return write(ctx, tx, Event{
			At: event.At, Action: RefusalsBeyondLimit, SubjectID: subjectOf(*overLimit), Occurrences: event.Occurrences,
		}, auditevent.ResultREFUSED, fmt.Appendf(nil, `{"writtenPerMinute":%d}`, maxRefusalsPerPerson))
	})
	if store.Constraint(err) == "audit_event_append_only" { // another server's clock says that the minute is over
		return s.InTx(ctx, func(tx *db.Tx) error { return write(ctx, tx, event, auditevent.ResultREFUSED, details) })
	}
	return err
}

// addOccurrences increases the occurrences of an event.
func addOccurrences(ctx context.Context, tx *db.Tx, same *db.AuditEvent, event Event) error {
	return tx.AuditEvent.Update().Where(auditevent.ID(same.ID)).AddOccurrences(cmp.Or(event.Occurrences, 1)).Exec(ctx)
}

// refusals are the recent refusals of a person, or of anonymous callers.
type refusals []*db.AuditEvent

// recentRefusals reads the refusals of the context's viewer around a time. On PostgreSQL it takes a lock for the viewer, so that
// parallel refusals are not recorded twice; SQLite has one writer anyway.
func recentRefusals(ctx context.Context, tx *db.Tx, postgres bool, at time.Time) (refusals, error) {
	who := viewer.From(ctx)
	if postgres {
		const family = 0x61756474 << 32 // keeps these locks apart from others
		if _, err := tx.ExecContext(ctx, "SELECT pg_advisory_xact_lock($1)", family+int64(who.User)); err != nil {
			return nil, err
		}
	}
	actor := auditevent.ActorIDIsNil()
	if who.SignedIn() {
		actor = auditevent.ActorID(who.User)
	}
	at = at.UTC().Truncate(time.Microsecond)
	return tx.AuditEvent.Query().
		Where(actor, auditevent.AtGT(at.Add(-repetitionPeriod)), auditevent.AtLTE(at.Add(repetitionPeriod)), isRefused()).
		Order(db.Desc(auditevent.FieldID)).
		All(ctx)
}

// isRefused is the condition of the partial index audit_event_refused in the same words: with a parameter SQLite would not use the
// index.
func isRefused() predicate.AuditEvent {
	return func(s *sql.Selector) { s.Where(sql.ExprP("result = 'REFUSED'")) }
}

// findSame returns the event of the same refusal, nil for none.
func (r refusals) findSame(ctx context.Context, event Event, details []byte) *db.AuditEvent {
	who := viewer.From(ctx)
	for _, e := range r {
		if e.Action == string(event.Action) && e.SubjectID == event.SubjectID && e.Details == string(details) &&
			e.Address == who.Address && e.Session == who.Session && (e.TokenID == nil && !who.ByToken() || e.TokenID != nil && *e.TokenID == who.Token) {
			return e
		}
	}
	return nil
}

// viewerOverLimit returns the viewer for whom the next refusal is only counted: the person, the anonymous caller's address, or all
// anonymous callers. It returns nil when the refusal is to be recorded as an event.
func (r refusals) viewerOverLimit(ctx context.Context) *viewer.Viewer {
	who := viewer.From(ctx)
	total, own := 0, 0
	for _, e := range r {
		if e.Action == string(RefusalsBeyondLimit) {
			continue
		}
		total++
		if who.SignedIn() || e.Address == who.Address {
			own++
		}
	}
	switch {
	case own >= maxRefusalsPerPerson:
		return &who
	case total >= maxAnonymousRefusals:
		return &viewer.Viewer{}
	default:
		return nil
	}
}

// findOverflow returns the event that counts the refusals beyond the limit, nil for none.
func (r refusals) findOverflow(who viewer.Viewer) *db.AuditEvent {
	for _, e := range r {
		if e.Action == string(RefusalsBeyondLimit) && (who.SignedIn() || e.Address == who.Address) {
			return e
		}
	}
	return nil
}

func subjectOf(who viewer.Viewer) string {
	if !who.SignedIn() {
		return ""
	}
	return who.User.String()
}
