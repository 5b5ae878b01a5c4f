package factor

import (
	"context"
	"time"

	"entgo.io/ent/dialect/sql"

	"bulwark/ent/db"
	"bulwark/ent/db/predicate"
	"bulwark/ent/db/totpfactor"
	"bulwark/server/fault"
	"bulwark/server/ident"
)

// After freeAttempts wrong codes in a row, each further one locks the factor for twice as long as the one before, up to maxLock. Locks
// always end by themselves.
const (
	freeAttempts = 5
	firstLock    = time.Minute
	maxLock      = 24 * time.Hour
	lockDoubles  = 11 // 2^11 minutes are longer than a day
)

// lockDuration returns how long a factor is locked after a number of failures in a row.
func lockDuration(failures int) time.Duration {
	if failures < freeAttempts {
		return 0
	}
	return min(maxLock, firstLock<<min(failures-freeAttempts, lockDoubles))
}

// reserveAttempt counts a failure before the code is checked; a right code resets the count. So parallel attempts, also on several
// servers, cannot exceed the limit. While the factor is locked it returns a fault of kind Limited.
func (s *Service) reserveAttempt(ctx context.Context, person ident.User) error {
	now := s.now()
	return s.store.InTx(ctx, func(tx *db.Tx) error {
		n, err := tx.TOTPFactor.Update().Where(totpfactor.UserID(person), unlocked(now)).
			Modify(func(update *sql.UpdateBuilder) { update.Set(totpfactor.FieldFailures, sql.Expr("failures + 1")) }).Save(ctx)
		if err != nil {
			return err
		}
		factor, err := tx.TOTPFactor.Query().Where(totpfactor.UserID(person)).Only(ctx)
		if err != nil {
			return err
		}
		if n == 0 {
			return fault.Limit("There were too many wrong codes. Wait, or use a recovery code or a passkey.", factor.LockedUntil.Sub(now))
		}
		lock := lockDuration(factor.Failures)
		if lock == 0 {
			return nil
		}
		return tx.TOTPFactor.UpdateOne(factor).SetLockedUntil(now.Add(lock)).Exec(ctx)
	})
}

// unlocked matches factors that are not locked.
func unlocked(now time.Time) predicate.TOTPFactor {
	return totpfactor.Or(totpfactor.LockedUntilIsNil(), totpfactor.LockedUntilLTE(now))
}
