package auth

import (
	"crypto/sha256"
	"encoding/base64"
)

// referenceLength is the number of characters of a session's reference in the audit trail.
const referenceLength = 16

// reference returns the name of a session in the audit trail: the beginning of its stored key, which is a hash of the cookie's token.
func reference(id string) string { return id[:min(len(id), referenceLength)] }

// hash returns the stored key of the session with a token, as scs computes it.
func hash(token string) string {
	sum := sha256.Sum256([]byte(token))
	return base64.RawURLEncoding.EncodeToString(sum[:])
}
