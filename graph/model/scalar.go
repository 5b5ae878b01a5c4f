package model

import (
	"io"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/99designs/gqlgen/graphql"

	"bulwark/server/fault"
)

// MarshalText writes a String.
func MarshalText(text string) graphql.Marshaler { return graphql.MarshalString(text) }

// UnmarshalText reads a String that every database can store: UTF-8 without NUL. Errors: fault kind BadInput.
func UnmarshalText(value any) (string, error) {
	text, err := graphql.UnmarshalString(value)
	if err != nil {
		return "", fault.New(fault.BadInput, "A text was expected.")
	}
	if strings.ContainsRune(text, 0) || !utf8.ValidString(text) {
		return "", fault.New(fault.BadInput, "Texts are UTF-8 and hold no NUL character.")
	}
	return text, nil
}

// MarshalCount writes an Int.
func MarshalCount(n int) graphql.Marshaler { return graphql.MarshalInt(n) }

// UnmarshalCount reads an Int. Errors: fault kind BadInput.
func UnmarshalCount(value any) (int, error) {
	n, err := graphql.UnmarshalInt32(value)
	if err != nil {
		return 0, fault.New(fault.BadInput, "A whole number of at most 32 bits was expected.")
	}
	return int(n), nil
}

// MarshalTime writes a Time in UTC.
func MarshalTime(at time.Time) graphql.Marshaler {
	return graphql.WriterFunc(func(w io.Writer) {
		_, _ = io.WriteString(w, strconv.Quote(at.UTC().Format(time.RFC3339Nano)))
	})
}

// UnmarshalTime reads a Time of the years 1 to 9999 and cuts it to microseconds, the precision of the databases. Errors: fault kind
// BadInput.
func UnmarshalTime(value any) (time.Time, error) {
	text, _ := value.(string)
	at, err := time.Parse(time.RFC3339Nano, text)
	at = at.UTC().Truncate(time.Microsecond)
	if err != nil || at.Year() < 1 || at.Year() > 9999 {
		return time.Time{}, fault.New(fault.BadInput, "Times are RFC 3339 texts, for example 2026-11-23T14:05:00Z.")
	}
	return at, nil
}
