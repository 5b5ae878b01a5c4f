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

// parametersID is the key of the only row.
const parametersID = 1

// minDeciders is how many people have to exist who could decide before changes need a second person (rule 29).
const minDeciders = 2

// BeginFourEyes notes, once and for all, that two people exist who could decide on protected changes (rule 29). Call it after
// anything that may have made somebody such a person, in the same transaction. It reports whether four eyes are needed.
func BeginFourEyes(ctx context.Context, tx *db.Tx, at time.Time) (bool, error) {
	// The update locks the row: of two people who are made at the same time, the later sees the earlier.
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

// isDecider is the condition that a user could decide on protected changes: an active administrator or registered approver.
func isDecider() predicate.User {
	return user.And(
		user.StatusEQ(user.StatusACTIVE),
		user.Or(
			user.RoleEQ(viewer.Administrator),
			user.And(user.RoleEQ(viewer.Operator), user.HasRegistrationsWith(approver.ModuleEQ(approver.ModulePAM_CORE))),
		),
	)
}
