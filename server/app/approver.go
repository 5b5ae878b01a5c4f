package app

import (
	"context"
	"errors"
	"fmt"

	"bulwark/server/approver"
)

// approverAdd is the command that registers an approver.
type approverAdd struct {
	User string `required:"" placeholder:"NAME" help:"Username of an active administrator or operator."`
}

// Run registers the approver and prints the id of the registration. It needs no second person and starts no cooling-off period,
// because a person who can run it controls the database anyway.
func (c *approverAdd) Run(ctx context.Context, g *grammar, streams Streams) (err error) {
	s, err := open(ctx, g)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	added, err := approver.New(s, now).AddFromCLI(ctx, c.User)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(streams.Out, added.ID, c.User)
	return err
}
