package factor

import (
	"context"
	"slices"

	"bulwark/ent/db"
	"bulwark/server/access"
	"bulwark/server/audit"
	"bulwark/server/fault"
	"bulwark/server/viewer"
)

// Input is a second factor: one of the three fields is set.
type Input struct {
	Code         string  // one-time password
	RecoveryCode string  // one of the recovery codes
	Passkey      *Answer // answer to a challenge
}

// AcceptSecondFactor accepts the second factor that completes a sign-in and returns how the person has now proved their identity. Refused
// with WRONG_PROOF or SECOND_FACTOR_REQUIRED. Refusals are recorded as session.second_factor; the caller records the sign-in.
func (s *Service) AcceptSecondFactor(ctx context.Context, input Input) (viewer.ProofMethod, error) {
	v, err := access.Check(ctx, access.OwnAccount)
	event := s.event(audit.SessionSecondFactor, v.User)
	var method viewer.ProofMethod
	if err == nil {
		method, err = s.acceptSecondFactor(ctx, &event, v, input)
	}
	return method, audit.RecordRefusal(ctx, s.store, event, err)
}

func (s *Service) acceptSecondFactor(ctx context.Context, event *audit.Event, v viewer.Viewer, input Input) (viewer.ProofMethod, error) {
	if input.Passkey != nil {
		return viewer.ByPasskey, s.limitAttempts(ctx, v, func() error { return s.checkPasskey(ctx, event, v, *input.Passkey, ForSignIn) })
	}
	methods, err := s.Methods(ctx, v.User)
	if err != nil {
		return viewer.NoProof, err
	}
	return s.checkFactor(ctx, event, v, methods, input)
}

// checkFactor accepts a one-time password or a recovery code of a person whose password is right.
func (s *Service) checkFactor(ctx context.Context, event *audit.Event, v viewer.Viewer, methods []Method, input Input) (viewer.ProofMethod, error) {
	switch {
	case input.Code != "":
		event.Details = map[string]any{"method": TOTP}
		if !slices.Contains(methods, TOTP) {
			return viewer.NoProof, wrongProof()
		}
		doNothing := func(context.Context, *db.Tx, *db.TOTPFactor) error { return nil }
		return viewer.ByPasswordAndOTP, s.limitAttempts(ctx, v, func() error { return s.checkTOTP(ctx, v.User, input.Code, doNothing) })
	case input.RecoveryCode != "":
		event.Details = map[string]any{"method": RecoveryCode}
		return viewer.ByRecoveryCode, s.limitAttempts(ctx, v, func() error { return s.useCode(ctx, v.User, input.RecoveryCode) })
	default:
		return viewer.NoProof, fault.Refuse(fault.Of(fault.CodeSecondFactorRequired, "Give your second factor, too: a one-time password, a passkey or a recovery code."))
	}
}

// limitAttempts runs a check of a second factor, counted as an attempt of the person from their network. Success refunds the attempt.
func (s *Service) limitAttempts(ctx context.Context, v viewer.Viewer, check func() error) error {
	attempt, err := s.attempts.Begin(ctx, v.User.String(), v.Address)
	if err != nil {
		return err
	}
	if err := check(); err != nil {
		return err
	}
	attempt.Refund()
	return nil
}
