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

// userCreate creates a user.
type userCreate struct {
	Username     string `required:"" placeholder:"NAME" help:"Name to sign in with."`
	Name         string `required:"" placeholder:"TEXT" help:"Name that is shown to others."`
	Email        string `placeholder:"ADDRESS" help:"E-mail address."`
	Role         string `required:"" placeholder:"ROLE" help:"ADMINISTRATOR, OPERATOR or AUDITOR."`
	PasswordFile string `required:"" placeholder:"FILE" help:"File that holds the password; - reads standard input. A final newline is removed."`
}

// Run creates the user and prints their id and username.
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

// maxSecretBytes limits what is read when the wrong file is given.
const maxSecretBytes = 64 << 10

// readSecret reads a file, or stdin for "-", without a final newline.
func readSecret(path string, stdin io.Reader) (string, error) {
	source := stdin
	if path != "-" {
		file, err := os.Open(path)
		if err != nil {
			return "", fmt.Errorf("--password-file: %w", err)
		}
		defer file.Close()
		source = file
	}
	content, err := io.ReadAll(io.LimitReader(source, maxSecretBytes))
	if err != nil {
		return "", fmt.Errorf("--password-file cannot be read: %w", err)
	}
	text := strings.TrimSuffix(string(content), "\n")
	return strings.TrimSuffix(text, "\r"), nil
}
