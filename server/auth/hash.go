package auth

import (
	"crypto/sha256"
	"encoding/base64"
)

// hash is how scs writes the key of a session whose token is given.
func hash(token string) string {
	sum := sha256.Sum256([]byte(token))
	return base64.RawURLEncoding.EncodeToString(sum[:])
}
