package config

import (
	"path/filepath"
	"strings"
)

// Secrets configures the root key, under which secrets are encrypted that the program must be able to read again.
type Secrets struct {
	RootKey string `placeholder:"URL" help:"Root key of secrets: file:PATH, credential:NAME (systemd) or env:NAME, the same for all servers. Default with SQLite: file:DIR/root.key."`
}

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

// CheckRootKey checks the URL of a root key that a flag names. Errors: Problems.
func CheckRootKey(flag, url string) error {
	var problems Problems
	checkRootKey(&problems, flag, url)
	return problems.err()
}

// RootKeyFor returns the URL of the root key, empty without one, and whether the key may be created there.
func (s *Secrets) RootKeyFor(storage *Storage) (url string, create bool) {
	if s.RootKey == "" && storage.SQLite() {
		return "file:" + filepath.Join(storage.Data, "root.key"), true
	}
	return s.RootKey, false
}
