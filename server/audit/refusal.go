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

// How many refusals are written one by one within repeatedWithin; of more, only the number is (rule 27).
const (
	repetitionPeriod     = time.Minute
	maxRefusalsPerPerson = 60
	maxAnonymousRefusals = 300 // of all callers who are not signed in together; each address has refusalsPerPerson
)

// RecordRefusal writes what was refused, in a transaction of its own, and returns the refusal unchanged. Only refusals by rule,
// permission or limit are evidence; faults and cancellations are not. A refusal that repeats one of the last minute, by the
// same person in the same session or with the same token, or by nobody from the same address, is counted on its event.
func RecordRefusal(ctx context.Context, s *store.Store, event Event, refusal error) error {
	told, evidence := refusalReason(refusal)
	if !evidence {
		return refusal
	}
	details, err := refusalDetails(told, event.Details)
	if err != nil {
		return errors.Join(refusal, fmt.Errorf("the details of %s cannot be written: %w", event.Action, err))
	}
	if err := recordRefusal(context.WithoutCancel(ctx), s, event, details); err != nil {
		return errors.Join(refusal, err)
	}
	return refusal
}

// refusalReason is what evidence tells of a refusal, and whether it is evidence at all. How long somebody has to wait is left out:
// it would make every refusal another one.
func refusalReason(refusal error) (told string, evidence bool) {
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
		beyond := found.viewerOverLimit(ctx)
		if beyond == nil {
			return write(ctx, tx, event, auditevent.ResultREFUSED, details)
		}
		ctx := viewer.With(ctx, *beyond)
		if same := found.findOverflow(*beyond); same != nil {
			return addOccurrences(ctx, tx, same, event)
		}
		return write(ctx, tx, Event{
			At: event.At, Action: RefusalsBeyondLimit, SubjectID: subjectOf(*beyond), Occurrences: event.Occurrences,
		}, auditevent.ResultREFUSED, fmt.Appendf(nil, `{"writtenPerMinute":%d}`, maxRefusalsPerPerson))
	})
	if store.Constraint(err) == "audit_event_append_only" { // another server's clock says that the minute is over
		return s.InTx(ctx, func(tx *db.Tx) error { return write(ctx, tx, event, auditevent.ResultREFUSED, details) })
	}
	return err
}

// addOccurrences adds to the occurrences of an event.
func addOccurrences(ctx context.Context, tx *db.Tx, same *db.AuditEvent, event Event) error {
	return tx.AuditEvent.Update().Where(auditevent.ID(same.ID)).AddOccurrences(cmp.Or(event.Occurrences, 1)).Exec(ctx)
}

// refusals are those of a person, or of nobody, within the last minute.
type refusals []*db.AuditEvent

// recentRefusals reads the refusals of the context's viewer around a time. On PostgreSQL it makes others who record one of the same
// viewer wait, so that none is written twice; SQLite has one writer anyway.
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
		Where(actor, auditevent.AtGT(at.Add(-repetitionPeriod)), auditevent.AtLTE(at.Add(repetitionPeriod)), refused()).
		Order(db.Desc(auditevent.FieldID)).
		All(ctx)
}

// refused is the condition of the partial index audit_event_refused, word for word: with a parameter SQLite would not use it.
func refused() predicate.AuditEvent {
	return func(s *sql.Selector) { s.Where(sql.ExprP("result = 'REFUSED'")) }
}

// findSame is the event of the same refusal, nil for none.
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

// viewerOverLimit is on whose account the next refusal is only counted, nil when it is to be written: the person, the address of
// nobody, or nobody from anywhere.
func (r refusals) viewerOverLimit(ctx context.Context) *viewer.Viewer {
	who := viewer.From(ctx)
	total, here := 0, 0
	for _, e := range r {
		if e.Action == string(RefusalsBeyondLimit) {
			continue
		}
		total++
		if who.SignedIn() || e.Address == who.Address {
			here++
		}
	}
	switch {
	case here >= maxRefusalsPerPerson:
		return &who
	case total >= maxAnonymousRefusals:
		return &viewer.Viewer{}
	default:
		return nil
	}
}

// findOverflow is the event that counts the refusals beyond the limit, nil for none.
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
