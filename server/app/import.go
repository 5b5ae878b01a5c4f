package app

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"bulwark/server/inventory"
)

// imports is the command that imports an inventory. It exits with 0 when every line is stored or exists already, with 1
// when lines were rejected, and with 2 when it could not run.
type imports struct {
	File   string `arg:"" name:"FILE.csv" help:"CSV file whose first row names the columns; - reads standard input."`
	DryRun bool   `help:"Do everything, keep nothing."`
	Strict bool   `help:"Keep nothing unless every line can be kept."`
}

// Run imports, prints what became of the lines, and reports progress on standard error.
func (c *imports) Run(ctx context.Context, g *grammar, streams Streams) error {
	report, err := c.run(ctx, g, streams)
	if err != nil {
		return &exit{exitUsage, err}
	}
	if _, err := io.WriteString(streams.Out, c.tell(report)); err != nil {
		return &exit{exitUsage, err}
	}
	if report.Rejected > 0 {
		return &exit{code: exitFailed}
	}
	return nil
}

func (c *imports) run(ctx context.Context, g *grammar, streams Streams) (report inventory.ImportReport, err error) {
	from := streams.In
	if c.File != "-" {
		opened, err := os.Open(c.File)
		if err != nil {
			return report, err
		}
		defer opened.Close()
		from = opened
	}
	s, err := open(ctx, g)
	if err != nil {
		return report, err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	return inventory.New(s, now).ImportByOperator(ctx, from, inventory.ImportOptions{
		DryRun: c.DryRun, Strict: c.Strict, Progress: newProgress(streams.Err, "lines").tell,
	})
}

func (c *imports) tell(report inventory.ImportReport) string {
	var b strings.Builder
	for _, problem := range report.Problems {
		fmt.Fprintf(&b, "%s:%d: %s: %s\n", c.File, problem.Line, problem.Code, problem.Message)
	}
	if hidden := report.Rejected - len(report.Problems); hidden > 0 {
		fmt.Fprintf(&b, "… and %d more lines.\n", hidden)
	}
	if len(report.UnknownColumns) > 0 {
		fmt.Fprintf(&b, "Ignored, because nothing is known about them: %s.\n", strings.Join(report.UnknownColumns, ", "))
	}
	if len(report.PasswordColumns) > 0 {
		fmt.Fprintf(&b, "Never stored, because Bulwark keeps no passwords: %s.\n", strings.Join(report.PasswordColumns, ", "))
	}
	fmt.Fprintf(&b, "%d lines: %d stored, %d exist already, %d rejected.\n", report.Lines, report.Stored, report.Existing, report.Rejected)
	fmt.Fprintf(&b, "New: %d devices, %d domains, %d tags, %d password types.\n",
		report.CreatedDevices, report.CreatedDomains, report.CreatedTags, report.CreatedPasswordTypes)
	switch {
	case report.DryRun:
		b.WriteString("This was a dry run: nothing was kept.\n")
	case !report.Committed:
		b.WriteString("Nothing was kept, because lines were rejected and --strict was given.\n")
	}
	return b.String()
}
