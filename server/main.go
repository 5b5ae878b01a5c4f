// Command bulwark changes many privileged credentials at once, and only after a second person has agreed.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"

	"bulwark/server/app"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	// A second signal ends the program at once.
	context.AfterFunc(ctx, stop)
	os.Exit(app.Main(ctx, os.Args[1:], app.Streams{In: os.Stdin, Out: os.Stdout, Err: os.Stderr}))
}
