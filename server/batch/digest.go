package batch

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"bulwark/ent/db"
	"bulwark/ent/db/auditevent"
	"bulwark/ent/db/batchoperation"
	"bulwark/server/approval"
	"bulwark/server/audit"
	"bulwark/server/fault"
	"bulwark/server/frozen"
	"bulwark/server/store"
	"bulwark/server/viewer"
)

// digest computes an operation's digest from its stored rows (rules 9 and 24).
func (s *Service) digest(ctx context.Context, c store.Conn, operation *db.BatchOperation) (string, error) {
	return frozen.Digest(ctx, c, operation.ID, header(operation))
}

func header(operation *db.BatchOperation) approval.Header {
	h := approval.Header{
		Action: operation.Action, Changes: operation.Changes, Reason: operation.Reason,
		Requester: operation.RequesterID, RequestedAt: operation.RequestedAt, Total: operation.Total,
	}
	if operation.DigestVersion >= approval.DigestVersion {
		h.Version, h.Selection = operation.DigestVersion, operation.Selection
		h.ApprovalsRequired, h.ApproveBy = operation.ApprovalsRequired, operation.ApproveBy
	}
	return h
}

// MismatchError reports that an operation's stored rows do not match its digest: somebody changed them in the database.
type MismatchError struct {
	Operation *db.BatchOperation
	Found     string // what the stored rows give
	Requested string // what was recorded when it was requested
}

// Error says what differs, for system operators.
func (e *MismatchError) Error() string {
	return fmt.Sprintf("the stored rows of batch operation %d give the digest %s instead of %s", e.Operation.Number, e.Found, e.Requested)
}

// checkDigest computes the digest again from the stored rows and refuses with DIGEST_MISMATCH when it is another one
// (rule 24). The refusal rolls back the transaction; the caller passes it to CancelTampered afterwards.
func (s *Service) checkDigest(ctx context.Context, tx *db.Tx, operation *db.BatchOperation) error {
	return s.compareDigest(ctx, s.store.ConnIn(tx), operation)
}

// CheckDigest is checkDigest outside a transaction, for the runner: it may take seconds, during which no locks may be held.
func (s *Service) CheckDigest(ctx context.Context, operation *db.BatchOperation) error {
	return s.compareDigest(ctx, s.store.Conn(), operation)
}

func (s *Service) compareDigest(ctx context.Context, c store.Conn, operation *db.BatchOperation) error {
	found, err := s.digest(ctx, c, operation)
	if err != nil {
		return err
	}
	requested, err := requestedDigest(ctx, c, operation)
	if err != nil || found == operation.Digest && found == requested {
		return err
	}
	problem := fault.Of(fault.CodeDigestMismatch, "The stored rows of this operation are not those that were requested. "+
		"It was canceled; tell your administrators, and request it again once they know why.")
	return &fault.Error{Kind: fault.Refused, Problems: []fault.Problem{problem}, Cause: &MismatchError{operation, found, requested}}
}

// requestedDigest returns the digest in the audit event of the request, so that replacing the rows together with the
// operation's digest is detected too. When the event has been moved out of the database, it returns the operation's digest.
func requestedDigest(ctx context.Context, c store.Conn, operation *db.BatchOperation) (string, error) {
	event, err := c.AuditEvent.Query().
		Where(auditevent.SubjectID(operation.ID.String()), auditevent.Action(string(audit.BatchOperationRequest)),
			auditevent.ResultEQ(auditevent.ResultALLOWED)).
		Order(auditevent.ByID()).First(ctx)
	if db.IsNotFound(err) {
		return operation.Digest, nil
	}
	if err != nil {
		return "", err
	}
	var details struct{ Digest string }
	err = json.Unmarshal([]byte(event.Details), &details)
	return details.Digest, err
}

// CancelTampered cancels an operation when err is a MismatchError: it stores the end code DIGEST_MISMATCH and the time, and
// records an audit event and an error in the log (rule 24). Tasks that a runner has settled stay settled. It returns err, and
// passes other errors through.
func (s *Service) CancelTampered(ctx context.Context, err error) error {
	var mismatch *MismatchError
	if !errors.As(err, &mismatch) {
		return err
	}
	operation := mismatch.Operation
	s.log.ErrorContext(ctx, "the stored rows of a batch operation were changed; it is canceled",
		"operation", operation.ID.String(), "number", operation.Number, "digest", mismatch.Requested, "found", mismatch.Found)
	ctx = context.WithoutCancel(ctx)
	cancelErr := s.store.InTx(ctx, func(tx *db.Tx) error {
		n, err := tx.BatchOperation.Update().
			Where(batchoperation.ID(operation.ID), batchoperation.StatusIn(approval.OpenStatuses()...), batchoperation.DigestMismatchAtIsNil()).
			SetStatus(approval.Canceled).SetEndCode(string(fault.CodeDigestMismatch)).SetDigestMismatchAt(s.now()).
			SetFinishedAt(s.now()).SetRunner("").ClearLeaseUntil().Save(ctx)
		if err != nil || n == 0 { // it had ended already, or was canceled for this reason
			return err
		}
		anonymous := viewer.With(ctx, viewer.Viewer{}) // the viewer did not change the rows
		return audit.Record(anonymous, tx, audit.Event{
			At: s.now(), Action: audit.BatchOperationDigestMismatch, SubjectID: operation.ID.String(),
			Details: map[string]any{"number": operation.Number, "status": operation.Status, "digest": mismatch.Requested, "found": mismatch.Found},
		})
	})
	if cancelErr != nil {
		return errors.Join(err, cancelErr)
	}
	s.store.Notifier.Notify(ctx, operation.ID)
	return err
}
