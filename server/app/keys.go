package app

import (
	"context"
	"errors"
	"fmt"

	"bulwark/server/config"
	"bulwark/server/factor"
	"bulwark/server/seal"
	"bulwark/server/store"
)

// keys are the commands for the keys that encrypt secrets.
type keys struct {
	Check      keysCheck  `cmd:"" help:"Check that the root key opens every data key of the database."`
	RotateData keysRotate `cmd:"" help:"Create a new data key and encrypt every secret with it."`
	Move       keysMove   `cmd:"" help:"Encrypt the data keys with another root key. Stop the servers first, and start them with the new one."`
}

type keysCheck struct{ config.Secrets }

// Run decrypts every data key and prints their number.
func (c *keysCheck) Run(ctx context.Context, g *grammar, streams Streams) error {
	return withKeeper(ctx, g, &c.Secrets, func(keeper *seal.Keeper, _ *store.Store) error {
		n, err := keeper.CheckKeys(ctx)
		if err != nil {
			return err
		}
		_, err = fmt.Fprintf(streams.Out, "The root key opens all data keys: %d.\n", n)
		return err
	})
}

type keysRotate struct{ config.Secrets }

// Run creates a data key and prints the number of secrets that it encrypted with it.
func (c *keysRotate) Run(ctx context.Context, g *grammar, streams Streams) error {
	return withKeeper(ctx, g, &c.Secrets, func(keeper *seal.Keeper, s *store.Store) error {
		n, err := keeper.ReplaceDataKey(ctx, factor.Sealed{Store: s})
		if err != nil {
			return err
		}
		_, err = fmt.Fprintf(streams.Out, "Secrets encrypted with a new data key: %d.\n", n)
		return err
	})
}

type keysMove struct {
	config.Secrets
	To string `required:"" placeholder:"URL" help:"The new root key: file:PATH (created if it does not exist), credential:NAME or env:NAME."`
}

// Run encrypts the data keys with the new root key.
func (c *keysMove) Run(ctx context.Context, g *grammar, streams Streams) error {
	if err := config.CheckRootKey("to", c.To); err != nil {
		return &exit{exitUsage, err}
	}
	return withKeeper(ctx, g, &c.Secrets, func(keeper *seal.Keeper, _ *store.Store) error {
		n, err := keeper.ReplaceRootKey(ctx, seal.Source{URL: c.To})
		if err != nil {
			return err
		}
		_, err = fmt.Fprintf(streams.Out, "Data keys encrypted with the new root key: %d. Start the servers with --root-key %s.\n", n, c.To)
		return err
	})
}

func withKeeper(ctx context.Context, g *grammar, secrets *config.Secrets, do func(*seal.Keeper, *store.Store) error) (err error) {
	if err := config.CheckRootKey("root-key", secrets.RootKey); err != nil {
		return &exit{exitUsage, err}
	}
	s, err := open(ctx, g)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	return do(newKeeper(s, &g.Storage, secrets, now), s)
}
