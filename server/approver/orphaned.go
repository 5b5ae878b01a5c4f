package approver

import (
	"context"
	"slices"

	"bulwark/ent/db"
	"bulwark/ent/db/batchdecision"
	"bulwark/ent/db/batchoperation"
	"bulwark/server/approval"
	"bulwark/server/ident"
)

// Orphaned lists, oldest first, the operations that wait for approval and cannot get it from anybody who is eligible
// now (rule 19): the counted approvals of eligible people together with the eligible people who have not decided yet
// are fewer than the approvals required. The requester never counts (rule 8). Like Eligible it checks no permission and
// returns the driver's errors.
func Orphaned(ctx context.Context, client *db.Client) ([]*db.BatchOperation, error) {
	eligible, err := client.User.Query().Where(registered()).IDs(ctx)
	if err != nil {
		return nil, err
	}
	waiting, err := client.BatchOperation.Query().
		Where(batchoperation.StatusEQ(approval.PendingApproval)).
		Order(batchoperation.ByID()).
		All(ctx)
	if err != nil {
		return nil, err
	}
	spent, err := spentVotes(ctx, client)
	if err != nil {
		return nil, err
	}
	var orphans []*db.BatchOperation
	for _, operation := range waiting {
		possible := len(eligible) - spent[operation.ID]
		if slices.Contains(eligible, operation.RequesterID) {
			possible--
		}
		if possible < operation.ApprovalsRequired {
			orphans = append(orphans, operation)
		}
	}
	return orphans, nil
}

// spentVotes counts, per waiting operation, the eligible people who have decided without an approval that counts: they
// cannot decide again, so their vote is lost to the quorum.
func spentVotes(ctx context.Context, client *db.Client) (map[ident.BatchOperation]int, error) {
	decisions, err := client.BatchDecision.Query().
		Where(
			batchdecision.HasBatchOperationWith(batchoperation.StatusEQ(approval.PendingApproval)),
			batchdecision.HasApproverWith(registered()),
			batchdecision.Or(
				batchdecision.VerdictNEQ(batchdecision.VerdictAPPROVE),
				batchdecision.CountedEQ(false),
			),
		).
		All(ctx)
	if err != nil {
		return nil, err
	}
	spent := make(map[ident.BatchOperation]int, len(decisions))
	for _, decision := range decisions {
		spent[decision.BatchOperationID]++
	}
	return spent, nil
}
