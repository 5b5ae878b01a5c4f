package account

import (
	"context"
	"time"

	"entgo.io/ent/dialect/sql"

	"bulwark/ent/db"
	"bulwark/ent/db/authoritygrant"
	"bulwark/ent/db/user"
	"bulwark/server/access"
	"bulwark/server/approval"
	"bulwark/server/approver"
	"bulwark/server/audit"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/protected"
	"bulwark/server/viewer"
)

// UserChanges are the fields of a user to change; nil leaves a field alone. Usernames never change.
type UserChanges struct {
	ID                 ident.User
	DisplayName, Email *string
	Role               *viewer.Role
	Active             *bool
	Reason             string // for the second person, where one is needed
}

// UpdatedUser is the result of UpdateUser.
type UpdatedUser struct {
	User    *db.User
	Orphans []*db.BatchOperation // open operations that too few eligible approvers are left for (rule 19)
	Change  *db.ProtectedChange  // the part that a second person has to approve, nil for none (rule 20)
}

// UpdateUser changes a user. Administrators only. Deactivating a user ends their sessions and revokes their API tokens. Making
// somebody an administrator and activating an administrator or approver need a second person (rule 20); everything else takes
// effect immediately. The last active administrator keeps role and status, also under concurrent changes. Refused with
// NOT_FOUND, REQUIRED, INVALID.
func (s *Service) UpdateUser(ctx context.Context, changes UserChanges) (UpdatedUser, error) {
	changes = changes.clean()
	event := audit.Event{
		At: s.now(), Action: audit.UserUpdate, SubjectID: changes.ID.String(), Details: changes.evidence(),
	}
	updated, err := s.updateUser(ctx, event, changes)
	if err != nil {
		return UpdatedUser{}, audit.RecordRefusal(ctx, s.store, event, err)
	}
	s.notify(ctx, updated.Change)
	return updated, nil
}

func (s *Service) updateUser(ctx context.Context, event audit.Event, changes UserChanges) (updated UpdatedUser, err error) {
	v, err := access.Check(ctx, access.ManageUsers)
	if err != nil {
		return UpdatedUser{}, err
	}
	err = s.store.InTx(ctx, func(tx *db.Tx) error {
		updated = UpdatedUser{}
		if err := lockAdministrators(ctx, tx); err != nil {
			return err
		}
		before, err := lockUser(ctx, tx, changes.ID, event.At)
		if err != nil {
			return err
		}
		problems := changes.problems()
		last, err := isLastAdministrator(ctx, tx, before)
		if err != nil {
			return err
		}
		if last {
			problems = append(problems, changes.lastAdministratorProblems()...)
		}
		if err := fault.Refuse(problems...); err != nil {
			return err
		}
		registered, err := isRegistered(ctx, tx, before.ID)
		if err != nil {
			return err
		}
		now, later := changes.split(before, registered)
		updated.User = before
		if !now.empty() || later.empty() {
			effect := protected.Effect{At: event.At, By: []ident.User{v.User}}
			if updated.User, updated.Orphans, err = now.applyAndRecord(ctx, tx, event, effect, before); err != nil {
				return err
			}
		}
		if !later.empty() {
			updated.Change, updated.User, err = s.requestUpdate(ctx, tx, event.At, later, updated.User)
		}
		return err
	})
	return updated, err
}

// lockUser locks a user's row until the transaction ends and returns it, so that the recorded "before" is what the change
// replaces.
func lockUser(ctx context.Context, tx *db.Tx, id ident.User, at time.Time) (*db.User, error) {
	err := tx.User.UpdateOneID(id).SetUpdatedAt(at).Exec(ctx)
	if db.IsNotFound(err) {
		return nil, unknownUser("id")
	}
	if err != nil {
		return nil, err
	}
	return tx.User.Get(ctx, id)
}

// applyAndRecord applies changes to a locked user and records them, with their consequences for grants, sessions, tokens and
// approvals.
func (c UserChanges) applyAndRecord(
	ctx context.Context, tx *db.Tx, event audit.Event, effect protected.Effect, before *db.User,
) (changed *db.User, orphans []*db.BatchOperation, err error) {
	if changed, err = c.apply(ctx, tx); err != nil {
		return nil, nil, err
	}
	if err := grantUpdate(ctx, tx, effect, before, changed); err != nil {
		return nil, nil, err
	}
	if err := revokeUpdate(ctx, tx, effect, before, changed); err != nil {
		return nil, nil, err
	}
	if couldApprove(before) && !couldApprove(changed) {
		if err := approver.VoidApprovals(ctx, tx, effect.At, changed.ID, voidReason(changed)); err != nil {
			return nil, nil, err
		}
		if orphans, err = approver.ListOrphaned(ctx, tx.Client(), effect.At); err != nil {
			return nil, nil, err
		}
	}
	event.SubjectID = changed.ID.String()
	event.Details = effect.AddChangeTo(map[string]any{"before": evidence(before), "after": evidence(changed)})
	return changed, orphans, audit.Record(ctx, tx, event)
}

// grantUpdate records the authority that an update grants (rule 21), and ends bootstrap when it makes somebody the second
// person who could decide (rule 29).
func grantUpdate(ctx context.Context, tx *db.Tx, effect protected.Effect, before, changed *db.User) error {
	if rank(changed.Role) > rank(before.Role) {
		if err := effect.RecordGrant(ctx, tx, changed.ID, authoritygrant.KindROLE_GRANTED); err != nil {
			return err
		}
	}
	if before.Status != user.StatusACTIVE && changed.Status == user.StatusACTIVE {
		if err := effect.RecordGrant(ctx, tx, changed.ID, authoritygrant.KindACCOUNT_ACTIVATED); err != nil {
			return err
		}
	}
	if changed.Status != user.StatusACTIVE {
		return nil
	}
	_, err := protected.BeginFourEyes(ctx, tx, effect.At)
	return err
}

// revokeUpdate ends what a user may no longer have after an update: sessions and tokens of the inactive (rule 22), and pending
// protected changes of somebody who is no longer an active administrator (rule 25).
func revokeUpdate(ctx context.Context, tx *db.Tx, effect protected.Effect, before, changed *db.User) error {
	if changed.Status != user.StatusACTIVE {
		if err := endSessions(ctx, tx, changed.ID, "", effect.At, ownerDeactivated); err != nil {
			return err
		}
	}
	if isAdministrator(before) && !isAdministrator(changed) {
		return protected.CancelAllOf(ctx, tx, changed.ID, effect.At)
	}
	return nil
}

func isAdministrator(u *db.User) bool {
	return u.Status == user.StatusACTIVE && u.Role == viewer.Administrator
}

// lockAdministrators locks the rows of all active administrators, so that concurrent changes cannot remove the last one. It
// updates them without changing anything, because that locks on both databases.
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

// lastAdministratorProblems returns the problems of changes that would leave the installation without an administrator.
func (c UserChanges) lastAdministratorProblems() []fault.Problem {
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
	if err := c.refuseLookAlike(ctx, tx); err != nil {
		return nil, err
	}
	update := tx.User.UpdateOneID(c.ID).
		SetNillableDisplayName(c.DisplayName).SetNillableEmail(c.Email).SetNillableRole(c.Role)
	if c.Active != nil {
		update.SetStatus(statusOf(*c.Active))
	}
	return update.Save(ctx)
}

// evidence returns the changes as details of an audit event.
func (c UserChanges) evidence() map[string]any {
	details := map[string]any{}
	if c.DisplayName != nil {
		details["displayName"] = truncate(*c.DisplayName)
	}
	if c.Email != nil {
		details["email"] = truncate(*c.Email)
	}
	if c.Role != nil {
		details["role"] = truncate(string(*c.Role))
	}
	if c.Active != nil {
		details["status"] = statusOf(*c.Active)
	}
	return details
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
	return u.Status == user.StatusACTIVE && access.RoleAllows(u.Role, access.Decide)
}

// voidReason returns why the approvals of a user who can no longer approve are voided (rule 26).
func voidReason(u *db.User) approval.VoidReason {
	if u.Status == user.StatusINACTIVE {
		return approval.VoidInactive
	}
	return approval.VoidNotAnApprover
}

func unknownUser(field string) error {
	return fault.Refuse(fault.Of(fault.CodeNotFound, "There is no such user.", field))
}
