package config

import (
	"net/url"
	"os"
	"path/filepath"
	"strings"
)

// Storage configures where data is stored. Every command has these flags.
type Storage struct {
	Database     string `placeholder:"URL" help:"Database: sqlite:PATH or postgres://USER@HOST:PORT/NAME. Default: sqlite:DIR/bulwark.db in the data folder."`
	DatabaseFile string `placeholder:"FILE" help:"File that holds the database's URL, for URLs with a password."`
	Data         string `placeholder:"DIR" default:".data" help:"Folder for the SQLite database and the other files of the program (default ${default})."`
}

// Check reports every mistake, and reads the file that holds the URL of the database. Errors: Problems.
func (s *Storage) Check() error {
	var problems Problems
	s.check(&problems)
	return problems.err()
}

func (s *Storage) check(problems *Problems) {
	if s.Data == "" {
		problems.add("--data is empty: name a folder")
	}
	readURL(problems, "database", s.DatabaseFile, &s.Database)
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
		checkPostgres(problems, "database", s.Database)
	}
	checkFiles(problems, s.files())
}

// checkPostgres reports neither the URL nor the error of url.Parse: both may contain the password.
func checkPostgres(problems *Problems, flag, text string) {
	if parsed, err := url.Parse(text); err != nil || parsed.Host == "" || !isPostgres(text) {
		problems.add("--%s is not a URL like postgres://USER@HOST:PORT/NAME?sslmode=verify-full", flag)
	}
}

// readURL sets target to the content of the file that --FLAG-file names, if it names one.
func readURL(problems *Problems, flag, file string, target *string) {
	if file == "" {
		return
	}
	if *target != "" {
		problems.add("--%s and --%s-file are both given: give one", flag, flag)
		return
	}
	content, err := os.ReadFile(file)
	switch {
	case err != nil:
		problems.add("--%s-file cannot be read: %v", flag, err)
	case strings.TrimSpace(string(content)) == "":
		problems.add("--%s-file %s is empty", flag, file)
	default:
		*target = strings.TrimSpace(string(content))
	}
}

const sqlitePrefix = "sqlite:"

func (s *Storage) sqlite() bool { return strings.HasPrefix(s.Database, sqlitePrefix) }

func (s *Storage) postgres() bool { return isPostgres(s.Database) }

func isPostgres(text string) bool {
	return strings.HasPrefix(text, "postgres://") || strings.HasPrefix(text, "postgresql://")
}

// SQLite reports whether the database is SQLite.
func (s *Storage) SQLite() bool { return s.sqlite() }

// RedactedDatabase returns the URL of the database with every password masked, for logs.
func (s *Storage) RedactedDatabase() string {
	if !s.postgres() {
		return s.Database
	}
	return redact(s.Database)
}

func redact(text string) string {
	parsed, err := url.Parse(text)
	if err != nil {
		return "postgres://…"
	}
	parsed.Fragment = ""
	// A password with an unescaped / or ? would be taken for the path or the query: then an @ is in there, too.
	if strings.Contains(parsed.Path+parsed.RawQuery, "@") {
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
