package approver

import (
	"context"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/batchdecision"
	"bulwark/ent/db/batchoperation"
	"bulwark/server/approval"
	"bulwark/server/audit"
	"bulwark/server/ident"
)

// VoidApprovals voids a person's approvals of operations that have not started (rule 26). It checks no permission and returns driver
// errors.
func VoidApprovals(ctx context.Context, tx *db.Tx, now time.Time, person ident.User, reason approval.VoidReason) error {
	approvals, err := tx.BatchDecision.Query().Where(
		batchdecision.ApproverID(person), batchdecision.Counted(true), batchdecision.VerdictEQ(batchdecision.VerdictAPPROVE),
		batchdecision.HasBatchOperationWith(batchoperation.StatusIn(approval.PendingApproval, approval.PendingExecution)),
	).Order(batchdecision.ByBatchOperationID()).All(ctx)
	for _, decision := range approvals {
		if err == nil {
			err = VoidApproval(ctx, tx, now, decision, reason)
		}
	}
	return err
}

// VoidApproval voids one approval and records it.
func VoidApproval(ctx context.Context, tx *db.Tx, now time.Time, decision *db.BatchDecision, reason approval.VoidReason) error {
	n, err := tx.BatchDecision.Update().Where(batchdecision.ID(decision.ID), batchdecision.Counted(true)).
		SetCounted(false).SetVoidReason(string(reason)).SetVoidedAt(now).Save(ctx)
	if err != nil || n == 0 { // voided concurrently
		return err
	}
	return audit.Record(ctx, tx, audit.Event{
		At: now, Action: audit.BatchOperationVoidApproval, SubjectID: decision.BatchOperationID.String(),
		Details: map[string]any{"approver": decision.ApproverID.String(), "decidedAt": decision.DecidedAt, "reason": reason},
	})
}
