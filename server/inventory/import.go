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
	// maxLines is the largest number of records in one import.
	maxLines = 1_000_000
	// chunkLines is the number of records in a chunk, which has a transaction of its own unless the import is strict.
	chunkLines = 2000
)

// ImportOptions are the options of an import.
type ImportOptions struct {
	DryRun   bool            // check every line against the present inventory and write nothing
	Strict   bool            // store nothing unless every line can be stored or exists already
	Progress func(lines int) // called from time to time with the number of lines read; may be nil
}

// Import reads credentials from CSV and stores the new ones; it never changes existing ones (rule 17). It is for administrators
// and operators. It creates missing devices, domains and tags, and for administrators missing password types too.
//
// The first row names the columns, in any order and in many usual spellings; the delimiter is detected. Without Strict, lines
// with problems are reported and the others stored in chunks, so that other requests can write in between. With Strict there is
// one transaction, which begins only when every line can be stored. A dry run only reads, so nobody waits for it (rule 28).
// Memory does not grow with the file, except by some bytes for each line in a dry run. The report is valid even with an error:
// if Committed, the lines it counts as stored are stored.
//
// Errors: Refused when the header row cannot be used (REQUIRED, INVALID) or the file is too long (TOO_MANY).
func (s *Service) Import(ctx context.Context, r io.Reader, options ImportOptions) (ImportReport, error) {
	i := s.newImporter(r, options)
	who, err := access.Check(ctx, access.WriteInventory)
	if err != nil {
		return i.report, audit.RecordRefusal(ctx, s.store, i.event(), err)
	}
	i.mayCreateTypes = access.RoleAllows(who.Role, access.ManageSettings)
	return i.run(ctx)
}

// MayImport returns a fault of kind Unauthenticated or Forbidden, and records it, when the viewer may not import. Delivery calls
// it before it receives the file.
func (s *Service) MayImport(ctx context.Context) error {
	_, err := access.Check(ctx, access.WriteInventory)
	return audit.RecordRefusal(ctx, s.store, audit.Event{At: s.now(), Action: audit.InventoryImport}, err)
}

// ImportFromCLI is Import for the command line. It checks no permission, because the caller has access to the database.
func (s *Service) ImportFromCLI(ctx context.Context, r io.Reader, options ImportOptions) (ImportReport, error) {
	i := s.newImporter(r, options)
	i.mayCreateTypes = true
	return i.run(ctx)
}

func (s *Service) newImporter(r io.Reader, options ImportOptions) *importer {
	file, _ := r.(io.ReadSeeker)
	return &importer{
		service: s, options: options, now: s.now(), csv: newCSVReader(r), references: newReferences(), file: file,
		report: ImportReport{DryRun: options.DryRun, Strict: options.Strict},
	}
}

func (i *importer) run(ctx context.Context) (ImportReport, error) {
	err := i.readHeader()
	if err == nil {
		work := i.storeInChunks
		switch {
		case i.options.DryRun:
			work = i.dryRun
		case i.options.Strict:
			work = i.storeAll
		}
		err = work(ctx)
	}
	i.report.finish()
	return i.report, audit.RecordRefusal(ctx, i.service.store, i.event(), err)
}

// event returns the audit event of the import so far, with the present time, because an import may take long.
func (i *importer) event() audit.Event {
	return audit.Event{At: i.service.now(), Action: audit.InventoryImport, Details: i.report.evidence()}
}

// importer is the state of one import.
type importer struct {
	service    *Service
	options    ImportOptions
	now        time.Time
	csv        *csvReader
	header     header
	references references
	report     ImportReport

	mayCreateTypes bool // whether missing password types are created

	file io.ReadSeeker // the source, if it can be read twice, else nil
}

func (i *importer) readHeader() error {
	for {
		line, err := i.csv.nextLine()
		switch {
		case errors.Is(err, io.EOF):
			return headerFault(fault.CodeRequired, "The file is empty. Its first row names the columns.")
		case errors.Is(err, errUTF16), errors.Is(err, errLongLine):
			return headerFault(fault.CodeInvalid, "The header row cannot be read: "+err.Error()+".")
		case err != nil:
			return unreadableFile(err)
		case strings.TrimSpace(line) == "" || strings.HasPrefix(line, "sep="): // a hint that spreadsheets write
			continue
		case !utf8.ValidString(line):
			return headerFault(fault.CodeInvalid, "The header row is not UTF-8 text. Save the file as \"CSV UTF-8\".")
		}
		i.header, i.csv.comma, err = readHeader(line)
		i.report.UnknownColumns, i.report.PasswordColumns = i.header.unknown, i.header.passwords
		return err
	}
}

// storeInChunks stores each chunk in a transaction of its own. Chunks stored before an error stay, and the event is recorded.
func (i *importer) storeInChunks(ctx context.Context) error {
	err := i.forEachChunk(func(rows []*row) error {
		done, err := i.storeRows(ctx, rows)
		i.report.add(done)
		return err
	})
	i.report.Committed = true
	recorded := i.service.store.InTx(context.WithoutCancel(ctx), func(tx *db.Tx) error {
		return audit.Record(ctx, tx, i.event())
	})
	return errors.Join(err, recorded)
}

// storeRows stores rows in a transaction. When the database refuses them for a reason that the checks do not cover, it tries
// each half, so that only the offending row is rejected.
func (i *importer) storeRows(ctx context.Context, rows []*row) (ImportReport, error) {
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
		i.references.merge(c.found)
		return c.report, nil
	case !store.IsViolation(err):
		return ImportReport{}, err
	case len(rows) == 1:
		var report ImportReport
		report.reject(rows[0].line, fault.Invalid("The database refused this line."))
		return report, nil
	}
	first, err := i.storeRows(ctx, rows[:len(rows)/2])
	if err != nil {
		return first, err
	}
	second, err := i.storeRows(ctx, rows[len(rows)/2:])
	first.add(second)
	return first, err
}

func (i *importer) newChunk(client *db.Client, rows []*row) *chunk {
	c := newChunk(client, i.service.store.Dialect(), i.now, i.references, rows)
	c.mayCreateTypes = i.mayCreateTypes
	return c
}

// errNothingStored rolls back a strict import with rejected lines.
var errNothingStored = errors.New("nothing is stored")

// storeAll stores all lines in one transaction, or none. On SQLite nobody else can write meanwhile, so a file that can be read
// twice is checked before the transaction begins.
func (i *importer) storeAll(ctx context.Context) error {
	rejected, err := i.checkBeforeStoring(ctx)
	if err != nil {
		return err
	}
	if rejected {
		return i.recordNothingStored(ctx)
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
		err := i.forEachChunk(func(rows []*row) error {
			c := i.newChunk(tx.Client(), rows)
			if err := c.store(ctx); err != nil {
				return err
			}
			i.references.merge(c.found)
			i.report.add(c.report)
			return nil
		})
		if err != nil {
			return err
		}
		if i.report.Rejected > 0 {
			return errNothingStored
		}
		return audit.Record(ctx, tx, i.event())
	})
	if errors.Is(err, errNothingStored) {
		return i.recordNothingStored(ctx)
	}
	i.report.Committed = err == nil
	return err
}

// recordNothingStored records a dry run, or the refusal of a strict import (rule 27). The report has the reasons of the refusal.
func (i *importer) recordNothingStored(ctx context.Context) error {
	if i.options.DryRun {
		return i.service.store.InTx(ctx, func(tx *db.Tx) error { return audit.Record(ctx, tx, i.event()) })
	}
	strict := fault.Refuse(fault.Of(fault.CodeInvalid, "Some lines are wrong, and with strict nothing is stored then."))
	if err := audit.RecordRefusal(ctx, i.service.store, i.event(), strict); err != strict { //nolint:errorlint // the refusal itself means it is recorded
		return err
	}
	return nil
}

// forEachChunk reads the file and calls store for every chunk of lines that it can parse.
func (i *importer) forEachChunk(store func(rows []*row) error) error {
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
		if i.report.Lines == maxLines {
			return errors.Join(flush(), tooManyLines(next.line))
		}
		if i.report.Lines++; i.options.Progress != nil && i.report.Lines%chunkLines == 0 {
			i.options.Progress(i.report.Lines)
		}
		r, problems := parseRow(i.header, i.csv.comma, next)
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
		"An import takes at most %d lines. Split the file before line %d and import the rest by itself.", maxLines, line)))
}

func unreadableFile(err error) error {
	return fault.Wrap(fault.BadInput, "The file cannot be read to its end.", err)
}
