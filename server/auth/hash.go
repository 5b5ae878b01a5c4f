package auth

import (
	"crypto/sha256"
	"encoding/base64"
)

// referenceLength is how many characters of a session's stored key its reference for evidence has.
const referenceLength = 16

// reference names a session in evidence. It is the beginning of the stored key, which is a hash of the cookie's token.
func reference(id string) string { return id[:min(len(id), referenceLength)] }

// hash is how scs writes the key of a session whose token is given.
func hash(token string) string {
	sum := sha256.Sum256([]byte(token))
	return base64.RawURLEncoding.EncodeToString(sum[:])
}
