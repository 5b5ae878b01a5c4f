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

// protectedChangeList lists the protected changes that need a decision.
type protectedChangeList struct{}

// Run prints a line for each change, oldest first.
func (c *protectedChangeList) Run(ctx context.Context, g *grammar, streams Streams) (err error) {
	s, err := open(ctx, g)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	pending, err := newProtectedService(s, g.Logger(streams.Err)).ListPendingFromCLI(ctx)
	if err != nil {
		return err
	}
	return printChanges(streams.Out, pending)
}

func printChanges(out io.Writer, changes []*db.ProtectedChange) error {
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "NUMBER\tKIND\tCHANGES\tREQUESTED BY\tUNTIL\tREASON")
	for _, change := range changes {
		lines, err := protected.FieldChanges(change)
		if err != nil {
			return err
		}
		fmt.Fprintf(table, "%d\t%s\t%s\t%s\t%s\t%q\n", change.Number, change.Kind, joinFieldChanges(lines),
			change.Edges.Requester.Username, change.DecideBy.UTC().Format(time.RFC3339), change.Reason)
	}
	return table.Flush()
}

func joinFieldChanges(lines []*protected.FieldChange) string {
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

// protectedChangeApprove approves a protected change if nobody else can (rule 29).
type protectedChangeApprove struct {
	Number int64  `arg:"" help:"Number of the change in the list."`
	Reason string `required:"" placeholder:"TEXT" help:"Why nobody else decides. Every page shows it until another administrator acknowledges it."`
}

// Run approves the change. It is refused while somebody else can decide.
func (c *protectedChangeApprove) Run(ctx context.Context, g *grammar, streams Streams) (err error) {
	s, err := open(ctx, g)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	approved, err := newProtectedService(s, g.Logger(streams.Err)).ApproveFromCLI(ctx, c.Number, c.Reason)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(streams.Out, "Protected change %d (%s) was applied without a second person. "+
		"It is shown on every page until another administrator acknowledges it.\n", approved.Number, approved.Kind)
	return err
}

// newProtectedService returns the use cases of protected changes with all kinds of changes.
func newProtectedService(s *store.Store, log *slog.Logger) *protected.Service {
	return protected.New(s, now, log, account.New(s, now).Appliers(), approver.New(s, now).Appliers())
}
