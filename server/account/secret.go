package account

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
)

// secretBytes is the size of secrets of tokens and links: too random to be guessed, so that a plain hash protects them.
const secretBytes = 32

// newSecret returns a random string that is safe in URLs and headers.
func newSecret() string {
	random := make([]byte, secretBytes)
	_, _ = rand.Read(random) // never fails: the program ends instead
	return base64.RawURLEncoding.EncodeToString(random)
}

// fingerprint returns the stored hash of a secret.
func fingerprint(secret string) string {
	sum := sha256.Sum256([]byte(secret))
	return hex.EncodeToString(sum[:])
}
