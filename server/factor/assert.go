package factor

import (
	"context"
	"encoding/json"

	"github.com/go-webauthn/webauthn/protocol"
	"github.com/go-webauthn/webauthn/webauthn"

	"bulwark/ent/db"
	"bulwark/ent/db/challenge"
	"bulwark/ent/db/passkey"
	"bulwark/server/audit"
	"bulwark/server/viewer"
)

// checkPasskey accepts an answer to a challenge of the viewer's session, once. It stores the assertion over a decision with the
// challenge until the decision is made. Refused with WRONG_PROOF. A signature counter that did not grow indicates a copied passkey
// and is noted in the details of the event.
func (s *Service) checkPasskey(ctx context.Context, event *audit.Event, v viewer.Viewer, answer Answer, purposes ...Purpose) error {
	party, err := s.site.relyingParty()
	if err != nil {
		return err
	}
	consumed, session, err := s.consumeChallenge(ctx, v, answer.Challenge, purposes...)
	if err != nil {
		return err
	}
	person, err := s.ownerOf(ctx, v.User)
	if err != nil {
		return err
	}
	parsed, err := protocol.ParseCredentialRequestResponseBytes(answer.Response)
	if err != nil {
		return wrongProof()
	}
	credential, err := party.ValidateLogin(person, *session, parsed)
	if err != nil {
		return wrongProof()
	}
	if credential.Authenticator.CloneWarning {
		event.Details = map[string]any{"reason": "the passkey's counter did not grow; it may have been copied", "credentialId": encode(credential.ID)}
		return wrongProof()
	}
	return s.store.InTx(ctx, func(tx *db.Tx) error { return s.recordUse(ctx, tx, consumed, person, credential, parsed) })
}

// recordUse stores the new state of a passkey and the assertion over a decision.
func (s *Service) recordUse(
	ctx context.Context, tx *db.Tx, consumed *db.Challenge, person *owner, credential *webauthn.Credential, parsed *protocol.ParsedCredentialAssertionData,
) error {
	key := person.key(credential.ID)
	data, err := json.Marshal(credential)
	if err != nil {
		return err
	}
	n, err := tx.Passkey.Update().Where(passkey.ID(key.ID), passkey.Data(key.Data)).SetData(string(data)).SetLastUsedAt(s.now()).Save(ctx)
	if err != nil {
		return err
	}
	if n != 1 { // removed or used concurrently
		return wrongProof()
	}
	if Purpose(consumed.Purpose) != ForDecision {
		return tx.Challenge.DeleteOne(consumed).Exec(ctx)
	}
	signature, err := newSignature(consumed, credential, parsed)
	if err != nil {
		return err
	}
	return tx.Challenge.Update().Where(challenge.ID(consumed.ID)).SetAssertion(signature).Exec(ctx)
}
