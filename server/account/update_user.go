package account

import (
	"context"

	"entgo.io/ent/dialect/sql"

	"bulwark/ent/db"
	"bulwark/ent/db/session"
	"bulwark/ent/db/user"
	"bulwark/server/access"
	"bulwark/server/approval"
	"bulwark/server/approver"
	"bulwark/server/audit"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/viewer"
)

// UserChanges is what to change on a user; nil leaves a field alone. Usernames never change.
type UserChanges struct {
	ID                 ident.User
	DisplayName, Email *string
	Role               *viewer.Role
	Active             *bool
}

// UpdateUser changes a user. Administrators only. A deactivated user is signed out everywhere at
// once, and their API tokens are revoked (rule 22). When somebody
// stops being able to approve, the second result names the open operations that nobody eligible could bring to a
// decision any more (rule 19). The last active administrator keeps role and status, however many try at the same time.
// Everything that is wrong is refused together: NOT_FOUND, REQUIRED, INVALID.
func (s *Service) UpdateUser(ctx context.Context, changes UserChanges) (*db.User, []*db.BatchOperation, error) {
	changes = changes.clean()
	event := audit.Event{
		At: s.now(), Action: audit.UserUpdate, SubjectID: changes.ID.String(), Details: changes.evidence(),
	}
	changed, orphans, err := s.updateUser(ctx, event, changes)
	if err != nil {
		return nil, nil, audit.Refusal(ctx, s.store, event, err)
	}
	return changed, orphans, nil
}

func (s *Service) updateUser(
	ctx context.Context, event audit.Event, changes UserChanges,
) (changed *db.User, orphans []*db.BatchOperation, err error) {
	if _, err := access.Check(ctx, access.ManageUsers); err != nil {
		return nil, nil, err
	}
	err = s.store.InTx(ctx, func(tx *db.Tx) error {
		if err := lockAdministrators(ctx, tx); err != nil {
			return err
		}
		// The first statement on the row locks it, so that "before" is what this change replaces.
		err := tx.User.UpdateOneID(changes.ID).SetUpdatedAt(event.At).Exec(ctx)
		if db.IsNotFound(err) {
			return unknownUser("id")
		}
		if err != nil {
			return err
		}
		before, err := tx.User.Get(ctx, changes.ID)
		if err != nil {
			return err
		}
		problems := changes.problems()
		last, err := isLastAdministrator(ctx, tx, before)
		if err != nil {
			return err
		}
		if last {
			problems = append(problems, changes.dethrones()...)
		}
		if err := fault.Refuse(problems...); err != nil {
			return err
		}
		if changed, err = changes.apply(ctx, tx); err != nil {
			return err
		}
		if changed.Status == user.StatusINACTIVE {
			if _, err := tx.Session.Delete().Where(session.UserID(changed.ID)).Exec(ctx); err != nil {
				return err
			}
			if err := revokeTokensOf(ctx, tx, changed.ID, event.At, ownerDeactivated); err != nil {
				return err
			}
		}
		if couldApprove(before) && !couldApprove(changed) {
			if err := approver.VoidApprovals(ctx, tx, event.At, changed.ID, voidReason(changed)); err != nil {
				return err
			}
			if orphans, err = approver.Orphaned(ctx, tx.Client(), event.At); err != nil {
				return err
			}
		}
		event.Details = map[string]any{"before": evidence(before), "after": evidence(changed)}
		return audit.Record(ctx, tx, event)
	})
	return changed, orphans, err
}

// lockAdministrators makes changes of users who are, or might stop being, the last administrator wait for one another:
// it updates the active administrators' rows to what they are, because that locks on both databases. Whoever waited
// sees what the other left.
func lockAdministrators(ctx context.Context, tx *db.Tx) error {
	return tx.User.Update().
		Where(user.RoleEQ(viewer.Administrator), user.StatusEQ(user.StatusACTIVE)).
		Modify(func(update *sql.UpdateBuilder) { update.Set(user.FieldStatus, sql.Expr(user.FieldStatus)) }).
		Exec(ctx)
}

func isLastAdministrator(ctx context.Context, tx *db.Tx, u *db.User) (bool, error) {
	if u.Role != viewer.Administrator || u.Status != user.StatusACTIVE {
		return false, nil
	}
	others, err := tx.User.Query().
		Where(user.RoleEQ(viewer.Administrator), user.StatusEQ(user.StatusACTIVE), user.IDNEQ(u.ID)).
		Exist(ctx)
	return !others, err
}

// dethrones tells what in the changes would leave the installation without an administrator.
func (c UserChanges) dethrones() []fault.Problem {
	var problems []fault.Problem
	if c.Role != nil && *c.Role != viewer.Administrator {
		problems = append(problems, fault.Invalid(
			"This is the last active administrator. Make somebody else administrator first.", "role"))
	}
	if c.Active != nil && !*c.Active {
		problems = append(problems, fault.Invalid(
			"This is the last active administrator. Make somebody else administrator first.", "status"))
	}
	return problems
}

func (c UserChanges) clean() UserChanges {
	if c.DisplayName != nil {
		name := cleanName(*c.DisplayName)
		c.DisplayName = &name
	}
	if c.Email != nil {
		email := cleanText(*c.Email)
		c.Email = &email
	}
	return c
}

func (c UserChanges) problems() []fault.Problem {
	var problems []fault.Problem
	if c.DisplayName != nil {
		problems = append(problems, checkDisplayName(*c.DisplayName)...)
	}
	if c.Email != nil {
		problems = append(problems, checkEmail(*c.Email)...)
	}
	if c.Role != nil {
		problems = append(problems, checkRole(*c.Role)...)
	}
	return problems
}

func (c UserChanges) apply(ctx context.Context, tx *db.Tx) (*db.User, error) {
	if err := c.refuseAlike(ctx, tx); err != nil {
		return nil, err
	}
	update := tx.User.UpdateOneID(c.ID).
		SetNillableDisplayName(c.DisplayName).SetNillableEmail(c.Email).SetNillableRole(c.Role)
	if c.Active != nil {
		update.SetStatus(statusOf(*c.Active))
	}
	return update.Save(ctx)
}

// evidence is what was asked for, to record a refusal.
func (c UserChanges) evidence() map[string]any {
	asked := map[string]any{}
	if c.DisplayName != nil {
		asked["displayName"] = cut(*c.DisplayName)
	}
	if c.Email != nil {
		asked["email"] = cut(*c.Email)
	}
	if c.Role != nil {
		asked["role"] = cut(string(*c.Role))
	}
	if c.Active != nil {
		asked["status"] = statusOf(*c.Active)
	}
	return asked
}

func evidence(u *db.User) map[string]any {
	return map[string]any{"displayName": u.DisplayName, "email": u.Email, "role": u.Role, "status": u.Status}
}

func statusOf(active bool) user.Status {
	if active {
		return user.StatusACTIVE
	}
	return user.StatusINACTIVE
}

func couldApprove(u *db.User) bool {
	return u.Status == user.StatusACTIVE && access.May(u.Role, access.Decide)
}

// voidReason is why the approvals of somebody who can no longer approve stop counting (rule 26).
func voidReason(u *db.User) approval.VoidReason {
	if u.Status == user.StatusINACTIVE {
		return approval.VoidInactive
	}
	return approval.VoidNotAnApprover
}

func unknownUser(field string) error {
	return fault.Refuse(fault.Of(fault.CodeNotFound, "There is no such user.", field))
}
