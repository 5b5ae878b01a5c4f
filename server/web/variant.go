package web

import (
	"crypto/sha256"
	"encoding/base64"
	"io"
	"io/fs"
	"sync"
)

// variant is a file in one encoding. It is read when it is asked for: the page with its playground is as large as all the
// rest of the program's memory, and a server that only scripts use never sends it.
type variant struct {
	encoding string
	size     int64
	open     func() (fs.File, error)
	etag     func() (string, error) // a hash of what is sent, computed once
}

// newVariant fails when there is no such file.
func newVariant(built fs.FS, name, encoding string) (*variant, error) {
	about, err := fs.Stat(built, name)
	if err != nil {
		return nil, err
	}
	v := &variant{encoding: encoding, size: about.Size(), open: func() (fs.File, error) { return built.Open(name) }}
	v.etag = sync.OnceValues(v.hash)
	return v, nil
}

func (v *variant) hash() (string, error) {
	content, err := v.open()
	if err != nil {
		return "", err
	}
	defer content.Close()
	sum := sha256.New()
	if _, err := io.Copy(sum, content); err != nil {
		return "", err
	}
	return `"` + base64.RawURLEncoding.EncodeToString(sum.Sum(nil)[:16]) + `"`, nil
}

// send writes the content; a client that goes away meanwhile is nobody to tell.
func (v *variant) send(w io.Writer) {
	content, err := v.open()
	if err != nil {
		return
	}
	defer content.Close()
	_, _ = io.Copy(w, content)
}
