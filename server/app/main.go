package app

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/alecthomas/kong"

	"bulwark/server/config"
)

// Streams are where a command reads and writes.
type Streams struct {
	In       io.Reader
	Out, Err io.Writer
}

// grammar is the command line. Each flag is also an environment variable, BULWARK_ and its name in capitals.
type grammar struct {
	Config string `placeholder:"FILE" help:"JSON file with values for flags, by their names. Flags and environment variables win."`
	config.Storage
	config.Log

	Serve   serve   `cmd:"" default:"withargs" help:"Start the server. This is what happens without a command."`
	Migrate migrate `cmd:"" help:"Bring the database's schema to this program's version."`
	Import  imports `cmd:"" help:"Import an inventory from a CSV file."`
	User    struct {
		Create            userCreate            `cmd:"" help:"Create a user."`
		ResetSecondFactor userResetSecondFactor `cmd:"" help:"Take all second factors of a user away, for somebody who lost them when nobody is left to decide it."`
	} `cmd:"" help:"Users."`
	Token struct {
		Create tokenCreate `cmd:"" help:"Create an API token and print its secret, alone, on standard output."`
	} `cmd:"" help:"API tokens."`
	Decision struct {
		Verify decisionVerify `cmd:"" help:"Prove by the signatures of passkeys who decided what."`
	} `cmd:"" help:"Decisions on batch operations."`
	Approver struct {
		Add approverAdd `cmd:"" help:"Register an approver. No second person is needed, and no cooling-off period begins."`
	} `cmd:"" help:"Approvers."`
	ProtectedChange struct {
		List    protectedChangeList    `cmd:"" help:"List the protected changes that wait for a decision."`
		Approve protectedChangeApprove `cmd:"" help:"Approve a protected change, if nobody is left who could. It is shown to everybody until another administrator acknowledges it."`
	} `cmd:"" help:"Protected changes."`
	Keys    keys      `cmd:"" help:"Keys under which secrets are sealed."`
	Seed    seeding   `cmd:"" help:"Fill an empty database with a synthetic inventory."`
	Bench   benchmark `cmd:"" help:"Measure this program against hand-written SQL and plain handlers, on a synthetic inventory."`
	Demo    demo      `cmd:"" help:"Fill an empty database with a small inventory and four people with random passwords."`
	Version version   `cmd:"" help:"Print the version."`
}

// Exit codes.
const (
	exitOK     = 0
	exitFailed = 1 // what was asked for could not be done
	exitUsage  = 2 // the command line or the configuration is wrong

	exitUnsigned = 3 // nothing is wrong, but a decision was not signed by a passkey
)

// exit is an error that ends the program with a code. Without a cause nothing is printed.
type exit struct {
	code  int
	cause error
}

func (e *exit) Error() string { return fmt.Sprint(e.cause) }

func (e *exit) Unwrap() error { return e.cause }

// helped ends parsing once help was printed.
type helped int

// Main runs the program with arguments and returns its exit code. It ends when ctx ends.
func Main(ctx context.Context, args []string, streams Streams) (code int) {
	defer func() { code = helpedOr(recover(), code) }()
	var g grammar
	configuration := &file{}
	parser, err := kong.New(&g,
		kong.Name("bulwark"),
		kong.Description("Bulk changes of privileged credentials, only after a second person has agreed."),
		kong.DefaultEnvars("BULWARK"),
		kong.Resolvers(configuration),
		kong.Writers(streams.Out, streams.Err),
		kong.Exit(func(code int) { panic(helped(code)) }),
	)
	if err != nil {
		return fail(streams, &exit{exitFailed, err})
	}
	parsed, err := parser.Parse(args)
	if configuration.err != nil {
		err = fmt.Errorf("--config: %w", configuration.err)
	}
	if err != nil {
		return fail(streams, &exit{exitUsage, err})
	}
	parsed.BindTo(ctx, (*context.Context)(nil))
	return fail(streams, parsed.Run(&g, streams))
}

// helpedOr turns the end of help into an exit code; other panics go on.
func helpedOr(thrown any, code int) int {
	switch thrown := thrown.(type) {
	case nil:
		return code
	case helped:
		return int(thrown)
	default:
		panic(thrown)
	}
}

// fail tells people what went wrong and returns the exit code.
func fail(streams Streams, err error) int {
	if err == nil {
		return exitOK
	}
	var ended *exit
	if !errors.As(err, &ended) {
		ended = &exit{exitFailed, err}
	}
	if ended.cause != nil {
		fmt.Fprintln(streams.Err, "bulwark:", explain(ended.cause))
	}
	return ended.code
}
