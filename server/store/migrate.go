package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"

	"github.com/pressly/goose/v3"
	"github.com/pressly/goose/v3/lock"

	"bulwark/ent/migrations"
)

// Migrate brings the schema to this program's version. On PostgreSQL an advisory lock admits one process at a time. It refuses
// a database that a newer program has migrated.
func (s *Store) Migrate(ctx context.Context) error {
	provider, err := s.provider()
	if err != nil {
		return err
	}
	if err := refuseNewer(ctx, provider); err != nil {
		return err
	}
	if _, err := provider.Up(ctx); err != nil {
		return fmt.Errorf("the schema could not be migrated; the database is as it was before the failing step: %w", err)
	}
	return nil
}

// ErrNotMigrated says that the schema is older than the program.
var ErrNotMigrated = errors.New(
	"the database's schema is older than this program: run `bulwark migrate`, or start with --auto-migrate")

// CheckVersion returns nil when the schema is this program's, ErrNotMigrated when it is older, and an error that says so
// when it is newer.
func (s *Store) CheckVersion(ctx context.Context) error {
	provider, err := s.provider()
	if err != nil {
		return err
	}
	if err := refuseNewer(ctx, provider); err != nil {
		return err
	}
	pending, err := provider.HasPending(ctx)
	if err != nil {
		return err
	}
	if pending {
		return ErrNotMigrated
	}
	return nil
}

func refuseNewer(ctx context.Context, provider *goose.Provider) error {
	current, target, err := provider.GetVersions(ctx)
	if err != nil {
		return fmt.Errorf("the schema's version cannot be read: %w", err)
	}
	if current > target {
		return fmt.Errorf("the database was migrated by a newer program (schema %d, this program knows %d): "+
			"start the newer program, or restore a backup", current, target)
	}
	return nil
}

func (s *Store) provider() (*goose.Provider, error) {
	dialect, files, options := goose.DialectSQLite3, fs.FS(migrations.SQLite), []goose.ProviderOption{}
	folder := "sqlite"
	if s.Postgres() {
		dialect, files, folder = goose.DialectPostgres, migrations.Postgres, "postgres"
		locker, err := lock.NewPostgresSessionLocker()
		if err != nil {
			return nil, err
		}
		options = append(options, goose.WithSessionLocker(locker))
	}
	sub, err := fs.Sub(files, folder)
	if err != nil {
		return nil, err
	}
	return goose.NewProvider(dialect, s.writeSQL, sub, options...)
}
