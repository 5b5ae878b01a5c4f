package batch

import (
	"context"
	"time"

	"bulwark/ent/db"
	entapprover "bulwark/ent/db/approver"
	"bulwark/ent/db/batchdecision"
	"bulwark/ent/db/user"
	"bulwark/server/access"
	"bulwark/server/approval"
	"bulwark/server/approver"
	"bulwark/server/authority"
	"bulwark/server/ident"
)

// Recount returns how many approvals of an operation count at a time (rules 10 and 14), and voids those that no longer do
// (rule 26).
func Recount(ctx context.Context, tx *db.Tx, operation *db.BatchOperation, now time.Time) (int, error) {
	approvals, err := tx.BatchDecision.Query().Where(
		batchdecision.BatchOperationID(operation.ID), batchdecision.VerdictEQ(batchdecision.VerdictAPPROVE), batchdecision.Counted(true),
	).Order(batchdecision.ByID()).All(ctx)
	if err != nil {
		return 0, err
	}
	counting := 0
	for _, decision := range approvals {
		reason, err := voidReason(ctx, tx.Client(), operation.RequesterID, decision)
		switch {
		case err != nil:
			return 0, err
		case reason == "":
			counting++
		default:
			if err := approver.VoidApproval(ctx, tx, now, decision, reason); err != nil {
				return 0, err
			}
		}
	}
	return counting, nil
}

// voidReason returns why an approval no longer counts, empty when it does. An approval is also void when the approver was
// registered anew after it, or when a cooling-off period between approver and requester began after it, even if it is over.
func voidReason(ctx context.Context, client *db.Client, requester ident.User, decision *db.BatchDecision) (approval.VoidReason, error) {
	person, err := client.User.Get(ctx, decision.ApproverID)
	if err != nil {
		return "", err
	}
	if person.Status != user.StatusACTIVE {
		return approval.VoidInactive, nil
	}
	registration, err := client.Approver.Query().
		Where(entapprover.UserID(person.ID), entapprover.ModuleEQ(entapprover.ModulePAM_CORE)).Only(ctx)
	switch {
	case db.IsNotFound(err):
		return approval.VoidNotAnApprover, nil
	case err != nil:
		return "", err
	case !access.RoleAllows(person.Role, access.Decide), registration.AddedAt.After(decision.DecidedAt):
		return approval.VoidNotAnApprover, nil
	}
	blocked, err := authority.BlockedRequesters(ctx, client, decision.DecidedAt, person.ID)
	if _, cooling := blocked[requester]; cooling {
		return approval.VoidCoolingOff, err
	}
	return "", err
}
