package app

import (
	"context"
	"errors"
	"strings"

	"bulwark/server/config"
)

// serve starts the server.
type serve struct {
	config.Secrets
	config.Server
}

// Run serves until ctx ends.
func (c *serve) Run(ctx context.Context, g *grammar, streams Streams) error {
	effective := &config.Serve{Storage: g.Storage, Log: g.Log, Secrets: c.Secrets, Server: c.Server}
	if err := effective.Check(); err != nil {
		return &exit{exitUsage, err}
	}
	log := effective.Logger(streams.Err)
	log.Info("starting", "version", versionText(), "configuration", effective)
	if effective.Exposed() {
		log.Warn("passwords and tokens cross the network in clear text: give --tls-cert and --tls-key, " +
			"or --trusted-proxies when a proxy terminates TLS")
	}
	if effective.Proxied() && !effective.Secure() {
		log.Warn("behind a proxy, but --public-url is not https: cookies are also sent without TLS")
	}
	for _, warning := range effective.Warnings() {
		log.Warn(warning)
	}
	if strings.HasPrefix(effective.RootKey, "env:") {
		log.Warn("the root key is in the environment, which other programs of the same user can read: a file or a credential is safer")
	}
	program, err := New(ctx, effective, log, streams.Out)
	if err != nil {
		return err
	}
	tuneMemory()
	return errors.Join(program.Run(ctx), program.Close())
}
