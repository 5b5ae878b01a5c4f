package app

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"text/tabwriter"
	"time"

	"bulwark/ent/db"
	"bulwark/server/account"
	"bulwark/server/approver"
	"bulwark/server/protected"
	"bulwark/server/store"
)

// protectedChangeList is the command that lists the protected changes that wait for a decision.
type protectedChangeList struct{}

// Run prints a line for each, oldest first.
func (c *protectedChangeList) Run(ctx context.Context, g *grammar, streams Streams) (err error) {
	s, err := open(ctx, g)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	waiting, err := protectedChanges(s, g.Logger(streams.Err)).ListPendingFromCLI(ctx)
	if err != nil {
		return err
	}
	return printChanges(streams.Out, waiting)
}

func printChanges(out io.Writer, waiting []*db.ProtectedChange) error {
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "NUMBER\tKIND\tCHANGES\tREQUESTED BY\tUNTIL\tREASON")
	for _, change := range waiting {
		lines, err := protected.FieldChanges(change)
		if err != nil {
			return err
		}
		fmt.Fprintf(table, "%d\t%s\t%s\t%s\t%s\t%q\n", change.Number, change.Kind, inOneLine(lines),
			change.Edges.Requester.Username, change.DecideBy.UTC().Format(time.RFC3339), change.Reason)
	}
	return table.Flush()
}

func inOneLine(lines []*protected.FieldChange) string {
	text := ""
	for i, line := range lines {
		if i > 0 {
			text += ", "
		}
		text += line.Field
		if line.To != nil {
			text += " " + fmt.Sprintf("%q", *line.To)
		}
	}
	return text
}

// protectedChangeApprove is the command that approves a protected change that nobody else can (rule 29).
type protectedChangeApprove struct {
	Number int64  `arg:"" help:"Number of the change, as the list shows it."`
	Reason string `required:"" placeholder:"TEXT" help:"Why nobody else decides. It is recorded, and shown to everybody until another administrator acknowledges it."`
}

// Run approves the change and says so. It is refused while somebody else can decide.
func (c *protectedChangeApprove) Run(ctx context.Context, g *grammar, streams Streams) (err error) {
	s, err := open(ctx, g)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	approved, err := protectedChanges(s, g.Logger(streams.Err)).ApproveFromCLI(ctx, c.Number, c.Reason)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(streams.Out, "Protected change %d (%s) was applied without a second person. "+
		"It is shown on every page until another administrator acknowledges it.\n", approved.Number, approved.Kind)
	return err
}

// protectedChanges makes the use cases of protected changes with everything that they can apply.
func protectedChanges(s *store.Store, log *slog.Logger) *protected.Service {
	return protected.New(s, now, log, account.New(s, now).Appliers(), approver.New(s, now).Appliers())
}
