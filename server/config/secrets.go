package config

import (
	"path/filepath"
	"strings"
)

// Secrets says under which key secrets are sealed that the program must be able to read again.
type Secrets struct {
	RootKey string `placeholder:"URL" help:"Root key for sealing secrets: file:PATH, credential:NAME (systemd) or env:NAME. Default with SQLite: file:DIR/root.key in the data folder, made when it is first needed. With PostgreSQL it must be named, the same for all servers."`
}

// rootKeySchemes are the kinds of root keys there are.
var rootKeySchemes = []string{"file:", "credential:", "env:"}

func (s *Secrets) check(problems *Problems) { checkRootKey(problems, "root-key", s.RootKey) }

func checkRootKey(problems *Problems, flag, url string) {
	if url == "" {
		return
	}
	for _, scheme := range rootKeySchemes {
		if name, found := strings.CutPrefix(url, scheme); found && name != "" {
			return
		}
	}
	problems.add("--%s %q is not file:PATH, credential:NAME or env:NAME", flag, url)
}

// CheckRootKey names what is wrong with a root key that a command was told. Errors: Problems.
func CheckRootKey(flag, url string) error {
	var problems Problems
	checkRootKey(&problems, flag, url)
	return problems.err()
}

// RootKeyOf is where the root key is, empty when there is none, and whether it may be made there.
func (s *Secrets) RootKeyOf(storage *Storage) (url string, create bool) {
	if s.RootKey == "" && storage.SQLite() {
		return "file:" + filepath.Join(storage.Data, "root.key"), true
	}
	return s.RootKey, false
}
