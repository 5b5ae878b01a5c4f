package batch

import (
	"context"

	"bulwark/ent/db"
	"bulwark/ent/db/batchoperation"
	"bulwark/ent/db/user"
	"bulwark/server/access"
	"bulwark/server/approval"
	"bulwark/server/audit"
	"bulwark/server/fault"
	"bulwark/server/store"
	"bulwark/server/viewer"
)

// WithdrawAll cancels every waiting operation whose requester may no longer request (rule 25). The runner calls it; it checks
// no permission.
func (s *Service) WithdrawAll(ctx context.Context) error {
	waiting, err := s.store.Read().BatchOperation.Query().Where(
		batchoperation.StatusIn(approval.PendingApproval, approval.PendingExecution),
		batchoperation.HasRequesterWith(user.Or(user.StatusNEQ(user.StatusACTIVE), user.RoleNotIn(requesterRoles()...))),
	).IDs(ctx)
	if err != nil {
		return store.Translate(err)
	}
	for _, key := range waiting {
		moved := false
		err := s.store.InTx(ctx, func(tx *db.Tx) error {
			operation, err := s.lock(ctx, tx, key)
			if err != nil {
				return err
			}
			moved, err = s.Withdraw(ctx, tx, operation)
			return err
		})
		if err != nil {
			return err
		}
		if moved {
			s.store.Notifier.Notify(ctx, key)
		}
	}
	return nil
}

// Withdraw cancels a waiting operation when its requester is inactive or no longer allowed to request, and reports whether it
// did (rule 25). The caller holds the operation's row.
func (s *Service) Withdraw(ctx context.Context, tx *db.Tx, operation *db.BatchOperation) (bool, error) {
	if operation.Status != approval.PendingApproval && operation.Status != approval.PendingExecution {
		return false, nil
	}
	requester, err := tx.User.Get(ctx, operation.RequesterID)
	if err != nil || requester.Status == user.StatusACTIVE && access.RoleAllows(requester.Role, access.Request) {
		return false, err
	}
	err = tx.BatchOperation.UpdateOne(operation).SetStatus(approval.Canceled).SetFinishedAt(s.now()).
		SetEndCode(string(fault.CodeRequesterNotAllowed)).SetRunner("").ClearLeaseUntil().Exec(ctx)
	if err != nil {
		return false, err
	}
	anonymous := viewer.With(ctx, viewer.Viewer{}) // the viewer did not cancel it
	return true, audit.Record(anonymous, tx, audit.Event{
		At: s.now(), Action: audit.BatchOperationWithdraw, SubjectID: operation.ID.String(),
		Details: map[string]any{
			"endCode": fault.CodeRequesterNotAllowed, "requester": requester.ID.String(), "username": requester.Username,
			"role": requester.Role, "status": requester.Status,
		},
	})
}

// requesterRoles returns the roles that may request.
func requesterRoles() []viewer.Role {
	var roles []viewer.Role
	for _, role := range viewer.Role("").Values() {
		if access.RoleAllows(viewer.Role(role), access.Request) {
			roles = append(roles, viewer.Role(role))
		}
	}
	return roles
}

// withdrawnError returns the refusal of a decision on an operation that was canceled by Withdraw.
func withdrawnError() error {
	return fault.Refuse(fault.Of(fault.CodeRequesterNotAllowed,
		"The requester's account was deactivated or may no longer request, so this operation was canceled. There is nothing left to decide."))
}
