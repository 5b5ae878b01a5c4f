package factor

import (
	"context"

	"bulwark/ent/db"
	"bulwark/ent/db/passkey"
	"bulwark/ent/db/recoverycode"
	"bulwark/ent/db/totpfactor"
	"bulwark/server/ident"
	"bulwark/server/store"
)

// Method is a way to give a second factor.
type Method string

// The methods, as the page knows them.
const (
	TOTP         Method = "TOTP"
	Passkey      Method = "PASSKEY"
	RecoveryCode Method = "RECOVERY_CODE"
)

// Methods returns the second factors a person can give; empty when they have none.
func (s *Service) Methods(ctx context.Context, person ident.User) ([]Method, error) {
	methods, err := methodsOf(ctx, s.store.Read(), person)
	return methods, store.Translate(err)
}

// methodsOf is Methods on a client. Recovery codes count only in addition to another factor, which they replace.
func methodsOf(ctx context.Context, client *db.Client, person ident.User) ([]Method, error) {
	methods := []Method{}
	totp, err := client.TOTPFactor.Query().Where(totpfactor.UserID(person), totpfactor.ConfirmedAtNotNil()).Exist(ctx)
	if err != nil {
		return nil, err
	}
	keys, err := client.Passkey.Query().Where(passkey.UserID(person)).Exist(ctx)
	if err != nil {
		return nil, err
	}
	if totp {
		methods = append(methods, TOTP)
	}
	if keys {
		methods = append(methods, Passkey)
	}
	if len(methods) == 0 {
		return methods, nil
	}
	codes, err := client.RecoveryCode.Query().Where(recoverycode.UserID(person), recoverycode.UsedAtIsNil()).Exist(ctx)
	if codes {
		methods = append(methods, RecoveryCode)
	}
	return methods, err
}
