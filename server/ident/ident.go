package ident

import (
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Kind is the constraint of the key types.
type Kind interface {
	~int64
	// Prefix returns the prefix of the public ids of the type, without the underscore.
	Prefix() string
}

// InvalidError reports that a text is not a public id of the expected type.
type InvalidError struct {
	Text string // the text, cut to 40 bytes
	Want string // the expected prefix
}

// Error names the text and the prefix that ids of the type have.
func (e *InvalidError) Error() string {
	return fmt.Sprintf("%q is not an id of this kind; ids of this kind start with %q", e.Text, e.Want+"_")
}

const base = 36

// Format returns the public id of a key.
func Format[K Kind](k K) string {
	return k.Prefix() + "_" + strconv.FormatInt(int64(k), base)
}

// Append appends the public id of a key to a text. Its characters never need escaping in JSON.
func Append[K Kind](to []byte, k K) []byte {
	return strconv.AppendInt(append(append(to, k.Prefix()...), '_'), int64(k), base)
}

// Parse returns the key of a public id. It accepts only the spelling that Format returns, so an object has one id.
// Errors: *InvalidError.
func Parse[K Kind](text string) (K, error) {
	var zero K
	digits, found := strings.CutPrefix(text, zero.Prefix()+"_")
	if !found {
		return zero, invalid(text, zero.Prefix())
	}
	n, err := strconv.ParseInt(digits, base, 64)
	if err != nil || n <= 0 || strconv.FormatInt(n, base) != digits {
		return zero, invalid(text, zero.Prefix())
	}
	return K(n), nil
}

// ParseAll returns the keys of public ids of one type. Errors: *InvalidError for the first invalid one.
func ParseAll[K Kind](texts []string) ([]K, error) {
	keys := make([]K, len(texts))
	for i, text := range texts {
		key, err := Parse[K](text)
		if err != nil {
			return nil, err
		}
		keys[i] = key
	}
	return keys, nil
}

// FormatAll returns the public ids of keys.
func FormatAll[K Kind](keys []K) []string {
	texts := make([]string, len(keys))
	for i, key := range keys {
		texts[i] = Format(key)
	}
	return texts
}

func invalid(text, want string) *InvalidError {
	const maxBytes = 40
	if len(text) > maxBytes {
		text = text[:maxBytes] + "…"
	}
	return &InvalidError{Text: text, Want: want}
}

// marshal writes a public id as a GraphQL (JSON) string.
func marshal[K Kind](w io.Writer, k K) {
	text := append(make([]byte, 0, 24), '"')
	_, _ = w.Write(append(Append(text, k), '"'))
}

func unmarshal[K Kind](k *K, value any) error {
	text, ok := value.(string)
	if !ok {
		return invalid(fmt.Sprint(value), K(0).Prefix())
	}
	parsed, err := Parse[K](text)
	*k = parsed
	return err
}
