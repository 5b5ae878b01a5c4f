package app

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"bulwark/server/account"
	"bulwark/server/viewer"
)

// tokenCreate is the command that creates an API token.
type tokenCreate struct {
	User    string   `required:"" placeholder:"NAME" help:"Username of the owner."`
	Name    string   `required:"" placeholder:"TEXT" help:"What the token is for."`
	Scope   []string `default:"READ,REQUEST,INVENTORY" placeholder:"SCOPE,…" help:"What of its owner's rights it carries: READ, REQUEST (bulk actions, preview, cancel own requests), INVENTORY (create, import)."`
	Expires string   `default:"90d" placeholder:"TIME" help:"How long it works, for example 90d or 12h; at most 366d."`
}

// Run creates the token and prints its secret, alone, on standard output.
func (c *tokenCreate) Run(ctx context.Context, g *grammar, streams Streams) (err error) {
	input, err := c.input()
	if err != nil {
		return &exit{exitUsage, err}
	}
	s, err := open(ctx, g)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	_, secret, err := account.New(s, now).CreateTokenFromCLI(ctx, c.User, input)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(streams.Out, secret)
	return err
}

// input reads what the token is to be.
func (c *tokenCreate) input() (account.NewToken, error) {
	lasting, err := parseLasting(c.Expires)
	if err != nil {
		return account.NewToken{}, err
	}
	end := now().Add(lasting)
	input := account.NewToken{Name: c.Name, ExpiresAt: &end}
	for _, word := range c.Scope {
		var scope viewer.Scope
		if err := scope.UnmarshalGQL(strings.ToUpper(strings.TrimSpace(word))); err != nil {
			return input, fmt.Errorf("--scope: %w: give some of READ, REQUEST and INVENTORY", err)
		}
		input.Scopes = append(input.Scopes, scope)
	}
	return input, nil
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

// mostDays is how long a token works at most (rule 22).
const mostDays = int(account.MaxTokenLifetime / day)
