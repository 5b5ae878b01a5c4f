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
	"bulwark/server/viewer"
)

// most is how many people one request may register.
const most = 200

// Add registers people as approvers and returns their registrations in the order given. Administrators only, and they
// may register themselves (rule 18). Only active administrators and operators can be registered; registering twice
// changes nothing and returns the registration that is there. Everything that is wrong is refused together, and then
// nobody is registered: NOT_FOUND, NOT_ELIGIBLE_AS_APPROVER (the message names the people), REQUIRED, TOO_MANY.
func (s *Service) Add(ctx context.Context, users []ident.User) ([]*db.Approver, error) {
	event := audit.Event{
		At: s.now(), Action: audit.ApproverAdd,
		Details: map[string]any{"users": ident.FormatAll(users[:min(len(users), most)])},
	}
	registrations, err := s.add(ctx, event, users)
	if err != nil {
		return nil, audit.Refusal(ctx, s.store, event, err)
	}
	return registrations, nil
}

func (s *Service) add(ctx context.Context, event audit.Event, users []ident.User) ([]*db.Approver, error) {
	by, err := access.Check(ctx, access.ManageSettings)
	if err != nil {
		return nil, err
	}
	users = distinct(users)
	if err := checkNumber(users); err != nil {
		return nil, err
	}
	var registrations []*db.Approver
	err = s.store.InTx(ctx, func(tx *db.Tx) error {
		people, err := lock(ctx, tx, users)
		if err != nil {
			return err
		}
		if err := fault.Refuse(unfit(users, people)...); err != nil {
			return err
		}
		registrations, err = register(ctx, tx, event, by, users, people)
		return err
	})
	return registrations, err
}

func checkNumber(users []ident.User) error {
	switch {
	case len(users) == 0:
		return fault.Refuse(fault.Of(fault.CodeRequired, "Choose at least one person.", "userIds"))
	case len(users) > most:
		return fault.Refuse(fault.Of(fault.CodeTooMany,
			fmt.Sprintf("Register at most %d people at a time.", most), "userIds"))
	default:
		return nil
	}
}

// lock keeps the people as they are until the transaction ends: it updates their rows to what they are, because that
// locks on both databases. Whoever registers or deactivates the same person at the same time waits.
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

func unfit(users []ident.User, people map[ident.User]*db.User) []fault.Problem {
	var unknown, ineligible []string
	for _, id := range users {
		switch person := people[id]; {
		case person == nil:
			unknown = append(unknown, id.String())
		case !mayDecide(person):
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

func register(
	ctx context.Context, tx *db.Tx, event audit.Event, by viewer.Viewer, users []ident.User, people map[ident.User]*db.User,
) ([]*db.Approver, error) {
	present, err := tx.Approver.Query().
		Where(approver.UserIDIn(users...), approver.ModuleEQ(approver.ModulePAM_CORE)).
		All(ctx)
	if err != nil {
		return nil, err
	}
	registrations := make([]*db.Approver, 0, len(users))
	for _, id := range users {
		known := slices.IndexFunc(present, func(a *db.Approver) bool { return a.UserID == id })
		if known >= 0 {
			registrations = append(registrations, present[known])
			continue
		}
		registration, err := tx.Approver.Create().
			SetModule(approver.ModulePAM_CORE).SetUserID(id).SetAddedBy(by.User).SetAddedAt(event.At).
			Save(ctx)
		if err != nil {
			return nil, err
		}
		registrations = append(registrations, registration)
		event.SubjectType, event.SubjectID = "approver", registration.ID.String()
		event.Details = map[string]any{"module": registration.Module, "user": id.String(), "username": people[id].Username}
		if err := audit.Record(ctx, tx, event); err != nil {
			return nil, err
		}
	}
	return registrations, nil
}

func distinct(users []ident.User) []ident.User {
	seen := make(map[ident.User]bool, len(users))
	var once []ident.User
	for _, id := range users {
		if !seen[id] {
			seen[id] = true
			once = append(once, id)
		}
	}
	return once
}
