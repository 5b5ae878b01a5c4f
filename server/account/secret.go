package account

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
)

// secretBytes is how random secrets of tokens and links are: guessing one is hopeless, so a plain hash protects it.
const secretBytes = 32

// newSecret returns a random text that can stand in URLs and headers.
func newSecret() string {
	random := make([]byte, secretBytes)
	_, _ = rand.Read(random) // never fails: the program ends instead
	return base64.RawURLEncoding.EncodeToString(random)
}

// fingerprint is what is stored of a secret.
func fingerprint(secret string) string {
	sum := sha256.Sum256([]byte(secret))
	return hex.EncodeToString(sum[:])
}
