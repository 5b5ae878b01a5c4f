package app

import (
	"context"
	"errors"
	"fmt"

	"bulwark/server/account"
)

// userResetSecondFactor is the command for somebody who lost all second factors when nobody is left to decide it.
type userResetSecondFactor struct {
	User string `required:"" placeholder:"NAME" help:"Username of the person."`
}

// Run takes the person's second factors away, signs them out, revokes their API tokens and voids their approvals of what has not
// started. It is recorded as done on the command line.
func (c *userResetSecondFactor) Run(ctx context.Context, g *grammar, streams Streams) (err error) {
	s, err := open(ctx, g)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	person, err := account.New(s, now).ResetSecondFactorFromCLI(ctx, c.User)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(streams.Out, "%s has no second factor any more and is signed out everywhere.\n", person.Username)
	return err
}
