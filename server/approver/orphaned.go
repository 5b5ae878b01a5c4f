package approver

import (
	"context"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/batchoperation"
	"bulwark/server/approval"
	"bulwark/server/ident"
)

// ListOrphaned lists, oldest first, the operations that wait for approval although fewer people than approvals required could decide on
// the requester's operations now (rule 19). People whose approval counts are among these, and so are those whose approval was
// voided, because they may decide again (rule 26). Like ListEligible it checks no permission and returns driver errors.
func ListOrphaned(ctx context.Context, client *db.Client, now time.Time) ([]*db.BatchOperation, error) {
	waiting, err := client.BatchOperation.Query().
		Where(batchoperation.StatusEQ(approval.PendingApproval)).
		Order(batchoperation.ByID()).
		All(ctx)
	if err != nil {
		return nil, err
	}
	eligible := map[ident.User]int{} // by requester
	var orphans []*db.BatchOperation
	for _, operation := range waiting {
		if _, known := eligible[operation.RequesterID]; !known {
			people, _, err := ListEligibleFor(ctx, client, now, operation.RequesterID)
			if err != nil {
				return nil, err
			}
			eligible[operation.RequesterID] = len(people)
		}
		if eligible[operation.RequesterID] < operation.ApprovalsRequired {
			orphans = append(orphans, operation)
		}
	}
	return orphans, nil
}
