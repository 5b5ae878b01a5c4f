package approver

import (
	"context"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/batchoperation"
	"bulwark/server/approval"
	"bulwark/server/ident"
)

// Orphaned lists, oldest first, the operations that wait for approval and cannot get it from those who are eligible now
// (rule 19): those who may decide on the requester's operations are fewer than the approvals required. Whoever approved is
// among them while their approval counts, and so is somebody whose approval was voided, who may decide again (rule 26). Like
// Eligible it checks no permission and returns the driver's errors.
func Orphaned(ctx context.Context, client *db.Client, now time.Time) ([]*db.BatchOperation, error) {
	waiting, err := client.BatchOperation.Query().
		Where(batchoperation.StatusEQ(approval.PendingApproval)).
		Order(batchoperation.ByID()).
		All(ctx)
	if err != nil {
		return nil, err
	}
	able := map[ident.User]int{} // by requester
	var orphans []*db.BatchOperation
	for _, operation := range waiting {
		if _, known := able[operation.RequesterID]; !known {
			people, _, err := EligibleFor(ctx, client, now, operation.RequesterID)
			if err != nil {
				return nil, err
			}
			able[operation.RequesterID] = len(people)
		}
		if able[operation.RequesterID] < operation.ApprovalsRequired {
			orphans = append(orphans, operation)
		}
	}
	return orphans, nil
}
