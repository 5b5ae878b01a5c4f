package factor

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/go-webauthn/webauthn/protocol"
	"github.com/go-webauthn/webauthn/webauthn"

	"bulwark/ent/db"
	"bulwark/ent/db/passkey"
	"bulwark/server/ident"
	"bulwark/server/store"
)

// owner is a person with their passkeys. It implements webauthn.User.
type owner struct {
	person      *db.User
	keys        []*db.Passkey
	credentials []webauthn.Credential
}

// ownerOf reads a person and their passkeys.
func (s *Service) ownerOf(ctx context.Context, id ident.User) (*owner, error) {
	person, err := s.store.Read().User.Get(ctx, id)
	if err != nil {
		return nil, store.Translate(err)
	}
	keys, err := s.store.Read().Passkey.Query().Where(passkey.UserID(id)).Order(db.Asc(passkey.FieldID)).All(ctx)
	if err != nil {
		return nil, store.Translate(err)
	}
	o := &owner{person: person, keys: keys, credentials: make([]webauthn.Credential, len(keys))}
	for i, key := range keys {
		if err := json.Unmarshal([]byte(key.Data), &o.credentials[i]); err != nil {
			return nil, fmt.Errorf("passkey %s cannot be read: %w", key.ID, err)
		}
	}
	return o, nil
}

// WebAuthnID is the person's public id, which holds no personal data.
func (o *owner) WebAuthnID() []byte { return []byte(o.person.ID.String()) }

// WebAuthnName is shown by authenticators.
func (o *owner) WebAuthnName() string { return o.person.Username }

// WebAuthnDisplayName is shown by authenticators.
func (o *owner) WebAuthnDisplayName() string { return o.person.DisplayName }

// WebAuthnCredentials are the person's passkeys.
func (o *owner) WebAuthnCredentials() []webauthn.Credential { return o.credentials }

// descriptors returns the person's passkeys, so that an authenticator is not registered twice.
func (o *owner) descriptors() []protocol.CredentialDescriptor {
	all := make([]protocol.CredentialDescriptor, len(o.credentials))
	for i, credential := range o.credentials {
		all[i] = credential.Descriptor()
	}
	return all
}

// key returns the stored passkey of a credential.
func (o *owner) key(credentialID []byte) *db.Passkey {
	for _, key := range o.keys {
		if key.CredentialID == encode(credentialID) {
			return key
		}
	}
	return nil
}
