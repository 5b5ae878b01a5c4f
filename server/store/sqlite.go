package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"

	"entgo.io/ent/dialect"
	_ "modernc.org/sqlite" // driver "sqlite"
)

// openSQLite opens a file with one writer connection and a pool of readers. The file is readable by its owner alone.
func openSQLite(ctx context.Context, path string, options Options) (*Store, error) {
	if path == "" || path == ":memory:" {
		return nil, errors.New("sqlite needs the path of a file, for example sqlite:bulwark.db")
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, fmt.Errorf("the folder of %s cannot be created: %w", path, err)
	}
	file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, fmt.Errorf("%s cannot be opened: %w", path, err)
	}
	_ = file.Close()

	if err := registerTally(); err != nil {
		return nil, err
	}
	write, err := sql.Open("sqlite", sqliteSource(path, "immediate"))
	if err != nil {
		return nil, err
	}
	write.SetMaxOpenConns(1)
	if err := write.PingContext(ctx); err != nil { // the first connection sets the journal mode for all
		return nil, errors.Join(fmt.Errorf("%s is not a usable SQLite database: %w", path, err), write.Close())
	}
	read, err := sql.Open("sqlite", sqliteSource(path, "deferred"))
	if err != nil {
		return nil, errors.Join(err, write.Close())
	}
	read.SetMaxOpenConns(options.MaxConnections)
	read.SetMaxIdleConns(options.MaxConnections)
	return newStore(dialect.SQLite, read, write, options, func() error { return errors.Join(read.Close(), write.Close()) }), nil
}

func sqliteSource(path, lock string) string {
	query := url.Values{
		"_pragma": {
			"busy_timeout(10000)", "journal_mode(WAL)", "synchronous(FULL)", "foreign_keys(1)",
			"cache_size(-16384)", "temp_store(MEMORY)",
		},
		"_txlock":      {lock},
		"_time_format": {"sqlite"},
	}
	return (&url.URL{Scheme: "file", Opaque: url.PathEscape(path), RawQuery: query.Encode()}).String()
}
