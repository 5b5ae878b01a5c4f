package audit

import (
	"cmp"
	"context"
	"fmt"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/auditevent"
	"bulwark/server/viewer"
)

// Event is what happened. Actor, session, API token and address come from the context's viewer.
type Event struct {
	At          time.Time
	Action      Kind
	SubjectType string // empty for that of the kind's description
	SubjectID   string // public id, empty when there is none
	Details     any    // before, after, circumstances: a value for json.Marshal; never a secret
	Occurrences int64  // of a refusal: how often it happened since it was last recorded; 0 means once
}

// Record stores an event in the transaction of what it describes.
func Record(ctx context.Context, tx *db.Tx, event Event) error {
	details, err := marshalDetails(event.Details)
	if err != nil {
		return fmt.Errorf("the details of %s cannot be written: %w", event.Action, err)
	}
	return write(ctx, tx, event, auditevent.ResultALLOWED, details)
}

// write stores an event with its details as JSON.
func write(ctx context.Context, tx *db.Tx, event Event, result auditevent.Result, details []byte) error {
	description, known := Describe(event.Action)
	if !known {
		return fmt.Errorf("%q is not a kind of event: add it to server/audit/kinds.go", event.Action)
	}
	who := viewer.From(ctx)
	create := tx.AuditEvent.Create().
		SetAt(event.At.UTC().Truncate(time.Microsecond)).
		SetAction(string(event.Action)).
		SetSubjectType(cmp.Or(event.SubjectType, description.Subject)).
		SetSubjectID(event.SubjectID).
		SetResult(result).
		SetDetails(string(details)).
		SetAddress(who.Address).
		SetSession(who.Session).
		SetOccurrences(cmp.Or(event.Occurrences, 1))
	if who.SignedIn() {
		create.SetActorID(who.User)
	}
	if who.ByToken() {
		create.SetTokenID(who.Token)
	}
	return create.Exec(ctx)
}
