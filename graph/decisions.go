package graph

import (
	"context"

	"bulwark/ent/db"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/viewer"
)

// decisionsOf reads what people decided on an operation, oldest first.
func decisionsOf(ctx context.Context, key ident.BatchOperation) ([]*db.BatchDecision, error) {
	decisions, _, err := loadersFrom(ctx).decisions.get(ctx, key)
	return decisions, err
}

// registrationOf reads somebody's present registration as approver, nil when they are not registered.
func registrationOf(ctx context.Context, person ident.User) (*db.Approver, error) {
	registration, _, err := loadersFrom(ctx).registrations.get(ctx, person)
	return registration, err
}

// endCodeOf is why an operation ended where its status does not say it, nil for nothing.
func endCodeOf(operation *db.BatchOperation) *fault.Code {
	if operation.EndCode == "" {
		return nil
	}
	code := fault.Code(operation.EndCode)
	return &code
}

// voidReasonOf is why an approval stopped counting, nil while it counts.
func voidReasonOf(decision *db.BatchDecision) *string {
	if decision.VoidReason == "" {
		return nil
	}
	return &decision.VoidReason
}

// proofOf is how the person had proved who they are, nil for decisions that were made without.
func proofOf(decision *db.BatchDecision) *viewer.ProofMethod {
	if decision.ProofMethod == viewer.NoProof {
		return nil
	}
	return &decision.ProofMethod
}
