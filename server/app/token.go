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

// tokenCreate creates an API token.
type tokenCreate struct {
	User    string   `required:"" placeholder:"NAME" help:"Username of the owner."`
	Name    string   `required:"" placeholder:"TEXT" help:"What the token is for."`
	Scope   []string `default:"READ,REQUEST,INVENTORY" placeholder:"SCOPE,…" help:"Rights of the owner that the token has: READ, REQUEST (bulk actions, preview, cancel own requests), INVENTORY (create, import)."`
	Expires string   `default:"90d" placeholder:"TIME" help:"Lifetime of the token, for example 90d or 12h; at most 366d."`
}

// Run creates the token and prints nothing but its secret on standard output.
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

// input parses the flags.
func (c *tokenCreate) input() (account.NewToken, error) {
	lifetime, err := parseLifetime(c.Expires)
	if err != nil {
		return account.NewToken{}, err
	}
	end := now().Add(lifetime)
	input := account.NewToken{Name: c.Name, ExpiresAt: &end}
	for _, name := range c.Scope {
		var scope viewer.Scope
		if err := scope.UnmarshalGQL(strings.ToUpper(strings.TrimSpace(name))); err != nil {
			return input, fmt.Errorf("--scope: %w: give some of READ, REQUEST and INVENTORY", err)
		}
		input.Scopes = append(input.Scopes, scope)
	}
	return input, nil
}

const day = 24 * time.Hour

// parseLifetime parses a positive duration: days like 90d, or the format of time.ParseDuration.
func parseLifetime(text string) (time.Duration, error) {
	lifetime, err := time.ParseDuration(text)
	if days, found := strings.CutSuffix(text, "d"); found {
		var n int
		n, err = strconv.Atoi(days)
		lifetime = time.Duration(n) * day
		if n > maxTokenDays {
			return 0, fmt.Errorf("--expires %q is more than %d days", text, maxTokenDays)
		}
	}
	if err != nil || lifetime <= 0 {
		return 0, fmt.Errorf("--expires %q is not a time like 90d or 12h", text)
	}
	return lifetime, nil
}

// maxTokenDays is the maximum lifetime of a token (rule 22).
const maxTokenDays = int(account.MaxTokenLifetime / day)
