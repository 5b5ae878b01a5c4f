package web

import (
	"io/fs"
	"net/http"
	"path"
	"strings"
)

// Page serves the built web page: files under /assets/, whose names contain a hash of their content, and a few others. Every
// other path serves index.html, because the page has its own routes.
type Page struct {
	files map[string]*file
}

const (
	indexFile      = "index.html"
	playgroundFile = "playground.html"
	assets         = "assets/"
)

// NewPage lists the built files; their contents are read when they are requested. A build without index.html is no error: the page
// then explains how to build it.
func NewPage(built fs.FS) (*Page, error) {
	files, err := readFiles(built)
	if err != nil {
		return nil, err
	}
	return &Page{files: files}, nil
}

// ServeHTTP answers with a file, with 404 for paths that look like a missing file, and otherwise with index.html.
func (p *Page) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "Use GET.", http.StatusMethodNotAllowed)
		return
	}
	name := strings.TrimPrefix(path.Clean("/"+r.URL.Path), "/")
	switch found := p.files[name]; {
	case found != nil && !strings.HasSuffix(name, ".html"):
		w.Header().Set("Cache-Control", cacheControl(name))
		found.serve(w, r)
	case strings.HasPrefix(name+"/", assets), path.Ext(name) != "" && name != indexFile:
		http.NotFound(w, r)
	default:
		p.serveHTML(w, r, indexFile, pagePolicy)
	}
}

// Playground returns the handler of GraphiQL, which needs a wider content security policy.
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
		serveNotBuilt(w)
		return
	}
	found.serve(w, r)
}

// cacheControl allows browsers to keep assets, whose names change with their content; they must revalidate all others.
func cacheControl(name string) string {
	if strings.HasPrefix(name, assets) {
		return "public, max-age=31536000, immutable"
	}
	return "no-cache"
}

// serveNotBuilt explains how to build the page.
func serveNotBuilt(w http.ResponseWriter) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(http.StatusServiceUnavailable)
	_, _ = w.Write([]byte(`<!doctype html><html lang="en"><meta charset="utf-8"><title>Bulwark</title>
<h1>The web page is not part of this program</h1>
<p>The program was built without it. Run <code>npm ci</code> and <code>npm run build</code>, then start again. The API works: <code>POST /graphql</code>.</p></html>
`))
}
