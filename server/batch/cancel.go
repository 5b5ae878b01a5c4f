package batch

import (
	"context"
	"strings"

	"bulwark/ent/db"
	"bulwark/server/access"
	"bulwark/server/approval"
	"bulwark/server/audit"
	"bulwark/server/authority"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/text"
	"bulwark/server/viewer"
)

// Cancel stops an operation that has not ended: what is done stays done, the rest will not happen (rule 16). For its
// requester and for administrators. A running chunk is finished first.
func (s *Service) Cancel(ctx context.Context, key ident.BatchOperation, comment string) (*db.BatchOperation, error) {
	comment = strings.TrimSpace(comment)
	event := audit.Event{
		At: s.now(), Action: audit.BatchOperationCancel, SubjectID: key.String(),
		Details: map[string]any{"comment": comment},
	}
	v, err := access.Check(ctx, access.Request)
	if err != nil {
		return nil, audit.RecordRefusal(ctx, s.store, event, err)
	}
	if err := fault.Refuse(text.Lines(comment, MaxComment, "comment")...); err != nil {
		return nil, audit.RecordRefusal(ctx, s.store, event, err)
	}
	var canceled *db.BatchOperation
	err = s.store.InTx(ctx, func(tx *db.Tx) error {
		if err := authority.RefuseRevokedToken(ctx, tx, s.store.Postgres(), v); err != nil {
			return err
		}
		operation, err := s.lock(ctx, tx, key)
		if err != nil {
			return err
		}
		if problem := cancelProblem(v, operation); problem != nil {
			return fault.Refuse(*problem)
		}
		if err := s.move(ctx, tx, key, operation.Status, approval.Canceled); err != nil {
			return err
		}
		if err := audit.Record(ctx, tx, event); err != nil {
			return err
		}
		canceled, err = tx.BatchOperation.Get(ctx, key)
		return err
	})
	if err != nil {
		return nil, audit.RecordRefusal(ctx, s.store, event, err)
	}
	s.store.Notifier.Notify(ctx, key)
	return canceled, nil
}

// CanCancel reports whether the viewer may cancel an operation now.
func (s *Service) CanCancel(ctx context.Context, operation *db.BatchOperation) bool {
	v, err := access.Check(ctx, access.Request)
	return err == nil && cancelProblem(v, operation) == nil
}

func cancelProblem(v viewer.Viewer, operation *db.BatchOperation) *fault.Problem {
	switch {
	case operation.RequesterID != v.User && !access.Allows(v, access.CancelAny):
		message := "Only the requester and administrators may cancel this operation."
		if v.ByToken() { // rule 22
			message = "An API token cancels only what its owner requested. Sign in with a browser to cancel this operation."
		}
		return &fault.Problem{Code: fault.CodeNotCancelable, Message: message}
	case !operation.Status.Open():
		return &fault.Problem{Code: fault.CodeNotCancelable, Message: "This operation has ended and cannot be canceled."}
	default:
		return nil
	}
}
