package batch

import (
	"context"
	"time"

	"bulwark/ent/db"
	"bulwark/server/approval"
	"bulwark/server/eligibility"
	"bulwark/server/fault"
	"bulwark/server/frozen"
	"bulwark/server/viewer"
)

func createOperation(
	ctx context.Context, tx *db.Tx, v viewer.Viewer, request Request, parameters *db.SystemParameters, hash string, now time.Time,
) (*db.BatchOperation, error) {
	creation := tx.BatchOperation.Create().
		SetAction(request.Action).
		SetSelection(&request.Selection).
		SetReason(request.Reason).
		SetRequesterID(v.User).
		SetRequestedAt(now).
		SetApproveBy(now.Add(time.Duration(parameters.ApprovalValidityMinutes) * time.Minute)).
		SetApprovalsRequired(parameters.ApprovalsRequired).
		SetStatus(approval.PendingApproval).
		SetInputHash(hash).
		SetDigestVersion(approval.DigestVersion)
	if request.Action.TakesChanges() {
		creation.SetChanges(request.Changes)
	}
	if request.IdempotencyKey != "" {
		creation.SetIdempotencyKey(request.IdempotencyKey)
	}
	return creation.Save(ctx)
}

// freeze stores the tasks and the names that people read, and completes the operation with the number of tasks, the digest and
// its own number (rules 1 and 24). As many tasks as were assessed must be frozen; without an assessment their number is checked
// here.
func (s *Service) freeze(
	ctx context.Context, tx *db.Tx, operation *db.BatchOperation, scope eligibility.Scope, target eligibility.Target,
	request Request, assessment *eligibility.Assessment,
) (*db.BatchOperation, error) {
	total, err := frozen.Freeze(ctx, s.store.ConnIn(tx), scope, target, operation.ID)
	if err != nil {
		return nil, err
	}
	switch {
	case assessment == nil:
		err = request.checkAssessment(eligibility.Assessment{Eligible: total})
	case total != assessment.Eligible:
		err = fault.Wrap(fault.Conflict, "Credentials of the selection keep changing. Repeat the request in a moment.", errSelectionChanged)
	}
	if err != nil {
		return nil, err
	}
	err = frozen.FreezeNames(ctx, s.store.ConnIn(tx), operation.ID, total, target, shownReferences(operation, target))
	if err != nil {
		return nil, err
	}
	operation.Total = total
	digest, err := s.digest(ctx, s.store.ConnIn(tx), operation)
	if err != nil {
		return nil, err
	}
	if err := tx.SystemParameters.UpdateOneID(1).AddLastOperationNumber(1).Exec(ctx); err != nil {
		return nil, err
	}
	counter, err := tx.SystemParameters.Get(ctx, 1)
	if err != nil {
		return nil, err
	}
	return tx.BatchOperation.UpdateOne(operation).SetTotal(total).SetDigest(digest).SetNumber(counter.LastOperationNumber).Save(ctx)
}
