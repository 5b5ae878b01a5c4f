package protected

import (
	"context"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/protectedchange"
	"bulwark/ent/db/user"
	"bulwark/server/access"
	"bulwark/server/audit"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/viewer"
)

// Reasons for a cancellation in the audit trail.
const (
	byRequester         = "REQUESTER"
	requesterNotAllowed = string(fault.CodeRequesterNotAllowed)
)

// Cancel cancels a pending change. For its requester only. Refused with NOT_FOUND or NOT_CANCELABLE.
func (s *Service) Cancel(ctx context.Context, key ident.ProtectedChange) (*db.ProtectedChange, error) {
	event := audit.Event{At: s.now(), Action: audit.ProtectedChangeCancel, SubjectID: key.String()}
	v, err := access.Check(ctx, access.ManageSettings)
	if err != nil {
		return nil, audit.RecordRefusal(ctx, s.store, event, err)
	}
	var canceled *db.ProtectedChange
	err = s.store.InTx(ctx, func(tx *db.Tx) error {
		change, err := lock(ctx, tx, key)
		if err != nil {
			return err
		}
		if problem := cancelProblem(v, change); problem != nil {
			return fault.Refuse(*problem)
		}
		if err := cancel(ctx, tx, change, event.At, byRequester); err != nil {
			return err
		}
		canceled, err = tx.ProtectedChange.Get(ctx, key)
		return err
	})
	if err != nil {
		return nil, audit.RecordRefusal(ctx, s.store, event, err)
	}
	s.store.Notifier.Notify(ctx, 0)
	return canceled, nil
}

// CanCancel reports whether the viewer may cancel a change now.
func (s *Service) CanCancel(ctx context.Context, change *db.ProtectedChange) bool {
	v, err := access.Check(ctx, access.ManageSettings)
	return err == nil && cancelProblem(v, change) == nil
}

func cancelProblem(v viewer.Viewer, change *db.ProtectedChange) *fault.Problem {
	switch {
	case change.RequesterID != v.User:
		return refusal(fault.CodeNotCancelable, "Only the requester cancels this change. Disapprove it instead.")
	case change.Status != protectedchange.StatusPENDING:
		return refusal(fault.CodeNotCancelable, "This change has ended and cannot be canceled.")
	default:
		return nil
	}
}

func cancel(ctx context.Context, tx *db.Tx, change *db.ProtectedChange, at time.Time, reason string) error {
	err := endChange(ctx, tx, change.ID, ending{to: protectedchange.StatusCANCELED, mode: change.Mode, at: at})
	if err != nil {
		return err
	}
	subjects, err := subjectsOf(ctx, change)
	if err != nil {
		return err
	}
	return audit.Record(ctx, tx, audit.Event{
		At: at, Action: audit.ProtectedChangeCancel, SubjectID: change.ID.String(),
		Details: map[string]any{
			"number": change.Number, "kind": change.Kind, "users": ident.FormatAll(subjects),
			"requester": change.RequesterID.String(), "why": reason,
		},
	})
}

// CancelAllOf cancels every pending change of a requester who may no longer request any (rule 25). Call it in the transaction
// that deactivates or demotes an administrator.
func CancelAllOf(ctx context.Context, tx *db.Tx, requester ident.User, at time.Time) error {
	pending, err := tx.ProtectedChange.Query().
		Where(protectedchange.RequesterID(requester), protectedchange.StatusEQ(protectedchange.StatusPENDING)).
		Order(protectedchange.ByID()).IDs(ctx)
	if err != nil {
		return err
	}
	for _, key := range pending {
		change, err := lock(ctx, tx, key)
		if err != nil {
			return err
		}
		if change.Status != protectedchange.StatusPENDING { // decided concurrently
			continue
		}
		if err := cancel(ctx, tx, change, at, requesterNotAllowed); err != nil {
			return err
		}
	}
	return nil
}

// mayRequest reports whether a requester is still an active administrator, and locks their row until the transaction ends.
func mayRequest(ctx context.Context, tx *db.Tx, requester ident.User) (bool, error) {
	n, err := tx.User.Update().
		Where(user.ID(requester), user.StatusEQ(user.StatusACTIVE), user.RoleEQ(viewer.Administrator)).
		SetStatus(user.StatusACTIVE).Save(ctx)
	return n == 1, err
}

func requesterNotAllowedError() error {
	return fault.Refuse(*refusal(fault.CodeNotPending,
		"Whoever requested this is no longer an active administrator, so the change has been canceled."))
}
