package app

import (
	"context"
	"fmt"

	"bulwark/server/store"
)

// migrate is the command that brings the schema up to date.
type migrate struct{}

// Run migrates and says so.
func (c *migrate) Run(ctx context.Context, g *grammar, streams Streams) error {
	if err := g.Storage.Check(); err != nil {
		return &exit{exitUsage, err}
	}
	s, err := openStore(ctx, &g.Storage, true, store.Options{MaxConnections: commandConnections})
	if err != nil {
		return err
	}
	fmt.Fprintln(streams.Out, "The schema is this program's:", g.Storage.RedactedDatabase())
	return s.Close()
}
