package approver

import (
	"context"
	"slices"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/approver"
	"bulwark/ent/db/predicate"
	"bulwark/ent/db/user"
	"bulwark/server/authority"
	"bulwark/server/ident"
	"bulwark/server/viewer"
)

// canDecide reports whether a user's status and role permit registration as approver.
func canDecide(u *db.User) bool {
	return u.Status == user.StatusACTIVE && slices.Contains(decidingRoles(), u.Role)
}

// decidingRoles returns the roles that have the permission access.Decide.
func decidingRoles() []viewer.Role { return []viewer.Role{viewer.Administrator, viewer.Operator} }

// ListEligible lists the active registered approvers by username, except one user (0 for none): a requester cannot decide on their own
// request (rules 5 and 8). It checks no permission; callers do. It returns driver errors, which store.InTx and store.Translate
// translate.
func ListEligible(ctx context.Context, client *db.Client, except ident.User) ([]*db.User, error) {
	return client.User.Query().
		Where(isEligible(), user.IDNEQ(except)).
		Order(user.ByUsername()).
		All(ctx)
}

// CoolingOffApprover is an approver who cannot decide on a requester's operations until a time (rule 21).
type CoolingOffApprover struct {
	Person *db.User
	Until  time.Time
}

// ListEligibleFor lists the approvers who can decide on the operations of a requester now, by username, and separately those who are in
// a cooling-off period towards the requester (rule 21).
func ListEligibleFor(
	ctx context.Context, client *db.Client, now time.Time, requester ident.User,
) (eligible []*db.User, cooling []CoolingOffApprover, err error) {
	people, err := ListEligible(ctx, client, requester)
	if err != nil || len(people) == 0 {
		return nil, nil, err
	}
	blocked, err := authority.BlockedDeciders(ctx, client, now, requester)
	for _, person := range people {
		if until, isBlocked := blocked[person.ID]; isBlocked {
			cooling = append(cooling, CoolingOffApprover{person, until})
		} else {
			eligible = append(eligible, person)
		}
	}
	return eligible, cooling, err
}

// isEligible matches active registered approvers.
func isEligible() predicate.User {
	return user.And(
		user.StatusEQ(user.StatusACTIVE),
		user.RoleIn(decidingRoles()...),
		user.HasRegistrationsWith(approver.ModuleEQ(approver.ModulePAM_CORE)),
	)
}
