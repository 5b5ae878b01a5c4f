package graph

import (
	"context"

	"bulwark/ent/db"
	"bulwark/server/ident"
	"bulwark/server/viewer"
)

// decisionsOf reads what people decided on an operation, oldest first.
func loadDecisions(ctx context.Context, key ident.BatchOperation) ([]*db.BatchDecision, error) {
	decisions, _, err := loadersFrom(ctx).decisions.get(ctx, key)
	return decisions, err
}

// voidReasonOf is why an approval stopped counting, nil while it counts.
func voidReason(decision *db.BatchDecision) *string {
	if decision.VoidReason == "" {
		return nil
	}
	return &decision.VoidReason
}

// proofOf is how the person had proved who they are, nil for decisions that were made without.
func proofMethod(decision *db.BatchDecision) *viewer.ProofMethod {
	if decision.ProofMethod == viewer.NoProof {
		return nil
	}
	return &decision.ProofMethod
}
