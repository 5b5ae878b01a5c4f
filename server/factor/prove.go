package factor

import (
	"context"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/session"
	"bulwark/server/access"
	"bulwark/server/audit"
	"bulwark/server/fault"
	"bulwark/server/viewer"
)

// Proof is the input of Prove: a passkey, or the password and, if the person has a second factor, a one-time password or a recovery
// code.
type Proof struct {
	Session  string // stored key of the session in which it is given
	Password string
	Input
}

// Proved is an accepted proof.
type Proved struct {
	Method viewer.ProofMethod
	Until  time.Time // how long it is good for
}

// Prove stores in the session that the viewer proved their identity. Everybody with a session may call it. Refused with WRONG_PROOF,
// whatever was wrong, and with SECOND_FACTOR_REQUIRED when the password is right but the person has a second factor; too many attempts
// are a fault of kind Limited. Success and refusal are recorded as session.prove.
func (s *Service) Prove(ctx context.Context, proof Proof) (Proved, error) {
	v, err := access.Check(ctx, access.OwnAccount)
	event := s.event(audit.SessionProve, v.User)
	var method viewer.ProofMethod
	if err == nil {
		method, err = s.checkProof(ctx, &event, v, proof)
	}
	if err == nil {
		event.Details = map[string]any{"method": method}
		err = s.store.InTx(ctx, func(tx *db.Tx) error { return storeProof(ctx, tx, event, v, proof.Session, method) })
	}
	if err != nil {
		return Proved{}, audit.RecordRefusal(ctx, s.store, event, err)
	}
	return Proved{Method: method, Until: event.At.Add(access.ProofAge)}, nil
}

// checkProof validates a proof and returns its method.
func (s *Service) checkProof(ctx context.Context, event *audit.Event, v viewer.Viewer, proof Proof) (viewer.ProofMethod, error) {
	if proof.Passkey != nil {
		return viewer.ByPasskey, s.limitAttempts(ctx, v, func() error { return s.checkPasskey(ctx, event, v, *proof.Passkey, ForProof, ForDecision) })
	}
	matches, err := s.passwords.PasswordMatches(ctx, v.User, proof.Password)
	if err != nil {
		return viewer.NoProof, err
	}
	if !matches {
		return viewer.NoProof, wrongProof()
	}
	methods, err := s.Methods(ctx, v.User)
	if err != nil {
		return viewer.NoProof, err
	}
	if len(methods) == 0 {
		return viewer.ByPassword, nil
	}
	return s.checkFactor(ctx, event, v, methods, proof.Input)
}

// storeProof stores an accepted proof in the session, unless that has ended.
func storeProof(ctx context.Context, tx *db.Tx, event audit.Event, v viewer.Viewer, key string, method viewer.ProofMethod) error {
	n, err := tx.Session.Update().Where(session.ID(key), session.UserID(v.User)).
		SetProvedAt(event.At).SetProofMethod(method).Save(ctx)
	if err != nil {
		return err
	}
	if n == 0 {
		return fault.New(fault.Unauthenticated, "Your session has ended. Sign in again.")
	}
	return audit.Record(ctx, tx, event)
}

func wrongProof() error {
	return fault.Refuse(fault.Of(fault.CodeWrongProof, "What you gave does not prove who you are. Check it and try again."))
}
