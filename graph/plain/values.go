package plain

import (
	"bytes"
	"strconv"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"bulwark/server/ident"
)

// AppendText appends a String, escaped as gqlgen escapes it.
func AppendText(to []byte, text string) []byte {
	for i := range len(text) {
		if c := text[i]; c < 0x20 || c == '"' || c == '\\' {
			return appendEscaped(to, text)
		}
	}
	to = append(to, '"')
	to = append(to, text...)
	return append(to, '"')
}

func appendEscaped(to []byte, text string) []byte {
	written := bytes.NewBuffer(to)
	graphql.MarshalString(text).MarshalGQL(written)
	return written.Bytes()
}

// AppendBool appends a Boolean.
func AppendBool(to []byte, is bool) []byte { return strconv.AppendBool(to, is) }

// AppendInt appends an Int.
func AppendInt(to []byte, n int64) []byte { return strconv.AppendInt(to, n, 10) }

// AppendTime appends a Time in UTC.
func AppendTime(to []byte, at time.Time) []byte {
	to = append(to, '"')
	to = at.UTC().AppendFormat(to, time.RFC3339Nano)
	return append(to, '"')
}

// AppendID appends an ID.
func AppendID[K ident.Kind](to []byte, key K) []byte {
	return append(ident.Append(append(to, '"'), key), '"')
}
