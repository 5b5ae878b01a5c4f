// Package frontend is what people see: the web page, whose built files this package embeds in the program. A fresh clone
// holds no build; then the folder is empty but for the file that keeps it.
package frontend

import (
	"embed"
	"io/fs"
)

//go:embed all:dist
var dist embed.FS

// Built is the built page: index.html, playground.html and what belongs to them, or nothing.
func Built() (fs.FS, error) { return fs.Sub(dist, "dist") }
