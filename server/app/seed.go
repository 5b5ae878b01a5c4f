package app

import (
	"context"
	"errors"
	"fmt"

	"bulwark/server/inventory"
)

// seedCommand fills an empty database with a synthetic inventory.
type seedCommand struct {
	Credentials int `required:"" placeholder:"N" help:"Number of credentials."`
	Devices     int `placeholder:"N" help:"Number of devices. Default: in proportion to the credentials."`
}

// Run creates the inventory and reports progress.
func (c *seedCommand) Run(ctx context.Context, g *grammar, streams Streams) (err error) {
	s, err := open(ctx, g)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	progress := newProgress(streams.Err, "credentials")
	options := inventory.SeedOptions{Credentials: c.Credentials, Devices: c.Devices, Progress: progress.report}
	if err := inventory.New(s, now).Seed(ctx, options); err != nil {
		return err
	}
	_, err = fmt.Fprintf(streams.Out, "%d credentials were created.\n", c.Credentials)
	return err
}
