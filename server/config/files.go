package config

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
)

// file is something on disk that others must not change and should not read.
type file struct {
	what, path string
	public     bool // others may read it
}

// What everybody else on the machine may do, in the bits of a file's mode.
const (
	othersWrite fs.FileMode = 0o002
	othersRead  fs.FileMode = 0o004
)

// mode is what the users of the machine may do with a file, 0 when there is none or the system keeps this elsewhere.
func (f file) mode() fs.FileMode {
	if f.path == "" || runtime.GOOS == "windows" {
		return 0
	}
	about, err := os.Stat(f.path)
	if err != nil {
		return 0
	}
	return about.Mode().Perm()
}

// checkFiles refuses what every user of the machine can write: they would decide what the program does.
func checkFiles(problems *Problems, files []file) {
	for _, f := range files {
		if f.mode()&othersWrite != 0 {
			problems.add("%s %s can be written by every user of this machine. Take that right away: chmod o-w %s", f.what, f.path, f.path)
		}
	}
}

// warnings tell what every user of the machine can read.
func warnings(files []file) (told []string) {
	for _, f := range files {
		if !f.public && f.mode()&othersRead != 0 {
			told = append(told, fmt.Sprintf("%s %s can be read by every user of this machine; take that right away: chmod o-rwx %s",
				f.what, f.path, f.path))
		}
	}
	return told
}

// files are what the storage stands on.
func (s *Storage) files() []file {
	files := []file{{what: "--database-file", path: s.DatabaseFile}, {what: "--data", path: s.Data}}
	if !s.sqlite() {
		return files
	}
	path := strings.TrimPrefix(s.Database, sqlitePrefix)
	files = append(files, file{what: "the database", path: path},
		file{what: "the database's log", path: path + "-wal"}, file{what: "the database's index of its log", path: path + "-shm"})
	if folder := filepath.Dir(path); filepath.Clean(s.Data) != folder {
		files = append(files, file{what: "the database's folder", path: folder})
	}
	return files
}

// files are what a server is told besides.
func (s *Server) files() []file {
	return []file{
		{what: "--tls-key", path: s.TLSKey}, {what: "--tls-cert", path: s.TLSCert, public: true},
		{what: "--database-direct-file", path: s.DatabaseDirectFile},
	}
}

// Warnings tell what deserves an administrator's attention but does not keep the server from starting.
func (s *Serve) Warnings() []string {
	return warnings(append(s.Storage.files(), s.Server.files()...))
}
