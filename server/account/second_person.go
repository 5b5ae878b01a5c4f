package account

import (
	"context"

	"bulwark/ent/db"
	"bulwark/ent/db/approver"
	"bulwark/ent/db/user"
	"bulwark/server/ident"
	"bulwark/server/viewer"
)

// This file decides which changes of users need a second person (rule 20).

// isRegistered reports whether a user is registered as approver, active or not.
func isRegistered(ctx context.Context, tx *db.Tx, id ident.User) (bool, error) {
	return tx.Approver.Query().Where(approver.UserID(id)).Exist(ctx)
}

// mightDecide reports whether a user is an administrator or approver, active or not.
func mightDecide(ctx context.Context, tx *db.Tx, u *db.User) (bool, error) {
	if u.Role == viewer.Administrator {
		return true, nil
	}
	return isRegistered(ctx, tx, u.ID)
}

// split separates the changes that take effect immediately (now) from those that a second person has to approve (later): becoming an
// administrator, and the role or activation with which a registered approver may decide again.
func (c UserChanges) split(before *db.User, registered bool) (now, later UserChanges) {
	now, later = c, UserChanges{ID: c.ID, Reason: c.Reason}
	role := before.Role
	if c.Role != nil {
		raised := rank(*c.Role) > rank(before.Role)
		if raised && (*c.Role == viewer.Administrator || registered) {
			now.Role, later.Role = nil, c.Role
		} else {
			role = *c.Role
		}
	}
	reactivated := c.Active != nil && *c.Active && before.Status != user.StatusACTIVE
	if reactivated && (role == viewer.Administrator || registered) {
		now.Active, later.Active = nil, c.Active
	}
	return now, later
}

func (c UserChanges) empty() bool {
	return c.DisplayName == nil && c.Email == nil && c.Role == nil && c.Active == nil
}

// rank orders roles by their rights.
func rank(role viewer.Role) int {
	switch role {
	case viewer.Administrator:
		return 2
	case viewer.Operator:
		return 1
	case viewer.Auditor:
		return 0
	}
	return 0
}
