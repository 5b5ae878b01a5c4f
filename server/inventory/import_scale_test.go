package inventory_test

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"bulwark/server/fault"
	"bulwark/server/inventory"
)

func TestConcurrentImportsStoreEveryCredentialOnce(t *testing.T) {
	each(t, func(h *harness) {
		var b strings.Builder
		b.WriteString("username,device,domain,tags\n")
		for n := range 3000 {
			fmt.Fprintf(&b, "user-%d,host-%d,corp-%d,tag-%d\n", n%7, n/7, n%3, n%40)
		}
		reports := make(chan inventory.ImportReport)
		for range 3 {
			go func() {
				report, err := h.service.ImportFromCLI(h.Context(), strings.NewReader(b.String()), inventory.ImportOptions{})
				if err != nil {
					h.Error(err)
				}
				reports <- report
			}()
		}
		stored, tags := 0, 0
		for range 3 {
			report := <-reports
			stored, tags = stored+report.Stored, tags+report.CreatedTags
			if report.Rejected != 0 || report.Stored+report.Existing != 3000 {
				h.Errorf("got %+v", report)
			}
		}
		if n := h.read.Credential.Query().CountX(h.Context()); n != 3000 || stored != n || tags != 40 {
			h.Errorf("want 3000, got %d, reported %d and %d tags", n, stored, tags)
		}
	})
}

func TestImportTakesAMillionLines(t *testing.T) {
	each(t, func(h *harness) {
		file := io.MultiReader(strings.NewReader("username,device\nroot,web-1\n"), strings.NewReader(strings.Repeat("x\n", 1_000_000)))
		report, err := h.service.ImportFromCLI(h.Context(), file, inventory.ImportOptions{})
		if !fault.Has(err, fault.CodeTooMany) || !strings.Contains(err.Error(), "before line 1000002") {
			h.Errorf("want TOO_MANY with the line to split before, got %v", err)
		}
		if report.Lines != 1_000_000 || report.Rejected != 999_999 || len(report.Problems) != 1000 || report.Stored != 1 {
			h.Errorf("want a report of the lines within the limit, got %d lines, %d rejected, %d problems, %d stored",
				report.Lines, report.Rejected, len(report.Problems), report.Stored)
		}
	})
}
