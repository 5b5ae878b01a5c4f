package approver

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"entgo.io/ent/dialect/sql"

	"bulwark/ent/db"
	"bulwark/ent/db/approver"
	"bulwark/ent/db/user"
	"bulwark/server/access"
	"bulwark/server/audit"
	"bulwark/server/fault"
	"bulwark/server/ident"
)

// maxUsersPerRequest is how many users can be registered at a time.
const maxUsersPerRequest = 200

// Add requests the registration of users as approvers. It returns the registrations that exist already, in the order of users, and
// the protected change for the others (rule 20), nil when all are registered. Administrators only; they may register themselves (rule
// 18). Only active administrators and operators can be registered. All problems are reported together: NOT_FOUND,
// NOT_ELIGIBLE_AS_APPROVER (the message names the people), REQUIRED, TOO_MANY.
func (s *Service) Add(ctx context.Context, users []ident.User, reason string) ([]*db.Approver, *db.ProtectedChange, error) {
	event := audit.Event{
		At: s.now(), Action: audit.ApproverAdd,
		Details: map[string]any{"users": ident.FormatAll(users[:min(len(users), maxUsersPerRequest)])},
	}
	registrations, change, err := s.add(ctx, event, users, reason)
	if err != nil {
		return nil, nil, audit.RecordRefusal(ctx, s.store, event, err)
	}
	if change != nil {
		s.store.Notifier.Notify(ctx, 0)
	}
	return registrations, change, nil
}

func (s *Service) add(
	ctx context.Context, event audit.Event, users []ident.User, reason string,
) (registrations []*db.Approver, change *db.ProtectedChange, err error) {
	if _, err := access.Check(ctx, access.ManageSettings); err != nil {
		return nil, nil, err
	}
	users = distinct(users)
	if err := checkCount(users); err != nil {
		return nil, nil, err
	}
	err = s.store.InTx(ctx, func(tx *db.Tx) error {
		people, err := lock(ctx, tx, users)
		if err != nil {
			return err
		}
		if err := fault.Refuse(eligibilityProblems(users, people)...); err != nil {
			return err
		}
		if change, err = requestRegistration(ctx, tx, event.At, users, people, reason); err != nil {
			return err
		}
		registrations, err = registrationsOf(ctx, tx, users)
		return err
	})
	return registrations, change, err
}

func checkCount(users []ident.User) error {
	switch {
	case len(users) == 0:
		return fault.Refuse(fault.Of(fault.CodeRequired, "Choose at least one person.", "userIds"))
	case len(users) > maxUsersPerRequest:
		return fault.Refuse(fault.Of(fault.CodeTooMany,
			fmt.Sprintf("Register at most %d people at a time.", maxUsersPerRequest), "userIds"))
	default:
		return nil
	}
}

// lock locks the rows of users until the transaction ends and returns them, so that concurrent registrations and deactivations wait.
// It updates them without changing anything, because that locks on both databases.
func lock(ctx context.Context, tx *db.Tx, users []ident.User) (map[ident.User]*db.User, error) {
	err := tx.User.Update().
		Where(user.IDIn(users...)).
		Modify(func(update *sql.UpdateBuilder) { update.Set(user.FieldStatus, sql.Expr(user.FieldStatus)) }).
		Exec(ctx)
	if err != nil {
		return nil, err
	}
	rows, err := tx.User.Query().Where(user.IDIn(users...)).All(ctx)
	if err != nil {
		return nil, err
	}
	people := make(map[ident.User]*db.User, len(rows))
	for _, row := range rows {
		people[row.ID] = row
	}
	return people, nil
}

func eligibilityProblems(users []ident.User, people map[ident.User]*db.User) []fault.Problem {
	var unknown, ineligible []string
	for _, id := range users {
		switch person := people[id]; {
		case person == nil:
			unknown = append(unknown, id.String())
		case !canDecide(person):
			ineligible = append(ineligible, person.Username)
		}
	}
	var problems []fault.Problem
	if len(unknown) > 0 {
		problems = append(problems, fault.Of(fault.CodeNotFound,
			"There is no such user: "+strings.Join(unknown, ", ")+".", "userIds"))
	}
	if len(ineligible) > 0 {
		problems = append(problems, fault.Of(fault.CodeNotEligibleAsApprover,
			"Only active administrators and operators can approve. These cannot: "+strings.Join(ineligible, ", ")+".", "userIds"))
	}
	return problems
}

// registrationsOf returns the existing registrations of users, in the order of users.
func registrationsOf(ctx context.Context, tx *db.Tx, users []ident.User) ([]*db.Approver, error) {
	rows, err := tx.Approver.Query().
		Where(approver.UserIDIn(users...), approver.ModuleEQ(approver.ModulePAM_CORE)).
		All(ctx)
	slices.SortFunc(rows, func(a, b *db.Approver) int {
		return slices.Index(users, a.UserID) - slices.Index(users, b.UserID)
	})
	return rows, err
}

func distinct(users []ident.User) []ident.User {
	seen := make(map[ident.User]bool, len(users))
	var unique []ident.User
	for _, id := range users {
		if !seen[id] {
			seen[id] = true
			unique = append(unique, id)
		}
	}
	return unique
}
