package config

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
)

// file is a file or folder that other users of the machine must not write and should not read.
type file struct {
	name, path string // name is the flag or description used in messages
	public     bool   // other users may read it
}

// Permissions of users who neither own a file nor are in its group.
const (
	othersWrite fs.FileMode = 0o002
	othersRead  fs.FileMode = 0o004
)

// mode returns the permissions of a file; 0 when it does not exist, and on Windows, which has no such permissions.
func (f file) mode() fs.FileMode {
	if f.path == "" || runtime.GOOS == "windows" {
		return 0
	}
	info, err := os.Stat(f.path)
	if err != nil {
		return 0
	}
	return info.Mode().Perm()
}

// checkFiles refuses files that every user of the machine can write, because they decide what the program does.
func checkFiles(problems *Problems, files []file) {
	for _, f := range files {
		if f.mode()&othersWrite != 0 {
			problems.add("%s %s can be written by every user of this machine. Take that right away: chmod o-w %s", f.name, f.path, f.path)
		}
	}
}

// readableFiles returns a warning for each file that every user of the machine can read.
func readableFiles(files []file) (warnings []string) {
	for _, f := range files {
		if !f.public && f.mode()&othersRead != 0 {
			warnings = append(warnings, fmt.Sprintf("%s %s can be read by every user of this machine; take that right away: chmod o-rwx %s",
				f.name, f.path, f.path))
		}
	}
	return warnings
}

// files returns the files of the database.
func (s *Storage) files() []file {
	files := []file{{name: "--database-file", path: s.DatabaseFile}, {name: "--data", path: s.Data}}
	if !s.sqlite() {
		return files
	}
	path := strings.TrimPrefix(s.Database, sqlitePrefix)
	files = append(files, file{name: "the database", path: path},
		file{name: "the database's log", path: path + "-wal"}, file{name: "the database's index of its log", path: path + "-shm"})
	if folder := filepath.Dir(path); filepath.Clean(s.Data) != folder {
		files = append(files, file{name: "the database's folder", path: folder})
	}
	return files
}

// files returns the files that the flags of the server name.
func (s *Server) files() []file {
	return []file{
		{name: "--tls-key", path: s.TLSKey}, {name: "--tls-cert", path: s.TLSCert, public: true},
		{name: "--database-direct-file", path: s.DatabaseDirectFile},
	}
}

// Warnings returns what an administrator should know and what does not prevent the server from starting. Call Check first.
func (s *Serve) Warnings() []string {
	return readableFiles(append(s.Storage.files(), s.Server.files()...))
}
