package factor

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base32"
	"encoding/hex"
	"strings"
	"time"
	"unicode"

	"bulwark/ent/db"
	"bulwark/ent/db/recoverycode"
	"bulwark/server/audit"
	"bulwark/server/fault"
	"bulwark/server/ident"
)

// A set has ten recovery codes of 80 random bits, written in groups of four characters.
const (
	codeCount = 10
	codeBytes = 10
	codeGroup = 4
)

// NewRecoveryCodes replaces the viewer's recovery codes by ten new ones, which cannot be read again. Refused with PROOF_REQUIRED, and
// with SECOND_FACTOR_REQUIRED when the viewer has no second factor that a code could replace.
func (s *Service) NewRecoveryCodes(ctx context.Context) (codes []string, err error) {
	v, err := s.requireProof(ctx)
	event := s.event(audit.SecondFactorNewRecoveryCodes, v.User)
	if err == nil {
		err = s.store.InTx(ctx, func(tx *db.Tx) error {
			if _, err := lockPerson(ctx, tx, v.User); err != nil {
				return err
			}
			methods, err := methodsOf(ctx, tx.Client(), v.User)
			if err != nil {
				return err
			}
			if len(methods) == 0 {
				return fault.Refuse(fault.Of(fault.CodeSecondFactorRequired, "Set up a passkey or one-time passwords first. Recovery codes replace them when they are lost."))
			}
			if codes, err = replaceCodes(ctx, tx, v.User, event.At); err != nil {
				return err
			}
			return audit.Record(ctx, tx, event)
		})
	}
	if err != nil {
		return nil, audit.RecordRefusal(ctx, s.store, event, err)
	}
	return codes, nil
}

// replaceCodes creates a new set of codes and deletes the old one.
func replaceCodes(ctx context.Context, tx *db.Tx, person ident.User, at time.Time) ([]string, error) {
	if _, err := tx.RecoveryCode.Delete().Where(recoverycode.UserID(person)).Exec(ctx); err != nil {
		return nil, err
	}
	codes := make([]string, codeCount)
	for i := range codes {
		codes[i] = newCode()
		if err := tx.RecoveryCode.Create().SetUserID(person).SetCreatedAt(at).SetHash(hashCode(codes[i])).Exec(ctx); err != nil {
			return nil, err
		}
	}
	return codes, nil
}

// useCode accepts a recovery code once, by compare-and-set in the database. Refused with WRONG_PROOF.
func (s *Service) useCode(ctx context.Context, person ident.User, code string) error {
	event := s.event(audit.SecondFactorUseRecoveryCode, person)
	return s.store.InTx(ctx, func(tx *db.Tx) error {
		n, err := tx.RecoveryCode.Update().Where(recoverycode.UserID(person), recoverycode.Hash(hashCode(code)), recoverycode.UsedAtIsNil()).
			SetUsedAt(event.At).Save(ctx)
		if err != nil {
			return err
		}
		if n != 1 {
			return wrongProof()
		}
		left, err := tx.RecoveryCode.Query().Where(recoverycode.UserID(person), recoverycode.UsedAtIsNil()).Count(ctx)
		if err != nil {
			return err
		}
		event.Details = map[string]any{"left": left}
		return audit.Record(ctx, tx, event)
	})
}

// newCode returns a random code such as ABCD-EFGH-2345-67AB.
func newCode() string {
	random := make([]byte, codeBytes)
	_, _ = rand.Read(random) // never fails: the program ends instead
	text := base32.StdEncoding.EncodeToString(random)
	var groups []string
	for ; len(text) > 0; text = text[codeGroup:] {
		groups = append(groups, text[:codeGroup])
	}
	return strings.Join(groups, "-")
}

// hashCode returns the stored hash of a code, which ignores grouping and letter case.
func hashCode(code string) string {
	canonical := strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '-' {
			return -1
		}
		return unicode.ToUpper(r)
	}, code)
	sum := sha256.Sum256([]byte(canonical))
	return hex.EncodeToString(sum[:])
}
