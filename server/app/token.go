package app

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"bulwark/server/account"
)

// tokenCreate is the command that creates an API token.
type tokenCreate struct {
	User    string  `required:"" placeholder:"NAME" help:"Username of the owner, whose role the token carries."`
	Name    string  `required:"" placeholder:"TEXT" help:"What the token is for."`
	Expires *string `placeholder:"TIME" help:"How long it works, for example 90d or 12h. Without it, until it is revoked."`
}

// Run creates the token and prints its secret, alone, on standard output.
func (c *tokenCreate) Run(ctx context.Context, g *grammar, streams Streams) (err error) {
	var expiresAt *time.Time
	if c.Expires != nil {
		lasting, err := parseLasting(*c.Expires)
		if err != nil {
			return &exit{exitUsage, err}
		}
		end := now().Add(lasting)
		expiresAt = &end
	}
	s, err := open(ctx, g)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	_, secret, err := account.New(s, now).CreateTokenFor(ctx, c.User, c.Name, expiresAt)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(streams.Out, secret)
	return err
}

const day = 24 * time.Hour

// parseLasting reads a positive duration: days like 90d, or anything of time.ParseDuration.
func parseLasting(text string) (time.Duration, error) {
	lasting, err := time.ParseDuration(text)
	if days, found := strings.CutSuffix(text, "d"); found {
		var n int
		n, err = strconv.Atoi(days)
		lasting = time.Duration(n) * day
		if n > mostDays {
			return 0, fmt.Errorf("--expires %q is more than %d days", text, mostDays)
		}
	}
	if err != nil || lasting <= 0 {
		return 0, fmt.Errorf("--expires %q is not a time like 90d or 12h", text)
	}
	return lasting, nil
}

// mostDays is a century; time.Duration ends at three.
const mostDays = 36_500
