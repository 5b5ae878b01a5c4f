package seal

import (
	"bytes"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
)

// root is the key that wraps data keys.
type root struct {
	key   []byte
	where string // its source, for messages
}

// fingerprintSize is the number of bytes of a root key's fingerprint.
const fingerprintSize = 8

// wrapInfo is authenticated with every wrapped data key.
const wrapInfo = "bulwark/data-key/v1"

// newRootText returns a new root key as it is stored in a file: base64 and a line break.
func newRootText() []byte {
	key := make([]byte, keySize)
	_, _ = rand.Read(key) // never fails: the program ends instead
	return append([]byte(base64.StdEncoding.EncodeToString(key)), '\n')
}

// parseRoot parses the text of a root key.
func parseRoot(text []byte, where string) (*root, error) {
	key, err := base64.StdEncoding.DecodeString(string(bytes.TrimSpace(text)))
	if err != nil || len(key) != keySize {
		return nil, fmt.Errorf("%s does not hold a root key: 32 random bytes in base64, as `openssl rand -base64 32` prints them", where)
	}
	return &root{key, where}, nil
}

// fingerprint returns a name of the root key that does not reveal it.
func (r *root) fingerprint() []byte {
	sum := sha256.Sum256(append([]byte("bulwark/root-key/fingerprint/"), r.key...))
	return sum[:fingerprintSize]
}

// wrap encrypts a data key: version, fingerprint of the root key, nonce, AES-256-GCM.
func (r *root) wrap(dataKey []byte) ([]byte, error) {
	box, err := newCipher(r.key)
	if err != nil {
		return nil, err
	}
	nonce := make([]byte, nonceSize)
	_, _ = rand.Read(nonce)
	wrapped := append([]byte{version}, r.fingerprint()...)
	wrapped = append(wrapped, nonce...)
	return box.Seal(wrapped, nonce, dataKey, []byte(wrapInfo)), nil
}

// unwrap decrypts a data key. When it was wrapped with another root key, the error names the fingerprints of both.
func (r *root) unwrap(wrapped []byte) ([]byte, error) {
	const head = 1 + fingerprintSize
	if len(wrapped) < head+nonceSize || wrapped[0] != version {
		return nil, errors.New("a data key in the table secret_keys is not one of this program's")
	}
	if expected := wrapped[1:head]; !bytes.Equal(expected, r.fingerprint()) {
		return nil, fmt.Errorf("the database needs the root key with fingerprint %s, but %s has %s: name the right one with --root-key",
			hex.EncodeToString(expected), r.where, hex.EncodeToString(r.fingerprint()))
	}
	box, err := newCipher(r.key)
	if err != nil {
		return nil, err
	}
	key, err := box.Open(nil, wrapped[head:head+nonceSize], wrapped[head+nonceSize:], []byte(wrapInfo))
	if err != nil {
		return nil, fmt.Errorf("a data key in the table secret_keys was changed: %w", err)
	}
	return key, nil
}
