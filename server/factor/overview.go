package factor

import (
	"context"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/passkey"
	"bulwark/ent/db/recoverycode"
	"bulwark/ent/db/totpfactor"
	"bulwark/server/access"
	"bulwark/server/store"
)

// Overview is what a person sees of their own second factors.
type Overview struct {
	TOTPConfirmedAt   *time.Time // nil without one-time passwords
	Passkeys          []*db.Passkey
	RecoveryCodesLeft int
}

// Own returns the viewer's second factors, passkeys in the order of their enrolment.
func (s *Service) Own(ctx context.Context) (*Overview, error) {
	v, err := access.Check(ctx, access.OwnAccount)
	if err != nil {
		return nil, err
	}
	client, own := s.store.Read(), &Overview{}
	totp, err := client.TOTPFactor.Query().Where(totpfactor.UserID(v.User), totpfactor.ConfirmedAtNotNil()).Only(ctx)
	switch {
	case err == nil:
		own.TOTPConfirmedAt = totp.ConfirmedAt
	case !db.IsNotFound(err):
		return nil, store.Translate(err)
	}
	if own.Passkeys, err = client.Passkey.Query().Where(passkey.UserID(v.User)).Order(db.Asc(passkey.FieldID)).All(ctx); err != nil {
		return nil, store.Translate(err)
	}
	own.RecoveryCodesLeft, err = client.RecoveryCode.Query().Where(recoverycode.UserID(v.User), recoverycode.UsedAtIsNil()).Count(ctx)
	return own, store.Translate(err)
}
