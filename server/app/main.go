package app

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/alecthomas/kong"

	"bulwark/server/config"
)

// Streams are the standard streams of a command.
type Streams struct {
	In       io.Reader
	Out, Err io.Writer
}

// grammar is the command line. Each flag is also an environment variable: BULWARK_ and its name in upper case.
type grammar struct {
	Config string `placeholder:"FILE" help:"JSON file with values of flags by name. Flags and environment variables override it."`
	config.Storage
	config.Log

	Serve   serve         `cmd:"" default:"withargs" help:"Start the server. This is the default command."`
	Migrate migrate       `cmd:"" help:"Migrate the schema of the database to the version of this program."`
	Import  importCommand `cmd:"" help:"Import an inventory from a CSV file."`
	User    struct {
		Create            userCreate            `cmd:"" help:"Create a user."`
		ResetSecondFactor userResetSecondFactor `cmd:"" help:"Remove all second factors of a user, if nobody is left who could approve that."`
	} `cmd:"" help:"Users."`
	Token struct {
		Create tokenCreate `cmd:"" help:"Create an API token and print its secret, alone, on standard output."`
	} `cmd:"" help:"API tokens."`
	Decision struct {
		Verify decisionVerify `cmd:"" help:"Verify the signatures of passkeys on decisions."`
	} `cmd:"" help:"Decisions on batch operations."`
	Approver struct {
		Add approverAdd `cmd:"" help:"Register an approver, without a second person and without a cooling-off period."`
	} `cmd:"" help:"Approvers."`
	ProtectedChange struct {
		List    protectedChangeList    `cmd:"" help:"List the protected changes that need a decision."`
		Approve protectedChangeApprove `cmd:"" help:"Approve a protected change, if nobody is left who could. Every page shows it until another administrator acknowledges it."`
	} `cmd:"" help:"Protected changes."`
	Keys    keys         `cmd:"" help:"Keys that encrypt secrets."`
	Seed    seedCommand  `cmd:"" help:"Fill an empty database with a synthetic inventory."`
	Bench   benchCommand `cmd:"" help:"Measure this program against hand-written SQL and plain handlers, on a synthetic inventory."`
	Demo    demo         `cmd:"" help:"Fill an empty database with a small inventory and four people with random passwords."`
	Version version      `cmd:"" help:"Print the version."`
}

// Exit codes.
const (
	exitOK     = 0
	exitFailed = 1 // the command failed
	exitUsage  = 2 // the command line or the configuration is wrong

	exitUnsigned = 3 // nothing is wrong, but a decision was not signed with a passkey
)

// exit is an error that ends the program with a code. Without a cause nothing is printed.
type exit struct {
	code  int
	cause error
}

func (e *exit) Error() string { return fmt.Sprint(e.cause) }

func (e *exit) Unwrap() error { return e.cause }

// helpExit is the value with which kong.Exit panics after it printed help.
type helpExit int

// Main runs the program until it ends, or ctx does, and returns its exit code.
func Main(ctx context.Context, args []string, streams Streams) (code int) {
	defer func() { code = recoverHelp(recover(), code) }()
	var g grammar
	config := &configFile{}
	parser, err := kong.New(&g,
		kong.Name("bulwark"),
		kong.Description("Bulk changes of privileged credentials, only after a second person has agreed."),
		kong.DefaultEnvars("BULWARK"),
		kong.Resolvers(config),
		kong.Writers(streams.Out, streams.Err),
		kong.Exit(func(code int) { panic(helpExit(code)) }),
	)
	if err != nil {
		return fail(streams, &exit{exitFailed, err})
	}
	parsed, err := parser.Parse(args)
	if config.err != nil {
		err = fmt.Errorf("--config: %w", config.err)
	}
	if err != nil {
		return fail(streams, &exit{exitUsage, err})
	}
	parsed.BindTo(ctx, (*context.Context)(nil))
	return fail(streams, parsed.Run(&g, streams))
}

// recoverHelp returns the exit code of a helpExit, and panics again for other values.
func recoverHelp(recovered any, code int) int {
	switch recovered := recovered.(type) {
	case nil:
		return code
	case helpExit:
		return int(recovered)
	default:
		panic(recovered)
	}
}

// fail prints an error, if there is one, and returns the exit code.
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
