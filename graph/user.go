package graph

import (
	"context"

	"bulwark/ent/db"
	"bulwark/ent/db/approver"
	"bulwark/ent/db/predicate"
	"bulwark/ent/db/user"
	"bulwark/graph/model"
	"bulwark/graph/paging"
	"bulwark/server/access"
	"bulwark/server/account"
	"bulwark/server/ident"
	"bulwark/server/viewer"
)

func userFilter(f *model.UserFilter) (all []predicate.User, err error) {
	if f == nil {
		return nil, nil
	}
	text, err := normalizeNameSearch("search", f.Search)
	if err != nil {
		return nil, err
	}
	if text != "" {
		all = append(all, user.Or(user.UsernameContainsFold(text), user.DisplayNameContainsFold(text), user.EmailContainsFold(text)))
	}
	if f.Role != nil {
		all = append(all, user.RoleEQ(*f.Role))
	}
	if f.Status != nil {
		all = append(all, user.StatusEQ(*f.Status))
	}
	if isTrue(f.CanBecomeApprover) {
		all = append(all, user.StatusEQ(user.StatusACTIVE), user.RoleIn(deciders()...),
			user.Not(user.HasRegistrationsWith(approver.ModuleEQ(approver.ModulePAM_CORE))))
	}
	return all, nil
}

// deciders returns the roles that can be registered as approvers.
func deciders() (roles []viewer.Role) {
	for _, role := range viewer.Role("").Values() {
		if access.RoleAllows(viewer.Role(role), access.Decide) {
			roles = append(roles, viewer.Role(role))
		}
	}
	return roles
}

func userOrder() paging.Order[db.User] {
	return byName(user.FieldUsername, func(u *db.User) string { return u.Username })
}

// queueUsers queues the look-ups that the users of a page are likely to need.
func (l *loaders) queueUsers(rows []*db.User) ([]*db.User, error) {
	for _, row := range rows {
		l.isApprover.queue(row.ID)
		l.hasSecondFactor.queue(row.ID)
	}
	return rows, nil
}

// updateUser converts the input of the mutation and changes the user.
func (s Services) updateUser(ctx context.Context, input model.UpdateUserInput) (account.UpdatedUser, error) {
	in := &inputs{}
	changes := account.UserChanges{
		ID:          requiredKey[ident.User](in, input.ID, "id"),
		DisplayName: nonNull(in, input.DisplayName, "displayName"), Email: nullAsEmpty(input.Email),
		Role: nonNull(in, input.Role, "role"), Reason: valueOr(input.Reason, ""),
	}
	if status := nonNull(in, input.Status, "status"); status != nil {
		active := *status == user.StatusACTIVE
		changes.Active = &active
	}
	if err := in.refusal(); err != nil {
		return account.UpdatedUser{}, err
	}
	return s.Account.UpdateUser(ctx, changes)
}

// loadUser returns a user; the viewer is known already and not read again.
func loadUser(ctx context.Context, key ident.User) (*db.User, error) {
	if r, ok := ctx.Value(responseReadsKey{}).(*responseReads); ok && r.viewer != nil && r.viewer.ID == key {
		return r.viewer, nil
	}
	return mustLoad(ctx, loadersFrom(ctx).users, key)
}

// loadOptionalUser returns a user, nil for no key.
func loadOptionalUser(ctx context.Context, key *ident.User) (*db.User, error) {
	if key == nil {
		return nil, nil
	}
	return mustLoad(ctx, loadersFrom(ctx).users, *key)
}

// session returns the id of the request's browser session, empty for API tokens.
func (s Services) session(ctx context.Context) string {
	if s.SessionID == nil {
		return ""
	}
	return s.SessionID(ctx)
}
