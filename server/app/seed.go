package app

import (
	"context"
	"errors"
	"fmt"

	"bulwark/server/inventory"
)

// seeding is the command that makes a synthetic inventory.
type seeding struct {
	Credentials int `required:"" placeholder:"N" help:"How many credentials."`
	Devices     int `placeholder:"N" help:"How many devices. Default: a number that suits the credentials."`
}

// Run makes the inventory and reports progress.
func (c *seeding) Run(ctx context.Context, g *grammar, streams Streams) (err error) {
	s, err := open(ctx, g)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	progress := newProgress(streams.Err, "credentials")
	options := inventory.SeedOptions{Credentials: c.Credentials, Devices: c.Devices, Progress: progress.tell}
	if err := inventory.New(s, now).Seed(ctx, options); err != nil {
		return err
	}
	_, err = fmt.Fprintf(streams.Out, "%d credentials were made.\n", c.Credentials)
	return err
}
