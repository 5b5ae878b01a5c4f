package app

import (
	"context"
	"fmt"

	"bulwark/server/store"
)

// migrate brings the schema up to date.
type migrate struct{}

// Run migrates the schema.
func (c *migrate) Run(ctx context.Context, g *grammar, streams Streams) error {
	if err := g.Storage.Check(); err != nil {
		return &exit{exitUsage, err}
	}
	s, err := openStore(ctx, &g.Storage, true, store.Options{MaxConnections: commandConnections})
	if err != nil {
		return err
	}
	fmt.Fprintln(streams.Out, "The schema is up to date:", g.Storage.RedactedDatabase())
	return s.Close()
}
