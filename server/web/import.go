package web

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"mime"
	"net/http"
	"net/url"
	"os"
	"time"

	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/inventory"
	"bulwark/server/limit"
	"bulwark/server/viewer"
)

// Importer is what an import needs of package inventory.
type Importer interface {
	MayImport(ctx context.Context) error
	Import(ctx context.Context, r io.Reader, options inventory.ImportOptions) (inventory.ImportReport, error)
}

const (
	mostImportBytes   = 256 << 20
	importsPerPerson  = 1               // being received or stored
	mostUploads       = 16              // of everybody; each may take its file's room on disk
	importsAtOnce     = 2               // being stored
	importPatience    = 2 * time.Minute // for others' imports to end
	temporaryFileName = "import-*.csv"
)

// importing streams an import: newline-delimited JSON, progress lines first and one result or error line last.
type importing struct {
	importer Importer
	folder   string
	uploads  *limit.Semaphore[ident.User]
	places   chan struct{} // held while a file that has been received is stored
	log      *slog.Logger
}

// NewImport answers POST /import?dryRun=true&strict=true with a CSV body, for somebody who is signed in. The body is first
// kept in a file of the folder, readable by nobody else and without a name, so that a slow sender holds neither the
// database's one writer nor a place of those whose files have arrived. A person has one import at a time (rule 28).
func NewImport(importer Importer, folder string, log *slog.Logger) http.Handler {
	return &importing{
		importer: importer, folder: folder, places: make(chan struct{}, importsAtOnce), log: log,
		uploads: limit.NewSemaphore[ident.User](importsPerPerson, "You have an import under way. Wait until it is done, then try again.",
			mostUploads, "Others' imports are under way. Try again when they are done.", 30*time.Second),
	}
}

// ServeHTTP answers with a status of its own when the import cannot begin, and with 200 once it has.
func (i *importing) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if err := i.importer.MayImport(r.Context()); err != nil {
		refuseImport(w, http.StatusForbidden, fault.ResponseForbidden, err.Error())
		return
	}
	if media, _, err := mime.ParseMediaType(r.Header.Get("Content-Type")); err != nil || media != "text/csv" {
		refuseImport(w, http.StatusUnsupportedMediaType, fault.ResponseBadUserInput, "Send the file with Content-Type: text/csv.")
		return
	}
	options, err := importOptions(r.URL.Query())
	if err != nil {
		refuseImport(w, http.StatusBadRequest, fault.ResponseBadUserInput, err.Error())
		return
	}
	release, own, err := i.uploads.Acquire(viewer.From(r.Context()).User)
	if err != nil {
		refuseImportLimit(w, own, err)
		return
	}
	defer release()
	kept, err := i.keep(w, r)
	if err != nil {
		i.refuseBody(w, r, err)
		return
	}
	defer kept.Close()
	if !i.await(r.Context()) {
		refuseImportLimit(w, false, fault.Limit("Others' imports are under way. Try again when they are done.", 30*time.Second))
		return
	}
	defer func() { <-i.places }()
	i.run(w, r, kept, options)
}

// await waits for a place among those who store, and tells whether there is one.
func (i *importing) await(ctx context.Context) bool {
	timer := time.NewTimer(importPatience)
	defer timer.Stop()
	select {
	case i.places <- struct{}{}:
		return true
	case <-timer.C:
		return false
	case <-ctx.Done():
		return false
	}
}

// importOptions reads the query. What is not understood is refused: a dry run must not become an import by a slip.
func importOptions(query url.Values) (options inventory.ImportOptions, err error) {
	for name, values := range query {
		option := map[string]*bool{"dryRun": &options.DryRun, "strict": &options.Strict}[name]
		value := values[len(values)-1]
		if option == nil || len(values) > 1 || value != "true" && value != "false" {
			return options, fault.New(fault.BadInput, "The query may hold dryRun and strict, each once, each true or false.")
		}
		*option = value == "true"
	}
	return options, nil
}

// keep reads the whole body into a file that has no name any more.
func (i *importing) keep(w http.ResponseWriter, r *http.Request) (*os.File, error) {
	kept, err := os.CreateTemp(i.folder, temporaryFileName)
	if err != nil {
		return nil, err
	}
	_ = os.Remove(kept.Name())
	if _, err := io.Copy(kept, http.MaxBytesReader(w, r.Body, mostImportBytes)); err != nil {
		return nil, errors.Join(err, kept.Close())
	}
	if _, err := kept.Seek(0, io.SeekStart); err != nil {
		return nil, errors.Join(err, kept.Close())
	}
	return kept, nil
}

func (i *importing) refuseBody(w http.ResponseWriter, r *http.Request, err error) {
	var tooLarge *http.MaxBytesError
	if errors.As(err, &tooLarge) {
		refuseImport(w, http.StatusRequestEntityTooLarge, "TOO_MANY", "The file is larger than 256 MiB. Split it, or use `bulwark import` on the server.")
		return
	}
	if errors.Is(err, os.ErrDeadlineExceeded) {
		refuseImport(w, http.StatusRequestTimeout, fault.ResponseTimeout, "The file came too slowly. Send it over a faster connection, or use `bulwark import` on the server.")
		return
	}
	i.log.WarnContext(r.Context(), "an import could not be received", "error", err)
	refuseImport(w, http.StatusInternalServerError, fault.ResponseInternal, "The file could not be received. Try again.")
}

func (i *importing) run(w http.ResponseWriter, r *http.Request, file io.Reader, options inventory.ImportOptions) {
	w.Header().Set("Content-Type", "application/x-ndjson")
	w.Header().Set("Cache-Control", "no-store")
	control := http.NewResponseController(w)
	lines := json.NewEncoder(w)
	options.Progress = func(n int) {
		_ = lines.Encode(importProgress{Type: "progress", Lines: n})
		_ = control.Flush()
	}
	report, err := i.importer.Import(r.Context(), file, options)
	if err != nil {
		if fault.KindOf(err) == fault.Internal && r.Context().Err() == nil {
			i.log.ErrorContext(r.Context(), "an import failed", "error", err)
		}
		_ = lines.Encode(importFailure(err))
		return
	}
	_ = lines.Encode(importResultOf(report))
}

// refuseImportLimit tells which limit is reached and how long to wait.
func refuseImportLimit(w http.ResponseWriter, own bool, err error) {
	status := http.StatusServiceUnavailable
	if own {
		status = http.StatusTooManyRequests
	}
	seconds := retryAfter(w, err)
	writeImportError(w, status, importError{Type: "error", Code: fault.ResponseLimitExceeded, Message: err.Error(), RetryAfterSeconds: seconds})
}

func refuseImport(w http.ResponseWriter, status int, code, message string) {
	writeImportError(w, status, importError{Type: "error", Code: code, Message: message})
}

func writeImportError(w http.ResponseWriter, status int, told importError) {
	w.Header().Set("Content-Type", "application/x-ndjson")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(told)
}
