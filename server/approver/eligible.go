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

// canDecide tells whether a person of this status and role can be a decider at all; registration comes on top.
func canDecide(u *db.User) bool {
	return u.Status == user.StatusACTIVE && slices.Contains(decidingRoles(), u.Role)
}

// decidingRoles are the roles that access.Decide is given to, as the database query needs them.
func decidingRoles() []viewer.Role { return []viewer.Role{viewer.Administrator, viewer.Operator} }

// Eligible lists the active registered approvers, by username, without the given person (0 for nobody): whoever
// requested something cannot decide on it (rules 5 and 8). It checks no permission; callers have. Errors are the
// driver's, for store.InTx or store.Translate to translate.
func Eligible(ctx context.Context, client *db.Client, except ident.User) ([]*db.User, error) {
	return client.User.Query().
		Where(isEligible(), user.IDNEQ(except)).
		Order(user.ByUsername()).
		All(ctx)
}

// CoolingOffApprover is an approver who cannot decide on a requester's operations before a time (rule 21).
type CoolingOffApprover struct {
	Person *db.User
	Until  time.Time
}

// EligibleFor lists who can decide now on what a person requests, by username: Eligible without those in a cooling-off
// period towards the requester, who are listed apart (rule 21).
func EligibleFor(ctx context.Context, client *db.Client, now time.Time, requester ident.User) (able []*db.User, cooling []CoolingOffApprover, err error) {
	people, err := Eligible(ctx, client, requester)
	if err != nil || len(people) == 0 {
		return nil, nil, err
	}
	closed, err := authority.BlockedDeciders(ctx, client, now, requester)
	for _, person := range people {
		if until, waits := closed[person.ID]; waits {
			cooling = append(cooling, CoolingOffApprover{person, until})
		} else {
			able = append(able, person)
		}
	}
	return able, cooling, err
}

// isEligible is the condition that a user is an eligible approver.
func isEligible() predicate.User {
	return user.And(
		user.StatusEQ(user.StatusACTIVE),
		user.RoleIn(decidingRoles()...),
		user.HasRegistrationsWith(approver.ModuleEQ(approver.ModulePAM_CORE)),
	)
}
