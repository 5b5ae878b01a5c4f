package seal

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
)

// Source is the location of the root key: file:PATH, credential:NAME (a file in $CREDENTIALS_DIRECTORY, which systemd provides) or
// env:NAME (an environment variable).
type Source struct {
	URL    string // empty when no root key is configured
	Create bool   // create a missing file as long as nothing has been sealed
}

// Schemes of root keys.
const (
	fileScheme       = "file"
	credentialScheme = "credential"
	envScheme        = "env"
)

// errMissing means that there is no root key at the source.
var errMissing = errors.New("there is no root key")

// load reads the root key.
func (s Source) load() (*root, error) {
	scheme, name, _ := strings.Cut(s.URL, ":")
	switch {
	case name == "":
		return nil, fmt.Errorf("the root key %q is not file:PATH, credential:NAME or env:NAME", s.URL)
	case scheme == fileScheme:
		return loadFile(name, s.URL, true)
	case scheme == credentialScheme:
		folder := os.Getenv("CREDENTIALS_DIRECTORY")
		if folder == "" {
			return nil, fmt.Errorf("%s needs $CREDENTIALS_DIRECTORY, which systemd sets for units with LoadCredential=", s.URL)
		}
		return loadFile(filepath.Join(folder, filepath.Base(name)), s.URL, false)
	case scheme == envScheme:
		text, found := os.LookupEnv(name)
		if !found {
			return nil, fmt.Errorf("%w in the environment variable %s", errMissing, name)
		}
		return parseRoot([]byte(text), s.URL)
	default:
		return nil, fmt.Errorf("the root key %q is of an unknown kind: use file:PATH, credential:NAME or env:NAME", s.URL)
	}
}

// loadFile reads a root key from a file; a private one must not be readable by others.
func loadFile(path, where string, private bool) (*root, error) {
	file, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%w at %s", errMissing, where)
	}
	if err != nil {
		return nil, fmt.Errorf("the root key cannot be read: %w", err)
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return nil, err
	}
	if private && runtime.GOOS != "windows" && info.Mode().Perm()&0o077 != 0 {
		return nil, fmt.Errorf("the root key %s can be read by others: chmod 600 %s", where, path)
	}
	text := make([]byte, 256)
	n, err := file.Read(text)
	if err != nil {
		return nil, fmt.Errorf("the root key %s cannot be read: %w", where, err)
	}
	return parseRoot(text[:n], where)
}

// create writes a new root key to a file that must not exist yet, and syncs it to disk.
func (s Source) create() (*root, error) {
	path, isFile := strings.CutPrefix(s.URL, fileScheme+":")
	if !isFile {
		return nil, fmt.Errorf("%w at %s", errMissing, s.URL)
	}
	text := newRootText()
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, fs.ErrExist) { // created concurrently by another process
		return s.load()
	}
	if err != nil {
		return nil, fmt.Errorf("the root key cannot be made: %w", err)
	}
	_, err = file.Write(text)
	err = errors.Join(err, file.Sync(), file.Close(), syncFolder(filepath.Dir(path)))
	if err != nil {
		return nil, fmt.Errorf("the root key cannot be made: %w", err)
	}
	return parseRoot(text, s.URL)
}

// syncFolder makes the name of a new file durable, which Windows does not need.
func syncFolder(path string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	folder, err := os.Open(path)
	if err != nil {
		return err
	}
	return errors.Join(folder.Sync(), folder.Close())
}
