package inventory

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"bulwark/ent/db"
	"bulwark/server/access"
	"bulwark/server/audit"
	"bulwark/server/authority"
	"bulwark/server/fault"
	"bulwark/server/store"
	"bulwark/server/viewer"
)

const (
	// mostLines is how many records one import takes.
	mostLines = 1_000_000
	// chunkLines is how many are stored in one transaction, unless all are.
	chunkLines = 2000
)

// ImportOptions say how to import.
type ImportOptions struct {
	DryRun   bool            // judge every line against what is stored now; write nothing
	Strict   bool            // keep nothing unless every line is stored or exists
	Progress func(lines int) // told now and then how many lines are done; may be nil
}

// Import reads credentials from CSV and stores those that are new; credentials that exist are never changed (rule 17).
// Administrators and operators; a password type that is missing is created for administrators only, as if they created
// it one by one.
//
// The first row names the columns, in any order and in the field's usual spellings; the delimiter is found out. Devices,
// domains, tags and password types that are missing are created. Without Strict, lines that are wrong are reported and
// the others stored, some thousand at a time, so that others write in between; with Strict there is one transaction, which is
// begun only when every line can be stored. A dry run only reads: nobody waits for it (rule 28). Memory does not grow with the
// file, but for some bytes a line in a dry run. The report is also good when there is an error: what it counts as stored is
// stored, if Committed.
//
// Errors: Refused when the header row cannot be used (REQUIRED, INVALID) or the file is too long (TOO_MANY).
func (s *Service) Import(ctx context.Context, r io.Reader, options ImportOptions) (ImportReport, error) {
	i := s.newImporter(r, options)
	who, err := access.Check(ctx, access.WriteInventory)
	if err != nil {
		return i.report, audit.RecordRefusal(ctx, s.store, i.event(), err)
	}
	i.createTypes = access.RoleAllows(who.Role, access.ManageSettings)
	return i.run(ctx)
}

// MayImport refuses viewers who may not import, and records that, before their file is received: faults of kind
// Unauthenticated and Forbidden.
func (s *Service) MayImport(ctx context.Context) error {
	_, err := access.Check(ctx, access.WriteInventory)
	return audit.RecordRefusal(ctx, s.store, audit.Event{At: s.now(), Action: audit.InventoryImport}, err)
}

// ImportByOperator is Import for the command line: there is no viewer and no permission to check, because whoever calls
// it holds the database.
func (s *Service) ImportByOperator(ctx context.Context, r io.Reader, options ImportOptions) (ImportReport, error) {
	i := s.newImporter(r, options)
	i.createTypes = true
	return i.run(ctx)
}

func (s *Service) newImporter(r io.Reader, options ImportOptions) *importer {
	file, _ := r.(io.ReadSeeker)
	return &importer{
		service: s, options: options, now: s.now(), csv: newCSVReader(r), known: newReferences(), file: file,
		report: ImportReport{DryRun: options.DryRun, Strict: options.Strict},
	}
}

func (i *importer) run(ctx context.Context) (ImportReport, error) {
	err := i.readHeader()
	if err == nil {
		work := i.inChunks
		switch {
		case i.options.DryRun:
			work = i.judge
		case i.options.Strict:
			work = i.atOnce
		}
		err = work(ctx)
	}
	i.report.finish()
	return i.report, audit.RecordRefusal(ctx, i.service.store, i.event(), err)
}

// event tells what the import has come to. It is made when it is recorded, since an import may take long.
func (i *importer) event() audit.Event {
	return audit.Event{At: i.service.now(), Action: audit.InventoryImport, Details: i.report.evidence()}
}

// importer is one import on its way through the file.
type importer struct {
	service *Service
	options ImportOptions
	now     time.Time
	csv     *csvReader
	header  header
	known   references
	report  ImportReport

	createTypes bool // whether password types that are missing are created

	file io.ReadSeeker // to be read twice; nil when it cannot
}

func (i *importer) readHeader() error {
	for {
		line, err := i.csv.take()
		switch {
		case errors.Is(err, io.EOF):
			return headerFault(fault.CodeRequired, "The file is empty. Its first row names the columns.")
		case errors.Is(err, errUTF16), errors.Is(err, errLongLine):
			return headerFault(fault.CodeInvalid, "The header row cannot be read: "+err.Error()+".")
		case err != nil:
			return unreadableFile(err)
		case strings.TrimSpace(line) == "" || strings.HasPrefix(line, "sep="): // spreadsheets' own hint
			continue
		case !utf8.ValidString(line):
			return headerFault(fault.CodeInvalid, "The header row is not UTF-8 text. Save the file as \"CSV UTF-8\".")
		}
		i.header, i.csv.comma, err = readHeader(line)
		i.report.UnknownColumns, i.report.PasswordColumns = i.header.unknown, i.header.passwords
		return err
	}
}

// inChunks stores some thousand lines at a time. What was stored before an error stays, and is audited.
func (i *importer) inChunks(ctx context.Context) error {
	err := i.eachChunk(func(rows []*row) error {
		done, err := i.storeInTx(ctx, rows)
		i.report.add(done)
		return err
	})
	i.report.Committed = true
	recorded := i.service.store.InTx(context.WithoutCancel(ctx), func(tx *db.Tx) error {
		return audit.Record(ctx, tx, i.event())
	})
	return errors.Join(err, recorded)
}

// storeInTx stores lines in a transaction of their own. When the database refuses them for a reason that was not
// foreseen, halves are tried, so that one line does not take others with it.
func (i *importer) storeInTx(ctx context.Context, rows []*row) (ImportReport, error) {
	var c *chunk
	err := i.service.store.InTx(ctx, func(tx *db.Tx) error {
		if err := authority.RefuseRevokedToken(ctx, tx, i.service.store.Postgres(), viewer.From(ctx)); err != nil {
			return err
		}
		c = i.newChunk(tx.Client(), rows)
		return c.store(ctx)
	})
	switch {
	case err == nil:
		i.known.learn(c.found)
		return c.report, nil
	case !store.Violated(err):
		return ImportReport{}, err
	case len(rows) == 1:
		var report ImportReport
		report.reject(rows[0].line, fault.Invalid("The database refused this line."))
		return report, nil
	}
	first, err := i.storeInTx(ctx, rows[:len(rows)/2])
	if err != nil {
		return first, err
	}
	second, err := i.storeInTx(ctx, rows[len(rows)/2:])
	first.add(second)
	return first, err
}

func (i *importer) newChunk(client *db.Client, rows []*row) *chunk {
	c := newChunk(client, i.service.store.Dialect(), i.now, i.known, rows)
	c.mayCreateTypes = i.createTypes
	return c
}

// errKeepNothing ends the one transaction of an import of which nothing is kept.
var errKeepNothing = errors.New("nothing is kept")

// atOnce stores all lines in one transaction, or none. A file that can be read twice is judged before: while a transaction is
// open others cannot write, so it is not opened for a file that is rejected.
func (i *importer) atOnce(ctx context.Context) error {
	rejected, err := i.rejectedBefore(ctx)
	if err != nil {
		return err
	}
	if rejected {
		return i.recordNothingKept(ctx)
	}
	begun := false
	err = i.service.store.InTx(ctx, func(tx *db.Tx) error {
		if begun { // the file cannot be read twice
			return fault.New(fault.Unavailable, "Somebody changed the inventory at the same time. Import again.")
		}
		begun = true
		if err := authority.RefuseRevokedToken(ctx, tx, i.service.store.Postgres(), viewer.From(ctx)); err != nil {
			return err
		}
		err := i.eachChunk(func(rows []*row) error {
			c := i.newChunk(tx.Client(), rows)
			if err := c.store(ctx); err != nil {
				return err
			}
			i.known.learn(c.found)
			i.report.add(c.report)
			return nil
		})
		if err != nil {
			return err
		}
		if i.report.Rejected > 0 {
			return errKeepNothing
		}
		return audit.Record(ctx, tx, i.event())
	})
	if errors.Is(err, errKeepNothing) {
		return i.recordNothingKept(ctx)
	}
	i.report.Committed = err == nil
	return err
}

// recordNothingKept records a dry run, or that strictness refused the file (rule 27). The refusal is told by the report.
func (i *importer) recordNothingKept(ctx context.Context) error {
	if i.options.DryRun {
		return i.service.store.InTx(ctx, func(tx *db.Tx) error { return audit.Record(ctx, tx, i.event()) })
	}
	strict := fault.Refuse(fault.Of(fault.CodeInvalid, "Some lines are wrong, and with strict nothing is stored then."))
	if err := audit.RecordRefusal(ctx, i.service.store, i.event(), strict); err != strict { //nolint:errorlint // the refusal itself means it is recorded
		return err
	}
	return nil
}

// eachChunk reads the file and hands over the lines that can be read, some thousand at a time.
func (i *importer) eachChunk(store func(rows []*row) error) error {
	rows := make([]*row, 0, chunkLines)
	flush := func() error {
		if len(rows) == 0 {
			return nil
		}
		err := store(rows)
		rows = rows[:0]
		return err
	}
	for {
		next, err := i.csv.read()
		if errors.Is(err, io.EOF) {
			return flush()
		}
		if err != nil {
			return errors.Join(flush(), unreadableFile(err))
		}
		if i.report.Lines == mostLines {
			return errors.Join(flush(), tooManyLines(next.line))
		}
		if i.report.Lines++; i.options.Progress != nil && i.report.Lines%chunkLines == 0 {
			i.options.Progress(i.report.Lines)
		}
		r, problems := newRow(i.header, i.csv.comma, next)
		if len(problems) > 0 {
			i.report.reject(next.line, problems...)
			continue
		}
		if rows = append(rows, r); len(rows) == chunkLines {
			if err := flush(); err != nil {
				return err
			}
		}
	}
}

func tooManyLines(line int) error {
	return fault.Refuse(fault.Of(fault.CodeTooMany, fmt.Sprintf(
		"An import takes at most %d lines. Split the file before line %d and import the rest by itself.", mostLines, line)))
}

func unreadableFile(err error) error {
	return fault.Wrap(fault.BadInput, "The file cannot be read to its end.", err)
}
