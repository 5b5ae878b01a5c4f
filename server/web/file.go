package web

import (
	"io/fs"
	"mime"
	"net/http"
	"path"
	"strconv"
	"strings"
)

// file is a file of the page with its compressed copies, which may be nil.
type file struct {
	media  string
	plain  *variant
	brotli *variant
	gzip   *variant
}

func readFiles(built fs.FS) (map[string]*file, error) {
	files := map[string]*file{}
	err := fs.WalkDir(built, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || strings.HasPrefix(path.Base(name), ".") || isCompressed(name) {
			return err
		}
		files[name], err = readFile(built, name)
		return err
	})
	return files, err
}

func isCompressed(name string) bool {
	return strings.HasSuffix(name, ".br") || strings.HasSuffix(name, ".gz")
}

func readFile(built fs.FS, name string) (*file, error) {
	plain, err := newVariant(built, name, "")
	if err != nil {
		return nil, err
	}
	f := &file{media: mediaType(name), plain: plain}
	// Compressed copies are optional.
	f.brotli, _ = newVariant(built, name+".br", "br")
	f.gzip, _ = newVariant(built, name+".gz", "gzip")
	return f, nil
}

// mediaType does not ask the operating system for common types, because its registry may be wrong.
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
	if media := mime.TypeByExtension(path.Ext(name)); media != "" {
		return media
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
	if matchesETag(r.Header.Get("If-None-Match"), etag) {
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

// choose returns the smallest copy that the client accepts.
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

// accepts reports whether an Accept-Encoding header accepts an encoding.
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

// matchesETag reports whether an If-None-Match header names an ETag.
func matchesETag(header, etag string) bool {
	for entry := range strings.SplitSeq(header, ",") {
		entry = strings.TrimPrefix(strings.TrimSpace(entry), "W/")
		if entry == etag || entry == "*" {
			return true
		}
	}
	return false
}
