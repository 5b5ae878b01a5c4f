package seal

import (
	"fmt"
	"log/slog"
)

// hidden is what a Value prints.
const hidden = "[secret]"

// Value is a secret in memory. It never prints: neither by fmt, nor in JSON, nor in a log.
type Value struct{ secret []byte }

// NewValue makes a value that takes ownership of the bytes.
func NewValue(secret []byte) Value { return Value{secret} }

// Use calls a function with the secret, which it must not retain.
func (v Value) Use(use func(secret []byte)) { use(v.secret) }

// String hides the secret.
func (Value) String() string { return hidden }

// GoString hides the secret.
func (Value) GoString() string { return hidden }

// Format hides the secret from every verb of fmt.
func (Value) Format(state fmt.State, _ rune) { _, _ = state.Write([]byte(hidden)) }

// MarshalText hides the secret.
func (Value) MarshalText() ([]byte, error) { return []byte(hidden), nil }

// MarshalJSON hides the secret.
func (Value) MarshalJSON() ([]byte, error) { return []byte(`"` + hidden + `"`), nil }

// LogValue hides the secret.
func (Value) LogValue() slog.Value { return slog.StringValue(hidden) }
