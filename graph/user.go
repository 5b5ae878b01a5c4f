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
	text, err := searchedName("search", f.Search)
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
	if yes(f.CanBecomeApprover) {
		all = append(all, user.StatusEQ(user.StatusACTIVE), user.RoleIn(deciders()...),
			user.Not(user.HasRegistrationsWith(approver.ModuleEQ(approver.ModulePAM_CORE))))
	}
	return all, nil
}

// deciders are the roles that can be registered as approvers.
func deciders() (roles []viewer.Role) {
	for _, role := range viewer.Role("").Values() {
		if access.May(viewer.Role(role), access.Decide) {
			roles = append(roles, viewer.Role(role))
		}
	}
	return roles
}

func userOrder() paging.Order[db.User] {
	return byName(user.FieldUsername, func(u *db.User) string { return u.Username })
}

func (l *loaders) usersShown(rows []*db.User) ([]*db.User, error) {
	for _, row := range rows {
		l.approvers.want(row.ID)
		l.secondFactors.want(row.ID)
	}
	return rows, nil
}

// updateUser reads the input of updateUser and changes the user. Null empties the e-mail address.
func (s Services) updateUser(ctx context.Context, input model.UpdateUserInput) (account.UpdatedUser, error) {
	in := &inputs{}
	changes := account.UserChanges{
		ID:          wantedKey[ident.User](in, input.ID, "id"),
		DisplayName: fixed(in, input.DisplayName, "displayName"), Email: emptied(input.Email),
		Role: fixed(in, input.Role, "role"), Reason: or(input.Reason, ""),
	}
	if status := fixed(in, input.Status, "status"); status != nil {
		active := *status == user.StatusACTIVE
		changes.Active = &active
	}
	if err := in.refusal(); err != nil {
		return account.UpdatedUser{}, err
	}
	return s.Account.UpdateUser(ctx, changes)
}

// person reads a user, unless it is who asks and known already.
func person(ctx context.Context, key ident.User) (*db.User, error) {
	if r, ok := ctx.Value(readingKey{}).(*reading); ok && r.person != nil && r.person.ID == key {
		return r.person, nil
	}
	return loaded(ctx, loadersFrom(ctx).users, key)
}

// maybePerson is a user who may be absent.
func maybePerson(ctx context.Context, key *ident.User) (*db.User, error) {
	if key == nil {
		return nil, nil
	}
	return loaded(ctx, loadersFrom(ctx).users, *key)
}

// session names the browser session of the request, empty for none.
func (s Services) session(ctx context.Context) string {
	if s.SessionID == nil {
		return ""
	}
	return s.SessionID(ctx)
}
