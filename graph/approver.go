package graph

import (
	"context"

	"bulwark/ent/db"
	"bulwark/graph/model"
	"bulwark/server/ident"
	"bulwark/server/store"
)

// approvers reads registrations and queues the look-ups that they are likely to need.
func (s Services) approvers(ctx context.Context, query *db.ApproverQuery) ([]*db.Approver, error) {
	rows, err := query.All(ctx)
	for _, row := range rows {
		loadersFrom(ctx).users.queue(row.UserID)
		if row.AddedBy != nil {
			loadersFrom(ctx).users.queue(*row.AddedBy)
		}
		if row.ProtectedChangeID != nil {
			loadersFrom(ctx).protectedChanges.queue(*row.ProtectedChangeID)
		}
	}
	return rows, store.Translate(err)
}

// addApprovers converts the input of the mutation and requests the registrations.
func (s Services) addApprovers(
	ctx context.Context, input model.AddApproversInput,
) ([]*db.Approver, *db.ProtectedChange, error) {
	in := &inputs{}
	users := make([]ident.User, len(input.UserIds))
	for i, id := range input.UserIds {
		users[i] = requiredKey[ident.User](in, id, "userIds")
	}
	if err := in.refusal(); err != nil {
		return nil, nil, err
	}
	return s.Approver.Add(ctx, users, valueOr(input.Reason, ""))
}

// registrationChange returns the protected change that registered an approver, nil for none.
func registrationChange(ctx context.Context, registration *db.Approver) (*db.ProtectedChange, error) {
	if registration.ProtectedChangeID == nil {
		return nil, nil
	}
	return mustLoad(ctx, loadersFrom(ctx).protectedChanges, *registration.ProtectedChangeID)
}

// loadRegistration returns a person's registration as approver, nil when they are not registered.
func loadRegistration(ctx context.Context, person ident.User) (*db.Approver, error) {
	registration, _, err := loadersFrom(ctx).registrations.get(ctx, person)
	return registration, err
}
