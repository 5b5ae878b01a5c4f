package config

import (
	"net/url"
	"os"
	"path/filepath"
	"strings"
)

// Storage says where everything is kept. Every command has it.
type Storage struct {
	Database     string `placeholder:"URL" help:"Database: sqlite:PATH or postgres://USER@HOST:PORT/NAME. Default: sqlite:DIR/bulwark.db in the data folder."`
	DatabaseFile string `placeholder:"FILE" help:"File that holds the database's URL, for URLs with a password."`
	Data         string `placeholder:"DIR" default:".data" help:"Folder for what the program keeps beside the database (default ${default})."`
}

// Check names every mistake, and reads the file that holds the database's URL. Errors: Problems.
func (s *Storage) Check() error {
	var problems Problems
	s.check(&problems)
	return problems.err()
}

func (s *Storage) check(problems *Problems) {
	if s.Data == "" {
		problems.add("--data is empty: name a folder")
	}
	if s.DatabaseFile != "" {
		s.readDatabaseFile(problems)
	}
	if s.Database == "" {
		s.Database = "sqlite:" + filepath.Join(s.Data, "bulwark.db")
	}
	if !s.sqlite() && !s.postgres() {
		problems.add("--database is neither sqlite:PATH nor postgres://USER@HOST:PORT/NAME")
	}
	if s.sqlite() && strings.TrimPrefix(s.Database, sqlitePrefix) == "" {
		problems.add("--database sqlite: lacks the path of a file")
	}
	if s.postgres() {
		if parsed, err := url.Parse(s.Database); err != nil || parsed.Host == "" { // the error repeats the URL, password and all
			problems.add("--database is not a URL like postgres://USER@HOST:PORT/NAME?sslmode=verify-full")
		}
	}
}

func (s *Storage) readDatabaseFile(problems *Problems) {
	if s.Database != "" {
		problems.add("--database and --database-file are both given: give one")
		return
	}
	content, err := os.ReadFile(s.DatabaseFile)
	switch {
	case err != nil:
		problems.add("--database-file cannot be read: %v", err)
	case strings.TrimSpace(string(content)) == "":
		problems.add("--database-file %s is empty", s.DatabaseFile)
	default:
		s.Database = strings.TrimSpace(string(content))
	}
}

const sqlitePrefix = "sqlite:"

func (s *Storage) sqlite() bool { return strings.HasPrefix(s.Database, sqlitePrefix) }

func (s *Storage) postgres() bool {
	return strings.HasPrefix(s.Database, "postgres://") || strings.HasPrefix(s.Database, "postgresql://")
}

// SQLite tells whether the database is the embedded one.
func (s *Storage) SQLite() bool { return s.sqlite() }

// RedactedDatabase is the database's URL for logs: passwords, wherever a URL can hold one, are masked.
func (s *Storage) RedactedDatabase() string {
	if !s.postgres() {
		return s.Database
	}
	parsed, err := url.Parse(s.Database)
	if err != nil {
		return "postgres://…"
	}
	query := parsed.Query()
	for _, name := range []string{"password", "sslpassword"} {
		if query.Has(name) {
			query.Set(name, "xxxxx")
		}
	}
	parsed.RawQuery = query.Encode()
	return parsed.Redacted()
}
