package app

import (
	"context"
	"errors"
	"fmt"

	"bulwark/server/account"
)

// userResetSecondFactor removes the second factors of a user who lost them, if nobody is left who could approve that.
type userResetSecondFactor struct {
	User string `required:"" placeholder:"NAME" help:"Username of the person."`
}

// Run removes the second factors of the user, ends their sessions, revokes their API tokens, and voids their approvals of operations
// that have not started. The audit trail records that the command line did it.
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
