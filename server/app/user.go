package app

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"bulwark/server/account"
	"bulwark/server/viewer"
)

// userCreate is the command that creates a user.
type userCreate struct {
	Username     string `required:"" placeholder:"NAME" help:"What the person signs in with."`
	Name         string `required:"" placeholder:"TEXT" help:"Name to show."`
	Email        string `placeholder:"ADDRESS" help:"E-mail address."`
	Role         string `required:"" placeholder:"ROLE" help:"ADMINISTRATOR, OPERATOR or AUDITOR."`
	PasswordFile string `required:"" placeholder:"FILE" help:"File that holds the password; - reads standard input. One final newline is dropped."`
}

// Run creates the user and prints their id.
func (c *userCreate) Run(ctx context.Context, g *grammar, streams Streams) (err error) {
	password, err := readSecret(c.PasswordFile, streams.In)
	if err != nil {
		return &exit{exitUsage, err}
	}
	s, err := open(ctx, g)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	created, err := account.New(s, now).CreateUserFromCLI(ctx, account.NewUser{
		Username: c.Username, DisplayName: c.Name, Email: c.Email, Role: viewer.Role(strings.ToUpper(c.Role)), Password: password,
	})
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(streams.Out, created.ID, created.Username)
	return err
}

// mostSecretBytes keeps a wrong file from being read into memory.
const mostSecretBytes = 64 << 10

// readSecret reads a file, or standard input for "-", and drops one newline at its end.
func readSecret(path string, standard io.Reader) (string, error) {
	from := standard
	if path != "-" {
		opened, err := os.Open(path)
		if err != nil {
			return "", fmt.Errorf("--password-file: %w", err)
		}
		defer opened.Close()
		from = opened
	}
	content, err := io.ReadAll(io.LimitReader(from, mostSecretBytes))
	if err != nil {
		return "", fmt.Errorf("--password-file cannot be read: %w", err)
	}
	text := strings.TrimSuffix(string(content), "\n")
	return strings.TrimSuffix(text, "\r"), nil
}
