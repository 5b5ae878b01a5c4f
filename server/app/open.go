package app

import (
	"context"
	"errors"
	"fmt"
	"os"

	"bulwark/server/config"
	"bulwark/server/store"
)

// commandConnections is what a command needs beside the servers that use the same database.
const commandConnections = 4

// open opens the database for a command. SQLite is migrated; PostgreSQL must be.
func open(ctx context.Context, g *grammar) (*store.Store, error) {
	if err := g.Storage.Check(); err != nil {
		return nil, &exit{exitUsage, err}
	}
	return openStore(ctx, &g.Storage, g.Storage.SQLite(), store.Options{MaxConnections: commandConnections})
}

func openStore(ctx context.Context, where *config.Storage, migrate bool, options store.Options) (*store.Store, error) {
	if err := os.MkdirAll(where.Data, 0o700); err != nil {
		return nil, fmt.Errorf("the data folder cannot be made: %w", err)
	}
	s, err := store.Open(ctx, where.Database, options)
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
