package graph

import (
	"context"

	"bulwark/ent/db"
	"bulwark/server/ident"
	"bulwark/server/viewer"
)

// loadDecisions returns the decisions on an operation, oldest first.
func loadDecisions(ctx context.Context, key ident.BatchOperation) ([]*db.BatchDecision, error) {
	decisions, _, err := loadersFrom(ctx).decisions.get(ctx, key)
	return decisions, err
}

// voidReason returns why an approval stopped counting, nil while it counts.
func voidReason(decision *db.BatchDecision) *string {
	if decision.VoidReason == "" {
		return nil
	}
	return &decision.VoidReason
}

// proofMethod returns how the approver had proved their identity, nil for decisions made without proof.
func proofMethod(decision *db.BatchDecision) *viewer.ProofMethod {
	if decision.ProofMethod == viewer.NoProof {
		return nil
	}
	return &decision.ProofMethod
}
