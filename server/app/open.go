package app

import (
	"context"
	"errors"
	"fmt"
	"os"

	"bulwark/server/config"
	"bulwark/server/store"
)

// commandConnections is the maximum number of connections of a command, because servers use the same database.
const commandConnections = 4

// open opens the database for a command. It migrates SQLite; PostgreSQL must be migrated already.
func open(ctx context.Context, g *grammar) (*store.Store, error) {
	if err := g.Storage.Check(); err != nil {
		return nil, &exit{exitUsage, err}
	}
	return openStore(ctx, &g.Storage, g.Storage.SQLite(), store.Options{MaxConnections: commandConnections})
}

func openStore(ctx context.Context, storage *config.Storage, migrate bool, options store.Options) (*store.Store, error) {
	if err := os.MkdirAll(storage.Data, 0o700); err != nil {
		return nil, fmt.Errorf("the data folder cannot be created: %w", err)
	}
	s, err := store.Open(ctx, storage.Database, options)
	if err != nil {
		return nil, err
	}
	ready := s.CheckVersion
	if migrate {
		ready = s.Migrate
	}
	if err := ready(ctx); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}
