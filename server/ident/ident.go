package ident

import (
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Kind is a typed key: an integer inside, prefix and digits outside.
type Kind interface {
	~int64
	// Prefix names the type in public ids, without the underscore.
	Prefix() string
}

// InvalidError tells that a text is not the public id of the wanted type.
type InvalidError struct {
	Text string // what was given, cut to 40 bytes
	Want string // prefix that was wanted
}

// Error says what is wrong with the id and how a right one starts.
func (e *InvalidError) Error() string {
	return fmt.Sprintf("%q is not an id of this kind; ids of this kind start with %q", e.Text, e.Want+"_")
}

const base = 36

// Format writes the public id of a key.
func Format[K Kind](k K) string {
	return k.Prefix() + "_" + strconv.FormatInt(int64(k), base)
}

// Append writes the public id of a key to the end of a text. Its characters never need escaping.
func Append[K Kind](to []byte, k K) []byte {
	return strconv.AppendInt(append(append(to, k.Prefix()...), '_'), int64(k), base)
}

// Parse reads a public id. Only the one spelling Format writes is accepted, so equal objects have equal ids.
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

// ParseAll reads public ids, all of one type. Errors: *InvalidError for the first that is not one.
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

// FormatAll writes public ids.
func FormatAll[K Kind](keys []K) []string {
	texts := make([]string, len(keys))
	for i, key := range keys {
		texts[i] = Format(key)
	}
	return texts
}

func invalid(text, want string) *InvalidError {
	const most = 40
	if len(text) > most {
		text = text[:most] + "…"
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
