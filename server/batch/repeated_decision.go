package batch

import (
	"context"

	"bulwark/ent/db"
	"bulwark/ent/db/batchdecision"
	"bulwark/server/viewer"
)

// repeats tells whether the viewer has said exactly this of the operation before, and it still counts: a second click, or
// a retry after a lost answer. The first one has been judged; the second needs no right, no proof and leaves no evidence.
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
