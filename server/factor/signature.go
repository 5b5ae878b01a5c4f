package factor

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/go-webauthn/webauthn/protocol"
	"github.com/go-webauthn/webauthn/protocol/webauthncose"
	"github.com/go-webauthn/webauthn/webauthn"

	"bulwark/ent/db"
)

// Signature is a passkey's assertion over a decision, as it is stored with the decision. Together with the decision's subject,
// digest and verdict it can be verified without the server. Bytes are base64url.
type Signature struct {
	Version           int    `json:"version"`
	Nonce             string `json:"nonce"`
	RelyingParty      string `json:"rpId"`
	Origin            string `json:"origin"`
	CredentialID      string `json:"credentialId"`
	PublicKey         string `json:"publicKey"` // COSE
	ClientData        string `json:"clientDataJSON"`
	AuthenticatorData string `json:"authenticatorData"`
	Signature         string `json:"signature"`
}

// signatureVersion is the only version of Signature so far.
const signatureVersion = 1

// newSignature returns what is needed to verify an assertion later, as JSON.
func newSignature(consumed *db.Challenge, credential *webauthn.Credential, parsed *protocol.ParsedCredentialAssertionData) (string, error) {
	var session webauthn.SessionData
	if err := json.Unmarshal([]byte(consumed.Data), &session); err != nil {
		return "", err
	}
	raw := parsed.Raw.AssertionResponse
	text, err := json.Marshal(Signature{
		Version: signatureVersion, Nonce: consumed.Nonce, RelyingParty: session.RelyingPartyID,
		Origin:       parsed.Response.CollectedClientData.Origin,
		CredentialID: encode(credential.ID), PublicKey: encode(credential.PublicKey),
		ClientData: encode(raw.ClientDataJSON), AuthenticatorData: encode(raw.AuthenticatorData), Signature: encode(raw.Signature),
	})
	return string(text), err
}

// ParseSignature reads a stored signature.
func ParseSignature(text string) (Signature, error) {
	var s Signature
	if err := json.Unmarshal([]byte(text), &s); err != nil {
		return s, fmt.Errorf("the signature is not JSON: %w", err)
	}
	if s.Version != signatureVersion {
		return s, fmt.Errorf("the signature has version %d; this program knows version %d", s.Version, signatureVersion)
	}
	return s, nil
}

// KeyFingerprint returns the SHA-256 of the public key, which the audit event of its enrolment names.
func (s Signature) KeyFingerprint() string {
	key, _ := base64.RawURLEncoding.DecodeString(s.PublicKey)
	return keyFingerprint(key)
}

// Verify checks that the key signed this decision and that the authenticator verified its user. It needs neither the database nor the
// network.
func (s Signature) Verify(d Decision) error {
	parts, err := decodeAll(s.Nonce, s.PublicKey, s.ClientData, s.AuthenticatorData, s.Signature)
	if err != nil {
		return err
	}
	nonce, publicKey, clientData, authenticatorData, signature := parts[0], parts[1], parts[2], parts[3], parts[4]
	if err := s.checkClientData(clientData, Challenge(nonce, d.Subject, d.Digest, d.Verdict)); err != nil {
		return err
	}
	if err := checkAuthenticatorData(authenticatorData, s.RelyingParty); err != nil {
		return err
	}
	key, err := webauthncose.ParsePublicKey(publicKey)
	if err != nil {
		return fmt.Errorf("the public key cannot be read: %w", err)
	}
	hash := sha256.Sum256(clientData)
	valid, err := webauthncose.VerifySignature(key, append(bytes.Clone(authenticatorData), hash[:]...), signature)
	if err != nil || !valid {
		return errors.New("the signature is not this key's")
	}
	return nil
}

func (s Signature) checkClientData(clientData, challenge []byte) error {
	var signed struct{ Type, Challenge, Origin string }
	if err := json.Unmarshal(clientData, &signed); err != nil {
		return fmt.Errorf("the client data is not JSON: %w", err)
	}
	switch {
	case signed.Type != "webauthn.get":
		return errors.New("what was signed is not an assertion")
	case signed.Challenge != encode(challenge):
		return errors.New("the key signed something else: another subject, digest or verdict")
	case signed.Origin != s.Origin:
		return errors.New("the key signed for another origin")
	}
	return nil
}

// Flags of authenticator data (WebAuthn, section 6.1).
const (
	flagPresent  = 0x01
	flagVerified = 0x04
)

func checkAuthenticatorData(data []byte, relyingParty string) error {
	party := sha256.Sum256([]byte(relyingParty))
	switch {
	case len(data) <= len(party):
		return errors.New("the authenticator's data is too short")
	case !bytes.Equal(data[:len(party)], party[:]):
		return errors.New("the key signed for another site")
	case data[len(party)]&flagPresent == 0 || data[len(party)]&flagVerified == 0:
		return errors.New("the authenticator did not verify its user")
	}
	return nil
}

func decodeAll(texts ...string) ([][]byte, error) {
	all := make([][]byte, len(texts))
	for i, text := range texts {
		data, err := base64.RawURLEncoding.DecodeString(text)
		if err != nil {
			return nil, fmt.Errorf("the signature holds what is not base64url: %w", err)
		}
		all[i] = data
	}
	return all, nil
}
