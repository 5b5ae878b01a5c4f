package app

import (
	"crypto/rand"
	"strings"
)

// newPassword returns a random password of 100 bits, in four groups that are easy to type.
func newPassword() string {
	const groups, length = 4, 5
	text := strings.ToLower(rand.Text())
	parts := make([]string, groups)
	for i := range parts {
		parts[i] = text[i*length : (i+1)*length]
	}
	return strings.Join(parts, "-")
}
