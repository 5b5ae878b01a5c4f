package audit

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/auditevent"
	"bulwark/server/fault"
	"bulwark/server/store"
	"bulwark/server/viewer"
)

// Event is what happened. Actor, session, API token and address are taken from the context's viewer.
type Event struct {
	At          time.Time
	Action      Kind
	SubjectType string // empty for what the kind's description says
	SubjectID   string // public id, empty when there is none
	Details     any    // before, after, circumstances: anything JSON takes; never a secret
}

// Record writes what was done, in the transaction that does it.
func Record(ctx context.Context, tx *db.Tx, event Event) error {
	return write(ctx, tx, event, auditevent.ResultALLOWED)
}

// Refusal writes what was refused, in a transaction of its own, and returns the refusal unchanged. Only refusals by rule
// or permission are evidence; faults and cancellations are not.
func Refusal(ctx context.Context, s *store.Store, event Event, refusal error) error {
	kind := fault.KindOf(refusal)
	if refusal == nil || kind != fault.Refused && kind != fault.Forbidden {
		return refusal
	}
	event.Details = map[string]any{"refused": refusal.Error(), "input": event.Details}
	err := s.InTx(context.WithoutCancel(ctx), func(tx *db.Tx) error {
		return write(ctx, tx, event, auditevent.ResultREFUSED)
	})
	if err != nil {
		return errors.Join(refusal, err)
	}
	return refusal
}

func write(ctx context.Context, tx *db.Tx, event Event, result auditevent.Result) error {
	described, listed := Describe(event.Action)
	if !listed {
		return fmt.Errorf("%q is not a kind of event: add it to server/audit/kinds.go", event.Action)
	}
	details := []byte("{}")
	if event.Details != nil {
		var err error
		if details, err = written(event.Details); err != nil {
			return fmt.Errorf("the details of %s cannot be written: %w", event.Action, err)
		}
	}
	who := viewer.From(ctx)
	create := tx.AuditEvent.Create().
		SetAt(event.At.UTC().Truncate(time.Microsecond)).
		SetAction(string(event.Action)).
		SetSubjectType(cmp.Or(event.SubjectType, described.Subject)).
		SetSubjectID(event.SubjectID).
		SetResult(result).
		SetDetails(string(details)).
		SetAddress(who.Address).
		SetSession(who.Session)
	if who.SignedIn() {
		create.SetActorID(who.User)
	}
	if who.ByToken() {
		create.SetTokenID(who.Token)
	}
	return create.Exec(ctx)
}
