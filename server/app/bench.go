package app

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"time"

	"bulwark/server/bench"
)

// benchCommand measures the product against floors.
type benchCommand struct {
	Only        []string `placeholder:"NAME" help:"Run only these benchmarks, separated by commas."`
	Credentials int      `placeholder:"N" default:"1000000" help:"Number of credentials in the inventory (default ${default})."`
	Rounds      int      `placeholder:"N" default:"5" help:"Number of rounds, in which product and floor take turns (default ${default})."`
	Quick       bool     `help:"Use 100,000 credentials, which takes some minutes."`
	Check       bool     `help:"Compare the rows that product and floor leave, with 1,000 credentials by default; measure nothing."`
	JSON        bool     `name:"json" help:"Print JSON instead of a table."`
	Floors      bool     `hidden:"" help:"Serve the floors of benchmarks that read over HTTP."`
}

const (
	allCredentials   = 1_000_000
	quickCredentials = 100_000
	checkCredentials = 1_000
)

// Run measures on --database, or on a new SQLite file that it removes afterwards. The database must be empty or filled by an
// earlier run, because its credentials are changed.
func (c *benchCommand) Run(ctx context.Context, g *grammar, streams Streams) error {
	if c.Floors {
		return c.serveFloors(ctx, g.Database, streams)
	}
	remove, err := c.chooseDatabase(g)
	if err != nil {
		return err
	}
	defer remove()
	program, err := os.Executable()
	if err != nil {
		return err
	}
	options := bench.Options{
		Database: g.Database, Folder: g.Data, Credentials: c.credentials(), Rounds: c.Rounds, Only: c.Only, Program: program,
		Log: func(format string, args ...any) { fmt.Fprintf(streams.Err, format+"\n", args...) },
	}
	if c.Check {
		compared, err := bench.Check(ctx, options)
		if err == nil {
			fmt.Fprintf(streams.Out, "Product and floor leave the same rows: %s.\n", strings.Join(compared, ", "))
		}
		return err
	}
	report, err := bench.Run(ctx, options)
	if err != nil {
		return err
	}
	if c.JSON {
		return report.JSON(streams.Out)
	}
	return report.Markdown(streams.Out)
}

func (c *benchCommand) credentials() int {
	switch {
	case c.Credentials != allCredentials:
		return c.Credentials
	case c.Check:
		return checkCredentials
	case c.Quick:
		return quickCredentials
	default:
		return c.Credentials
	}
}

// chooseDatabase sets --database to a new SQLite file if it is not set. Call remove at the end.
func (c *benchCommand) chooseDatabase(g *grammar) (remove func(), err error) {
	remove = func() {}
	configured := g.Database != "" || g.DatabaseFile != ""
	if err := g.Storage.Check(); err != nil {
		return nil, &exit{exitUsage, err}
	}
	if err := os.MkdirAll(g.Data, 0o700); err != nil {
		return nil, fmt.Errorf("the data folder cannot be created: %w", err)
	}
	if !configured {
		folder, err := os.MkdirTemp(g.Data, "bench-")
		if err != nil {
			return nil, err
		}
		g.Database = "sqlite:" + filepath.Join(folder, "bench.db")
		remove = func() { _ = os.RemoveAll(folder) }
	}
	return remove, nil
}

func (c *benchCommand) serveFloors(ctx context.Context, database string, streams Streams) error {
	handler, closeFloors, err := bench.Floors(ctx, database)
	if err != nil {
		return err
	}
	defer closeFloors()
	listener, err := new(net.ListenConfig).Listen(ctx, "tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	tuneMemory() // the same garbage collector settings as the product
	fmt.Fprintf(streams.Out, "The floor is at http://%s\n", listener.Addr())
	server := &http.Server{Handler: handler, ReadHeaderTimeout: time.Minute}
	defer context.AfterFunc(ctx, func() { _ = server.Close() })()
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}
