package factor

import (
	"context"

	"entgo.io/ent/dialect/sql"

	"bulwark/ent/db"
	"bulwark/ent/db/recoverycode"
	"bulwark/ent/db/user"
	"bulwark/server/audit"
	"bulwark/server/ident"
)

// finishEnrolment records a new second factor and clears the person's deadline for enrolling one. It returns new recovery codes when
// none are left.
func (s *Service) finishEnrolment(ctx context.Context, tx *db.Tx, event audit.Event, person ident.User) (codes []string, err error) {
	if err := tx.User.UpdateOneID(person).ClearSecondFactorDueAt().Exec(ctx); err != nil {
		return nil, err
	}
	left, err := tx.RecoveryCode.Query().Where(recoverycode.UserID(person), recoverycode.UsedAtIsNil()).Exist(ctx)
	if err != nil {
		return nil, err
	}
	if !left {
		if codes, err = replaceCodes(ctx, tx, person, event.At); err != nil {
			return nil, err
		}
	}
	return codes, audit.Record(ctx, tx, event)
}

// lockPerson locks a person's row until the transaction ends, so that changes of their factors do not run concurrently.
func lockPerson(ctx context.Context, tx *db.Tx, person ident.User) (*db.User, error) {
	err := tx.User.Update().Where(user.ID(person)).
		Modify(func(update *sql.UpdateBuilder) { update.Set(user.FieldStatus, sql.Expr(user.FieldStatus)) }).Exec(ctx)
	if err != nil {
		return nil, err
	}
	return tx.User.Get(ctx, person)
}
