package factor

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"strings"

	"github.com/go-webauthn/webauthn/protocol"

	"bulwark/ent/db"
	"bulwark/server/audit"
	"bulwark/server/fault"
	"bulwark/server/store"
	"bulwark/server/text"
	"bulwark/server/viewer"
)

// Limits on passkeys of one person.
const (
	maxPasskeys    = 20
	maxPasskeyName = 100
)

// passkeyUnique is the name of a constraint in the database.
const passkeyUnique = "passkey_credential_unique"

// Answer is the result of navigator.credentials.
type Answer struct {
	Challenge string          `json:"challenge"` // id of the challenge
	Response  json.RawMessage `json:"response"`
}

// EnrolPasskey completes the enrolment of a passkey under a name. It returns recovery codes when the person has none yet; they cannot
// be read again. Refused with PROOF_REQUIRED, REQUIRED or INVALID for the name, ALREADY_EXISTS, TOO_MANY, and WRONG_PROOF when the
// challenge, origin, user verification or signature is wrong.
func (s *Service) EnrolPasskey(ctx context.Context, answer Answer, name string) ([]string, error) {
	v, err := s.requireProof(ctx)
	event := s.event(audit.SecondFactorEnrol, v.User)
	name = strings.TrimSpace(name)
	var codes []string
	if err == nil {
		err = fault.Refuse(nameProblems(name)...)
	}
	if err == nil {
		codes, err = s.enrolPasskey(ctx, event, v, answer, name)
	}
	if err != nil {
		return nil, audit.RecordRefusal(ctx, s.store, event, err)
	}
	return codes, nil
}

func nameProblems(name string) []fault.Problem {
	if !text.Visible(name) {
		return []fault.Problem{fault.Of(fault.CodeRequired, "Give the passkey a name, so that you recognise it later.", "name")}
	}
	return text.Line(name, maxPasskeyName, "name")
}

func (s *Service) enrolPasskey(ctx context.Context, event audit.Event, v viewer.Viewer, answer Answer, name string) (codes []string, err error) {
	party, err := s.site.relyingParty()
	if err != nil {
		return nil, err
	}
	_, session, err := s.consumeChallenge(ctx, v, answer.Challenge, ForEnrolment)
	if err != nil {
		return nil, err
	}
	person, err := s.ownerOf(ctx, v.User)
	if err != nil {
		return nil, err
	}
	parsed, err := protocol.ParseCredentialCreationResponseBytes(answer.Response)
	if err != nil {
		return nil, wrongProof()
	}
	credential, err := party.CreateCredential(person, *session, parsed)
	if err != nil {
		return nil, wrongProof()
	}
	data, err := json.Marshal(credential)
	if err != nil {
		return nil, err
	}
	event.Details = map[string]any{"method": Passkey, "name": name, "credentialId": encode(credential.ID), "publicKeySha256": keyFingerprint(credential.PublicKey)}
	err = s.store.InTx(ctx, func(tx *db.Tx) error {
		if _, err := lockPerson(ctx, tx, v.User); err != nil {
			return err
		}
		if len(person.keys) >= maxPasskeys {
			return fault.Refuse(fault.Of(fault.CodeTooMany, "You have as many passkeys as one person can have. Remove one first."))
		}
		err := tx.Passkey.Create().SetUserID(v.User).SetCreatedAt(event.At).SetCredentialID(encode(credential.ID)).
			SetData(string(data)).SetName(name).Exec(ctx)
		if store.Constraint(err) == passkeyUnique {
			return fault.Refuse(fault.Of(fault.CodeAlreadyExists, "This passkey is registered already."))
		}
		if err != nil {
			return err
		}
		codes, err = s.finishEnrolment(ctx, tx, event, v.User)
		return err
	})
	return codes, err
}

// keyFingerprint names a public key in evidence.
func keyFingerprint(publicKey []byte) string {
	sum := sha256.Sum256(publicKey)
	return hex.EncodeToString(sum[:])
}
