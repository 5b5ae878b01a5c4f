package factor

import (
	"context"

	"bulwark/ent/db"
	"bulwark/ent/db/passkey"
	"bulwark/ent/db/recoverycode"
	"bulwark/ent/db/session"
	"bulwark/ent/db/totpfactor"
	"bulwark/server/audit"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/viewer"
)

// RemoveTOTP removes the viewer's one-time passwords. Refused with PROOF_REQUIRED, NOT_FOUND, and SECOND_FACTOR_REQUIRED when it is
// the last second factor of somebody who must have one.
func (s *Service) RemoveTOTP(ctx context.Context) error {
	return s.remove(ctx, map[string]any{"method": TOTP}, func(tx *db.Tx, person ident.User) (int, error) {
		return tx.TOTPFactor.Delete().Where(totpfactor.UserID(person), totpfactor.ConfirmedAtNotNil()).Exec(ctx)
	})
}

// RemovePasskey removes one of the viewer's passkeys. It is refused as RemoveTOTP is; other people's passkeys are NOT_FOUND.
func (s *Service) RemovePasskey(ctx context.Context, id ident.Passkey) error {
	details := map[string]any{"method": Passkey, "passkey": id.String()}
	return s.remove(ctx, details, func(tx *db.Tx, person ident.User) (int, error) {
		return tx.Passkey.Delete().Where(passkey.ID(id), passkey.UserID(person)).Exec(ctx)
	})
}

// remove removes a factor by deleteFactor, which returns the number of deleted rows, and records it. Recovery codes are deleted with the last factor.
func (s *Service) remove(ctx context.Context, details map[string]any, deleteFactor func(*db.Tx, ident.User) (int, error)) error {
	v, err := s.requireProof(ctx)
	event := s.event(audit.SecondFactorRemove, v.User)
	event.Details = details
	if err == nil {
		err = s.store.InTx(ctx, func(tx *db.Tx) error { return s.removeInTx(ctx, tx, event, v, deleteFactor) })
	}
	return audit.RecordRefusal(ctx, s.store, event, err)
}

func (s *Service) removeInTx(ctx context.Context, tx *db.Tx, event audit.Event, v viewer.Viewer, deleteFactor func(*db.Tx, ident.User) (int, error)) error {
	person, err := lockPerson(ctx, tx, v.User)
	if err != nil {
		return err
	}
	n, err := deleteFactor(tx, v.User)
	if err != nil {
		return err
	}
	if n == 0 {
		return fault.Refuse(fault.Of(fault.CodeNotFound, "You have no such second factor."))
	}
	left, err := methodsOf(ctx, tx.Client(), v.User)
	if err != nil {
		return err
	}
	if len(left) == 0 {
		if _, required, err := requiresSecondFactor(ctx, tx.Client(), person); err != nil || required {
			return errorOr(err, fault.Refuse(fault.Of(fault.CodeSecondFactorRequired,
				"Administrators and approvers must have a second factor here, and this is your last one. Set up another one first.")))
		}
		if _, err := tx.RecoveryCode.Delete().Where(recoverycode.UserID(v.User)).Exec(ctx); err != nil {
			return err
		}
	}
	return audit.Record(ctx, tx, event)
}

// Reset removes all second factors of a person and ends their sessions, in the caller's transaction. A grace period, if a second factor
// is required of them, starts again.
func Reset(ctx context.Context, tx *db.Tx, person ident.User) error {
	if _, err := tx.TOTPFactor.Delete().Where(totpfactor.UserID(person)).Exec(ctx); err != nil {
		return err
	}
	if _, err := tx.Passkey.Delete().Where(passkey.UserID(person)).Exec(ctx); err != nil {
		return err
	}
	if _, err := tx.RecoveryCode.Delete().Where(recoverycode.UserID(person)).Exec(ctx); err != nil {
		return err
	}
	if err := deleteChallenges(ctx, tx, person); err != nil {
		return err
	}
	if _, err := tx.Session.Delete().Where(session.UserID(person)).Exec(ctx); err != nil {
		return err
	}
	return tx.User.UpdateOneID(person).ClearSecondFactorDueAt().Exec(ctx)
}
