package web

import (
	"crypto/sha256"
	"encoding/base64"
	"io"
	"io/fs"
	"sync"
)

// variant is a file in one encoding. It is read for each request and not kept in memory: page and playground together are as
// large as the rest of the memory of the program, and a server used by scripts alone never sends them.
type variant struct {
	encoding string
	size     int64
	open     func() (fs.File, error)
	etag     func() (string, error) // a hash of the content, computed once
}

// newVariant returns an error if the file does not exist.
func newVariant(built fs.FS, name, encoding string) (*variant, error) {
	info, err := fs.Stat(built, name)
	if err != nil {
		return nil, err
	}
	v := &variant{encoding: encoding, size: info.Size(), open: func() (fs.File, error) { return built.Open(name) }}
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

// send writes the content. Errors are ignored: the client has disconnected.
func (v *variant) send(w io.Writer) {
	content, err := v.open()
	if err != nil {
		return
	}
	defer content.Close()
	_, _ = io.Copy(w, content)
}
