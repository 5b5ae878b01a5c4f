// Package authenticator simulates an authenticator with one passkey, and the browser, for tests.
package authenticator

import (
	"encoding/json"
	"testing"

	"github.com/descope/virtualwebauthn"
)

// Key is a passkey in an authenticator that verifies its user. Change its fields to make it misbehave.
type Key struct {
	Device     virtualwebauthn.Authenticator
	Credential virtualwebauthn.Credential
}

// Site is the relying party that the browser shows.
type Site = virtualwebauthn.RelyingParty

// keySize is the size of a COSE key of P-256. The library drops leading zeros of coordinates, which is not allowed, so
// keys that have some are not used.
const keySize = 77

// New makes a passkey.
func New() *Key {
	for {
		credential := virtualwebauthn.NewCredential(virtualwebauthn.KeyTypeEC2)
		if len(credential.Key.AttestationData()) == keySize {
			return &Key{virtualwebauthn.NewAuthenticator(), credential}
		}
	}
}

// Create answers the options for navigator.credentials.create.
func (k *Key) Create(t *testing.T, options any, at Site) json.RawMessage {
	t.Helper()
	parsed, err := virtualwebauthn.ParseAttestationOptions(encode(t, options))
	if err != nil {
		t.Fatal(err)
	}
	return json.RawMessage(virtualwebauthn.CreateAttestationResponse(at, k.Device, k.Credential, *parsed))
}

// Get answers the options for navigator.credentials.get.
func (k *Key) Get(t *testing.T, options any, at Site) json.RawMessage {
	t.Helper()
	parsed, err := virtualwebauthn.ParseAssertionOptions(encode(t, options))
	if err != nil {
		t.Fatal(err)
	}
	k.Credential.Counter++
	return json.RawMessage(virtualwebauthn.CreateAssertionResponse(at, k.Device, k.Credential, *parsed))
}

func encode(t *testing.T, value any) string {
	t.Helper()
	text, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
