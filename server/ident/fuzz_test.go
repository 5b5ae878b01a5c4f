package ident_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"bulwark/server/ident"
)

// Every text is either the only spelling of a key, in each way of reading and writing ids, or refused with a short *InvalidError.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{"cred_1", "cred_zz", "cred_1y2p0ij32e8e7", "cred_0", "cred_01", "cred_-1", "cred_A", "dev_1", "", "cred_\xff", "cred_ｆ"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		key, err := ident.Parse[ident.Credential](text)
		var read ident.Credential
		if readErr := read.UnmarshalGQL(text); (readErr == nil) != (err == nil) || read != key {
			t.Fatalf("%q is read as %d, %v by Parse and as %d, %v by UnmarshalGQL", text, key, err, read, readErr)
		}
		if err != nil {
			var invalid *ident.InvalidError
			if !errors.As(err, &invalid) || key != 0 || len(err.Error()) > 300 {
				t.Fatalf("%q: %d, %v", text, key, err)
			}
			return
		}
		if key <= 0 || ident.Format(key) != text || string(ident.Append(nil, key)) != text {
			t.Fatalf("%q became %d, which is written %q", text, key, ident.Format(key))
		}
		var written strings.Builder
		key.MarshalGQL(&written)
		var back string
		if err := json.Unmarshal([]byte(written.String()), &back); err != nil || back != text {
			t.Fatalf("%q is written %s as JSON", text, written.String())
		}
		if _, err := ident.Parse[ident.Device](text); err == nil {
			t.Fatalf("%q is a credential and a device", text)
		}
	})
}
