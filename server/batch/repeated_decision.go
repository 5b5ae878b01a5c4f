package batch

import (
	"context"

	"bulwark/ent/db"
	"bulwark/ent/db/batchdecision"
	"bulwark/server/viewer"
)

// isRepeated reports whether the viewer has made exactly this decision on the operation before and it still counts: a second
// click, or a retry after a lost response. A repetition needs no right and no proof, and leaves no audit event.
func isRepeated(
	ctx context.Context, tx *db.Tx, v viewer.Viewer, operation *db.BatchOperation, decision Decision, verdict batchdecision.Verdict,
) (bool, error) {
	if v.ByToken() || decision.Digest != operation.Digest {
		return false, nil
	}
	return tx.BatchDecision.Query().Where(
		batchdecision.BatchOperationID(operation.ID), batchdecision.ApproverID(v.User), batchdecision.Counted(true),
		batchdecision.VerdictEQ(verdict), batchdecision.Comment(decision.Comment),
	).Exist(ctx)
}
