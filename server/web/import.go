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

// Importer is the part of inventory.Service that imports use.
type Importer interface {
	MayImport(ctx context.Context) error
	Import(ctx context.Context, r io.Reader, options inventory.ImportOptions) (inventory.ImportReport, error)
}

const (
	maxImportBytes       = 256 << 20
	maxUploadsPerPerson  = 1               // received or stored at a time
	maxUploads           = 16              // of all people together; each may take maxImportBytes on disk
	maxConcurrentImports = 2               // stored at a time
	importWait           = 2 * time.Minute // for a slot
	tempFilePattern      = "import-*.csv"
)

// importHandler answers with newline-delimited JSON: progress lines, then one result or error.
type importHandler struct {
	importer Importer
	tempDir  string
	uploads  *limit.Semaphore[ident.User]
	slots    chan struct{} // taken while a received file is stored
	log      *slog.Logger
}

// NewImport returns the handler of POST /import?dryRun=true&strict=true with a CSV body, for users who are signed in. The body is
// first received into an unnamed file in tempDir, so that a slow client holds neither the writer of the database nor a slot. A
// person has one import at a time (rule 28).
func NewImport(importer Importer, tempDir string, log *slog.Logger) http.Handler {
	return &importHandler{
		importer: importer, tempDir: tempDir, slots: make(chan struct{}, maxConcurrentImports), log: log,
		uploads: limit.NewSemaphore[ident.User](maxUploadsPerPerson, "You have an import under way. Wait until it is done, then try again.",
			maxUploads, "Others' imports are under way. Try again when they are done.", 30*time.Second),
	}
}

// ServeHTTP answers with an error status if the import cannot start, and otherwise with 200 and the result as lines.
func (i *importHandler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
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
	file, err := i.receive(w, r)
	if err != nil {
		i.refuseBody(w, r, err)
		return
	}
	defer file.Close()
	if !i.acquireSlot(r.Context()) {
		refuseImportLimit(w, false, fault.Limit("Others' imports are under way. Try again when they are done.", 30*time.Second))
		return
	}
	defer func() { <-i.slots }()
	i.streamImport(w, r, file, options)
}

// acquireSlot waits for a slot, and reports whether there was one in time.
func (i *importHandler) acquireSlot(ctx context.Context) bool {
	timer := time.NewTimer(importWait)
	defer timer.Stop()
	select {
	case i.slots <- struct{}{}:
		return true
	case <-timer.C:
		return false
	case <-ctx.Done():
		return false
	}
}

// importOptions parses the query. It refuses unknown parameters: a misspelt dryRun must not become an import.
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

// receive copies the body into a temporary file that is already removed from its folder.
func (i *importHandler) receive(w http.ResponseWriter, r *http.Request) (*os.File, error) {
	file, err := os.CreateTemp(i.tempDir, tempFilePattern)
	if err != nil {
		return nil, err
	}
	_ = os.Remove(file.Name())
	if _, err := io.Copy(file, http.MaxBytesReader(w, r.Body, maxImportBytes)); err != nil {
		return nil, errors.Join(err, file.Close())
	}
	if _, err := file.Seek(0, io.SeekStart); err != nil {
		return nil, errors.Join(err, file.Close())
	}
	return file, nil
}

func (i *importHandler) refuseBody(w http.ResponseWriter, r *http.Request, err error) {
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

func (i *importHandler) streamImport(w http.ResponseWriter, r *http.Request, file io.Reader, options inventory.ImportOptions) {
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
		_ = lines.Encode(newImportError(err))
		return
	}
	_ = lines.Encode(newImportResult(report))
}

// refuseImportLimit answers 429 for a person's own limit and 503 for a shared one, with the time to wait.
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

func writeImportError(w http.ResponseWriter, status int, failure importError) {
	w.Header().Set("Content-Type", "application/x-ndjson")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(failure)
}
