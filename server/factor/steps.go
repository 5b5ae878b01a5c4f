package factor

import (
	"context"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/approver"
	"bulwark/ent/db/user"
	"bulwark/server/ident"
	"bulwark/server/store"
	"bulwark/server/viewer"
)

// Step is what a person has to do after giving the right password before the sign-in is complete.
type Step string

// The steps, in the order in which they are done.
const (
	GiveSecondFactor  Step = "SECOND_FACTOR"
	ChangePassword    Step = "CHANGE_PASSWORD"
	EnrolSecondFactor Step = "ENROL_SECOND_FACTOR"
)

// Steps returns the steps of a person who signs in, and which second factors they can give. A person who must have a second factor
// and has none may sign in without one during the grace period, which starts with the first such sign-in.
func (s *Service) Steps(ctx context.Context, person *db.User) (steps []Step, methods []Method, err error) {
	if methods, err = s.Methods(ctx, person.ID); err != nil {
		return nil, nil, err
	}
	if len(methods) > 0 {
		steps = append(steps, GiveSecondFactor)
	}
	if person.MustChangePassword {
		steps = append(steps, ChangePassword)
	}
	overdue, err := s.isEnrolmentOverdue(ctx, person, methods)
	if overdue {
		steps = append(steps, EnrolSecondFactor)
	}
	return steps, methods, err
}

// isEnrolmentOverdue reports whether a person has to enrol a second factor now. It starts their grace period if necessary.
func (s *Service) isEnrolmentOverdue(ctx context.Context, person *db.User, methods []Method) (bool, error) {
	if len(methods) > 0 {
		return false, nil
	}
	grace, required, err := requiresSecondFactor(ctx, s.store.Read(), person)
	if err != nil || !required {
		return false, store.Translate(err)
	}
	now := s.now()
	due := person.SecondFactorDueAt
	if due == nil {
		end := now.Add(grace)
		due = &end
		err = s.store.InTx(ctx, func(tx *db.Tx) error {
			return tx.User.Update().Where(user.ID(person.ID), user.SecondFactorDueAtIsNil()).SetSecondFactorDueAt(end).Exec(ctx)
		})
	}
	return !due.After(now), err
}

// requiresSecondFactor reports whether a person must have a second factor, which a system parameter requires of administrators and
// registered approvers. It also returns the grace period.
func requiresSecondFactor(ctx context.Context, client *db.Client, person *db.User) (grace time.Duration, required bool, err error) {
	parameters, err := client.SystemParameters.Get(ctx, 1)
	if err != nil || !parameters.SecondFactorRequired {
		return 0, false, err
	}
	const day = 24 * time.Hour
	grace = time.Duration(parameters.SecondFactorGraceDays) * day
	if person.Role == viewer.Administrator {
		return grace, true, nil
	}
	registered, err := client.Approver.Query().Where(approver.UserID(person.ID)).Exist(ctx)
	return grace, registered, err
}

// Person returns the present row of a user.
func (s *Service) Person(ctx context.Context, id ident.User) (*db.User, error) {
	person, err := s.store.Read().User.Get(ctx, id)
	return person, store.Translate(err)
}
