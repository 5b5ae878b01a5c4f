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

// importCommand imports an inventory. Exit code 0: every line is stored or exists already; 1: lines were rejected; 2: it could not
// run.
type importCommand struct {
	File   string `arg:"" name:"FILE.csv" help:"CSV file whose first row names the columns; - reads standard input."`
	DryRun bool   `help:"Check every line, and store nothing."`
	Strict bool   `help:"Store nothing unless every line can be stored."`
}

// Run imports the file and prints the result; it reports progress on standard error.
func (c *importCommand) Run(ctx context.Context, g *grammar, streams Streams) error {
	report, err := c.importFile(ctx, g, streams)
	if err != nil {
		return &exit{exitUsage, err}
	}
	if _, err := io.WriteString(streams.Out, c.format(report)); err != nil {
		return &exit{exitUsage, err}
	}
	if report.Rejected > 0 {
		return &exit{code: exitFailed}
	}
	return nil
}

func (c *importCommand) importFile(ctx context.Context, g *grammar, streams Streams) (report inventory.ImportReport, err error) {
	source := streams.In
	if c.File != "-" {
		file, err := os.Open(c.File)
		if err != nil {
			return report, err
		}
		defer file.Close()
		source = file
	}
	s, err := open(ctx, g)
	if err != nil {
		return report, err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	return inventory.New(s, now).ImportFromCLI(ctx, source, inventory.ImportOptions{
		DryRun: c.DryRun, Strict: c.Strict, Progress: newProgress(streams.Err, "lines").report,
	})
}

func (c *importCommand) format(report inventory.ImportReport) string {
	var b strings.Builder
	for _, problem := range report.Problems {
		fmt.Fprintf(&b, "%s:%d: %s: %s\n", c.File, problem.Line, problem.Code, problem.Message)
	}
	if hidden := report.Rejected - len(report.Problems); hidden > 0 {
		fmt.Fprintf(&b, "… and %d more lines.\n", hidden)
	}
	if len(report.UnknownColumns) > 0 {
		fmt.Fprintf(&b, "Ignored unknown columns: %s.\n", strings.Join(report.UnknownColumns, ", "))
	}
	if len(report.PasswordColumns) > 0 {
		fmt.Fprintf(&b, "Never stored, because Bulwark keeps no passwords: %s.\n", strings.Join(report.PasswordColumns, ", "))
	}
	fmt.Fprintf(&b, "%d lines: %d stored, %d exist already, %d rejected.\n", report.Lines, report.Stored, report.Existing, report.Rejected)
	fmt.Fprintf(&b, "New: %d devices, %d domains, %d tags, %d password types.\n",
		report.CreatedDevices, report.CreatedDomains, report.CreatedTags, report.CreatedPasswordTypes)
	switch {
	case report.DryRun:
		b.WriteString("This was a dry run: nothing was stored.\n")
	case !report.Committed:
		b.WriteString("Nothing was stored, because lines were rejected and --strict was given.\n")
	}
	return b.String()
}
