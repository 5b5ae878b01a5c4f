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

// Proof is what a person gives to prove who they are.
type Proof struct {
	Session  string // stored key of the session in which it is given
	Password string
}

// Proved is a proof that was accepted.
type Proved struct {
	Method viewer.ProofMethod
	Until  time.Time // how long it is good for
}

// Prove notes in the session that the viewer proved who they are. Everybody who is signed in with a browser; the caller
// limits how often. Refused with WRONG_PROOF, whatever was wrong. Both outcomes are audited, as session.prove.
func (s *Service) Prove(ctx context.Context, proof Proof) (Proved, error) {
	v, err := access.Check(ctx, access.OwnAccount)
	event := audit.Event{At: s.now(), Action: audit.SessionProve, SubjectID: v.User.String()}
	var method viewer.ProofMethod
	if err == nil {
		method, err = s.judge(ctx, v, proof)
	}
	if err == nil {
		event.Details = map[string]any{"method": method}
		err = s.store.InTx(ctx, func(tx *db.Tx) error { return noteProof(ctx, tx, event, v, proof.Session, method) })
	}
	if err != nil {
		return Proved{}, audit.Refusal(ctx, s.store, event, err)
	}
	return Proved{Method: method, Until: event.At.Add(access.ProofAge)}, nil
}

// judge returns how a proof proves who the viewer is.
func (s *Service) judge(ctx context.Context, v viewer.Viewer, proof Proof) (viewer.ProofMethod, error) {
	right, err := s.passwords.PasswordIs(ctx, v.User, proof.Password)
	if err != nil {
		return viewer.NoProof, err
	}
	if !right {
		return viewer.NoProof, wrongProof()
	}
	return viewer.ByPassword, nil
}

// noteProof writes an accepted proof to the session, unless that has ended meanwhile.
func noteProof(ctx context.Context, tx *db.Tx, event audit.Event, v viewer.Viewer, key string, method viewer.ProofMethod) error {
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
