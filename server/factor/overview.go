package factor

import (
	"context"
	"slices"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/passkey"
	"bulwark/ent/db/recoverycode"
	"bulwark/ent/db/totpfactor"
	"bulwark/server/access"
	"bulwark/server/store"
	"bulwark/server/viewer"
)

// Overview is what is shown to a person of their second factors.
type Overview struct {
	TOTPConfirmedAt   *time.Time // nil without one-time passwords
	Passkeys          []*db.Passkey
	RecoveryCodesLeft int
}

// EnrolmentDueAt returns until when the viewer has to enrol a second factor, nil when they need not.
func (s *Service) EnrolmentDueAt(ctx context.Context) (*time.Time, error) {
	v, err := access.Check(ctx, access.ReadViewer)
	if err != nil {
		return nil, err
	}
	person, err := s.store.Read().User.Get(ctx, v.User)
	if err != nil || person.SecondFactorDueAt == nil {
		return nil, store.Translate(err)
	}
	_, required, err := requiresSecondFactor(ctx, s.store.Read(), person)
	if err != nil || !required {
		return nil, store.Translate(err)
	}
	return person.SecondFactorDueAt, nil
}

// ProofMethods returns how the viewer can prove their identity, strongest first; none for API tokens.
func (s *Service) ProofMethods(ctx context.Context) ([]viewer.ProofMethod, error) {
	v, err := access.Check(ctx, access.ReadViewer)
	if err != nil || v.ByToken() {
		return []viewer.ProofMethod{}, err
	}
	methods, err := s.Methods(ctx, v.User)
	if len(methods) == 0 {
		return []viewer.ProofMethod{viewer.ByPassword}, err
	}
	proofs := map[Method]viewer.ProofMethod{Passkey: viewer.ByPasskey, TOTP: viewer.ByPasswordAndOTP, RecoveryCode: viewer.ByRecoveryCode}
	var all []viewer.ProofMethod
	for _, method := range []Method{Passkey, TOTP, RecoveryCode} {
		if slices.Contains(methods, method) {
			all = append(all, proofs[method])
		}
	}
	return all, err
}

// OwnFactors returns the viewer's second factors, passkeys in the order of their enrolment.
func (s *Service) OwnFactors(ctx context.Context) (*Overview, error) {
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
