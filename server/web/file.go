package web

import (
	"io/fs"
	"mime"
	"net/http"
	"path"
	"strconv"
	"strings"
)

// file is one file of the page and its compressed copies.
type file struct {
	media  string
	plain  *variant
	brotli *variant
	gzip   *variant
}

func readFiles(built fs.FS) (map[string]*file, error) {
	files := map[string]*file{}
	err := fs.WalkDir(built, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || strings.HasPrefix(path.Base(name), ".") || compressed(name) {
			return err
		}
		files[name], err = readFile(built, name)
		return err
	})
	return files, err
}

func compressed(name string) bool {
	return strings.HasSuffix(name, ".br") || strings.HasSuffix(name, ".gz")
}

func readFile(built fs.FS, name string) (*file, error) {
	plain, err := newVariant(built, name, "")
	if err != nil {
		return nil, err
	}
	f := &file{media: mediaType(name), plain: plain}
	// A build need not have compressed copies.
	f.brotli, _ = newVariant(built, name+".br", "br")
	f.gzip, _ = newVariant(built, name+".gz", "gzip")
	return f, nil
}

// mediaType does not rely on what the operating system thinks a .js file is.
func mediaType(name string) string {
	switch path.Ext(name) {
	case ".js", ".mjs":
		return "text/javascript; charset=utf-8"
	case ".css":
		return "text/css; charset=utf-8"
	case ".html":
		return "text/html; charset=utf-8"
	case ".svg":
		return "image/svg+xml"
	case ".json", ".map":
		return "application/json"
	case ".webmanifest":
		return "application/manifest+json"
	case ".woff2":
		return "font/woff2"
	case ".txt":
		return "text/plain; charset=utf-8"
	}
	if known := mime.TypeByExtension(path.Ext(name)); known != "" {
		return known
	}
	return "application/octet-stream"
}

func (f *file) serve(w http.ResponseWriter, r *http.Request) {
	chosen := f.choose(r.Header.Get("Accept-Encoding"))
	etag, err := chosen.etag()
	if err != nil {
		http.Error(w, "Something went wrong on the server.", http.StatusInternalServerError)
		return
	}
	h := w.Header()
	h.Set("Content-Type", f.media)
	h.Set("ETag", etag)
	if f.brotli != nil || f.gzip != nil {
		h.Set("Vary", "Accept-Encoding")
	}
	if known(r.Header.Get("If-None-Match"), etag) {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	if chosen.encoding != "" {
		h.Set("Content-Encoding", chosen.encoding)
	}
	h.Set("Content-Length", strconv.FormatInt(chosen.size, 10))
	if r.Method != http.MethodHead {
		chosen.send(w)
	}
}

// choose takes the smallest copy that the client understands.
func (f *file) choose(accepted string) *variant {
	switch {
	case f.brotli != nil && accepts(accepted, "br"):
		return f.brotli
	case f.gzip != nil && accepts(accepted, "gzip"):
		return f.gzip
	default:
		return f.plain
	}
}

// accepts tells whether an Accept-Encoding header names an encoding without forbidding it.
func accepts(header, encoding string) bool {
	for entry := range strings.SplitSeq(header, ",") {
		name, quality, _ := strings.Cut(entry, ";")
		if strings.EqualFold(strings.TrimSpace(name), encoding) {
			value := strings.TrimPrefix(strings.ReplaceAll(quality, " ", ""), "q=")
			weight, err := strconv.ParseFloat(value, 64)
			return err != nil || weight > 0
		}
	}
	return false
}

// known tells whether an If-None-Match header names an ETag.
func known(header, etag string) bool {
	for entry := range strings.SplitSeq(header, ",") {
		entry = strings.TrimPrefix(strings.TrimSpace(entry), "W/")
		if entry == etag || entry == "*" {
			return true
		}
	}
	return false
}
