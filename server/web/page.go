package web

import (
	"io/fs"
	"net/http"
	"path"
	"strings"
)

// Page is the built web page: files whose names hold a hash of their content, under /assets/, and a few others. Every
// path that is no file is the page itself, which has routes of its own.
type Page struct {
	files map[string]*file
}

const (
	indexFile      = "index.html"
	playgroundFile = "playground.html"
	assets         = "assets/"
)

// NewPage lists the built files; their contents are read when they are asked for. A build without index.html is no error: what it serves says so.
func NewPage(built fs.FS) (*Page, error) {
	files, err := readFiles(built)
	if err != nil {
		return nil, err
	}
	return &Page{files: files}, nil
}

// ServeHTTP answers with a file, with 404 for files that are not there, and otherwise with the page.
func (p *Page) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "Use GET.", http.StatusMethodNotAllowed)
		return
	}
	name := strings.TrimPrefix(path.Clean("/"+r.URL.Path), "/")
	switch found := p.files[name]; {
	case found != nil && !strings.HasSuffix(name, ".html"):
		w.Header().Set("Cache-Control", caching(name))
		found.serve(w, r)
	case strings.HasPrefix(name+"/", assets), path.Ext(name) != "" && name != indexFile:
		http.NotFound(w, r)
	default:
		p.serveHTML(w, r, indexFile, pagePolicy)
	}
}

// Playground answers with GraphiQL, under a policy of its own.
func (p *Page) Playground() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		p.serveHTML(w, r, playgroundFile, playgroundPolicy)
	})
}

func (p *Page) serveHTML(w http.ResponseWriter, r *http.Request, name, policy string) {
	w.Header().Set("Content-Security-Policy", policy)
	w.Header().Set("Cache-Control", "no-cache")
	found := p.files[name]
	if found == nil {
		notBuilt(w)
		return
	}
	found.serve(w, r)
}

// caching lets browsers keep what never changes under its name, and makes them ask for the rest.
func caching(name string) string {
	if strings.HasPrefix(name, assets) {
		return "public, max-age=31536000, immutable"
	}
	return "no-cache"
}

// notBuilt explains an empty page to whoever built the program.
func notBuilt(w http.ResponseWriter) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(http.StatusServiceUnavailable)
	_, _ = w.Write([]byte(`<!doctype html><html lang="en"><meta charset="utf-8"><title>Bulwark</title>
<h1>The web page is not part of this program</h1>
<p>It was built without it. Run <code>npm ci</code> and <code>npm run build</code>, then start again. The API works: <code>POST /graphql</code>.</p></html>
`))
}
