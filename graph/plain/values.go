package plain

import (
	"bytes"
	"strconv"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"bulwark/server/ident"
)

// Text appends a String, escaped as gqlgen escapes it.
func Text(to []byte, text string) []byte {
	for i := range len(text) {
		if c := text[i]; c < 0x20 || c == '"' || c == '\\' {
			return escaped(to, text)
		}
	}
	to = append(to, '"')
	to = append(to, text...)
	return append(to, '"')
}

func escaped(to []byte, text string) []byte {
	written := bytes.NewBuffer(to)
	graphql.MarshalString(text).MarshalGQL(written)
	return written.Bytes()
}

// Bool appends a Boolean.
func Bool(to []byte, is bool) []byte { return strconv.AppendBool(to, is) }

// Int appends an Int.
func Int(to []byte, n int64) []byte { return strconv.AppendInt(to, n, 10) }

// Time appends a Time in UTC.
func Time(to []byte, at time.Time) []byte {
	to = append(to, '"')
	to = at.UTC().AppendFormat(to, time.RFC3339Nano)
	return append(to, '"')
}

// ID appends an ID.
func ID[K ident.Kind](to []byte, key K) []byte {
	return append(ident.Append(append(to, '"'), key), '"')
}
