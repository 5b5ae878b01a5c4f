package factor

import (
	"context"
	"crypto/subtle"
	"strings"
	"time"

	"github.com/pquerna/otp"
	"github.com/pquerna/otp/hotp"

	"bulwark/ent/db"
	"bulwark/ent/db/totpfactor"
	"bulwark/server/ident"
	"bulwark/server/seal"
)

// Parameters of RFC 6238 that every authenticator app supports.
const (
	period     = 30 * time.Second
	digits     = otp.DigitsSix
	skew       = 1 // accepted steps before and after the present one, because clocks differ
	secretSize = 20
)

// secretPlace returns the place of a person's sealed secret.
func secretPlace(person ident.User) seal.Place {
	return seal.Place{Table: totpfactor.Table, Row: person.String(), Purpose: "secret"}
}

// checkTOTP accepts a code of the person's factor, once: its time step must be newer than the last accepted one, by compare-and-set in
// the database. Then runs in the same transaction. Refused with WRONG_PROOF; too many attempts are a fault of kind Limited.
func (s *Service) checkTOTP(ctx context.Context, person ident.User, code string, then func(context.Context, *db.Tx, *db.TOTPFactor) error) error {
	factor, err := s.store.Read().TOTPFactor.Query().Where(totpfactor.UserID(person)).Only(ctx)
	if db.IsNotFound(err) {
		return wrongProof()
	}
	if err != nil {
		return err
	}
	secret, err := s.keeper.Open(ctx, secretPlace(person), factor.SealedSecret)
	if err != nil {
		return err
	}
	if err := s.reserveAttempt(ctx, person); err != nil {
		return err
	}
	step, matches := matchingStep(secret, code, s.now())
	if !matches {
		return wrongProof()
	}
	return s.store.InTx(ctx, func(tx *db.Tx) error {
		n, err := tx.TOTPFactor.Update().Where(totpfactor.ID(factor.ID), totpfactor.LastStepLT(step)).
			SetLastStep(step).SetFailures(0).ClearLockedUntil().Save(ctx)
		if err != nil {
			return err
		}
		if n == 0 { // the code was used before
			return wrongProof()
		}
		return then(ctx, tx, factor)
	})
}

// matchingStep returns the time step near now that has this code.
func matchingStep(secret seal.Value, code string, now time.Time) (step int64, found bool) {
	code = strings.Join(strings.Fields(code), "")
	present := now.Unix() / int64(period/time.Second)
	secret.Use(func(key []byte) {
		for candidate := present - skew; candidate <= present+skew; candidate++ {
			expected, err := hotp.GenerateCodeCustom(encodeSecret(key), uint64(candidate), hotp.ValidateOpts{Digits: digits, Algorithm: otp.AlgorithmSHA1})
			if err == nil && subtle.ConstantTimeCompare([]byte(expected), []byte(code)) == 1 {
				step, found = candidate, true
			}
		}
	})
	return step, found
}
