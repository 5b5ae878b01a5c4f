package factor

import (
	"context"
	"encoding/json"

	"github.com/go-webauthn/webauthn/webauthn"

	"bulwark/ent/db"
	"bulwark/server/access"
	"bulwark/server/audit"
	"bulwark/server/fault"
	"bulwark/server/viewer"
)

// Ceremony is what a browser needs for navigator.credentials.
type Ceremony struct {
	Challenge string          // id of the challenge, which the response has to name
	Options   json.RawMessage // argument of navigator.credentials.create or get
}

// Verdicts that a passkey can sign.
const (
	approve    = "APPROVE"
	disapprove = "DISAPPROVE"
)

// maxDecisionPart is the maximum length of the parts of a decision.
const maxDecisionPart = 200

// BeginPasskey starts a ceremony for the viewer's session. Refused with PROOF_REQUIRED for ENROL without a recent proof, NOT_FOUND for
// the other purposes when the viewer has no passkey, INVALID for an incomplete decision, and PASSKEYS_IMPOSSIBLE when the site has no
// host name.
func (s *Service) BeginPasskey(ctx context.Context, purpose Purpose, d Decision) (Ceremony, error) {
	v, err := access.Check(ctx, access.OwnAccount)
	if err != nil {
		return Ceremony{}, err
	}
	if _, err := s.site.relyingParty(); err != nil {
		return Ceremony{}, err
	}
	switch purpose {
	case ForEnrolment:
		if v, err = s.requireProof(ctx); err != nil {
			return Ceremony{}, audit.RecordRefusal(ctx, s.store, s.event(audit.SecondFactorEnrol, v.User), err)
		}
		return s.beginEnrolment(ctx, v)
	case ForSignIn, ForProof:
		return s.beginAssertion(ctx, v, purpose, Decision{}, newNonce())
	case ForDecision:
		if (d.Verdict != approve && d.Verdict != disapprove) || d.Subject == "" || d.Digest == "" || len(d.Subject) > maxDecisionPart || len(d.Digest) > maxDecisionPart {
			return Ceremony{}, fault.Refuse(fault.Invalid("Name what is decided: subject, digest and the verdict APPROVE or DISAPPROVE."))
		}
		return s.beginAssertion(ctx, v, purpose, d, newNonce())
	default:
		return Ceremony{}, fault.Refuse(fault.Invalid("The purpose is none of ENROL, SIGN_IN, PROVE and DECIDE.", "purpose"))
	}
}

// beginAssertion starts a ceremony with one of the person's passkeys. The challenge for a decision is a hash over it, otherwise the
// nonce itself.
func (s *Service) beginAssertion(ctx context.Context, v viewer.Viewer, purpose Purpose, d Decision, nonce []byte) (Ceremony, error) {
	party, err := s.site.relyingParty()
	if err != nil {
		return Ceremony{}, err
	}
	person, err := s.ownerOf(ctx, v.User)
	if err != nil {
		return Ceremony{}, err
	}
	if len(person.keys) == 0 {
		return Ceremony{}, fault.Refuse(fault.Of(fault.CodeNotFound, "You have no passkey. Use another way."))
	}
	signed := nonce
	if purpose == ForDecision {
		signed = Challenge(nonce, d.Subject, d.Digest, d.Verdict)
	}
	options, session, err := party.BeginLogin(person, webauthn.WithChallenge(signed))
	if err != nil {
		return Ceremony{}, err
	}
	return s.storeCeremony(ctx, v, purpose, d, nonce, options, session)
}

func (s *Service) beginEnrolment(ctx context.Context, v viewer.Viewer) (Ceremony, error) {
	party, err := s.site.relyingParty()
	if err != nil {
		return Ceremony{}, err
	}
	person, err := s.ownerOf(ctx, v.User)
	if err != nil {
		return Ceremony{}, err
	}
	options, session, err := party.BeginRegistration(person, webauthn.WithExclusions(person.descriptors()))
	if err != nil {
		return Ceremony{}, err
	}
	return s.storeCeremony(ctx, v, ForEnrolment, Decision{}, newNonce(), options, session)
}

// storeCeremony stores the challenge and returns what the browser needs.
func (s *Service) storeCeremony(
	ctx context.Context, v viewer.Viewer, purpose Purpose, d Decision, nonce []byte, options any, session *webauthn.SessionData,
) (Ceremony, error) {
	text, err := json.Marshal(options)
	if err != nil {
		return Ceremony{}, err
	}
	ceremony := Ceremony{Options: text}
	err = s.store.InTx(ctx, func(tx *db.Tx) error {
		ceremony.Challenge, err = s.storeChallenge(ctx, tx, v, purpose, d, nonce, session)
		return err
	})
	return ceremony, err
}
