package protected

import (
	"context"
	"time"

	"entgo.io/ent/dialect/sql"

	"bulwark/ent/db"
	"bulwark/ent/db/approver"
	"bulwark/ent/db/predicate"
	"bulwark/ent/db/systemparameters"
	"bulwark/ent/db/user"
	"bulwark/server/viewer"
)

// parametersID is the key of the only row of system parameters.
const parametersID = 1

// minDeciders is how many people must be able to decide before changes need a second person (rule 29).
const minDeciders = 2

// BeginFourEyes stores, once and for all, that two people exist who could decide on protected changes (rule 29). Call it in the
// transaction of anything that may have created such a person. It reports whether changes need a second person.
func BeginFourEyes(ctx context.Context, tx *db.Tx, at time.Time) (bool, error) {
	// The update locks the row: when two such people are created concurrently, the second transaction sees the first.
	err := tx.SystemParameters.UpdateOneID(parametersID).
		Modify(func(update *sql.UpdateBuilder) {
			update.Set(systemparameters.FieldFourEyesSince, sql.Expr(systemparameters.FieldFourEyesSince))
		}).Exec(ctx)
	if err != nil {
		return false, err
	}
	parameters, err := tx.SystemParameters.Get(ctx, parametersID)
	if err != nil || parameters.FourEyesSince != nil {
		return true, err
	}
	people, err := tx.User.Query().Where(isDecider()).Count(ctx)
	if err != nil || people < minDeciders {
		return false, err
	}
	return true, tx.SystemParameters.UpdateOneID(parametersID).SetFourEyesSince(at).Exec(ctx)
}

// isDecider matches users who could decide on protected changes: active administrators and registered approvers.
func isDecider() predicate.User {
	return user.And(
		user.StatusEQ(user.StatusACTIVE),
		user.Or(
			user.RoleEQ(viewer.Administrator),
			user.And(user.RoleEQ(viewer.Operator), user.HasRegistrationsWith(approver.ModuleEQ(approver.ModulePAM_CORE))),
		),
	)
}
