package web_test

import (
	"bytes"
	"context"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"

	"bulwark/server/access"
	"bulwark/server/fault"
	"bulwark/server/inventory"
	"bulwark/server/viewer"
	"bulwark/server/web"
)

// importer records the file and returns prepared results.
type importer struct {
	report  inventory.ImportReport
	err     error
	read    string
	options inventory.ImportOptions
}

func (i *importer) MayImport(ctx context.Context) error {
	_, err := access.Check(ctx, access.WriteInventory)
	return err
}

func (i *importer) Import(_ context.Context, r io.Reader, options inventory.ImportOptions) (inventory.ImportReport, error) {
	content, err := io.ReadAll(r)
	if err != nil {
		return inventory.ImportReport{}, err
	}
	i.read, i.options = string(content), options
	options.Progress(2)
	return i.report, i.err
}

func send(t *testing.T, i *importer, folder, query, media, content string, role viewer.Role) (*http.Response, string) {
	t.Helper()
	handler := web.NewImport(i, folder, slog.New(slog.DiscardHandler))
	ctx := viewer.With(t.Context(), viewer.Viewer{User: 1, Role: role})
	r := httptest.NewRequestWithContext(ctx, http.MethodPost, "/import"+query, bytes.NewReader([]byte(content)))
	r.Header.Set("Content-Type", media)
	recorder := httptest.NewRecorder()
	handler.ServeHTTP(recorder, r)
	return recorder.Result(), recorder.Body.String()
}

func TestImportStreamsProgressAndTheResult(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	i := &importer{report: inventory.ImportReport{
		Lines: 3, Stored: 1, Existing: 1, Rejected: 1, CreatedDevices: 1, DryRun: true, PasswordColumns: []string{"password"},
		Problems: []inventory.LineProblem{{Line: 4, Code: fault.CodeRequired, Message: "device: Give a device.",
			Details: []fault.Problem{fault.Of(fault.CodeRequired, "Give a device.", "device")}}},
	}}
	answer, body := send(t, i, folder, "?dryRun=true", "text/csv; charset=utf-8", "username,device\n", viewer.Operator)
	if answer.StatusCode != http.StatusOK || answer.Header.Get("Content-Type") != "application/x-ndjson" {
		t.Fatalf("%d %v", answer.StatusCode, answer.Header)
	}
	want := `{"type":"progress","lines":2}
{"type":"result","dryRun":true,"strict":false,"lines":3,"stored":1,"existing":1,"rejected":1,` +
		`"problems":[{"line":4,"code":"REQUIRED","message":"device: Give a device.","details":[{"code":"REQUIRED","column":"device","message":"Give a device."}]}],` +
		`"created":{"devices":1,"domains":0,"tags":0,"passwordTypes":0},"unknownColumns":[],"passwordColumns":["password"],"committed":false}
`
	if body != want {
		t.Errorf("want %s\ngot  %s", want, body)
	}
	if i.read != "username,device\n" || !i.options.DryRun || i.options.Strict {
		t.Errorf("options %+v with %q", i.options, i.read)
	}
	if left, err := os.ReadDir(folder); err != nil || len(left) != 0 {
		t.Errorf("files are left: %v %v", left, err)
	}
}

func TestImportThatCannotStartHasAnErrorStatus(t *testing.T) {
	t.Parallel()
	cases := map[string]struct {
		media  string
		role   viewer.Role
		status int
		code   string
	}{
		"auditors":  {"text/csv", viewer.Auditor, http.StatusForbidden, "FORBIDDEN"},
		"JSON":      {"application/json", viewer.Operator, http.StatusUnsupportedMediaType, "BAD_USER_INPUT"},
		"form":      {"multipart/form-data; boundary=x", viewer.Operator, http.StatusUnsupportedMediaType, "BAD_USER_INPUT"},
		"no header": {"", viewer.Operator, http.StatusUnsupportedMediaType, "BAD_USER_INPUT"},
	}
	for name, c := range cases {
		answer, body := send(t, &importer{}, t.TempDir(), "", c.media, "x", c.role)
		if answer.StatusCode != c.status || !strings.Contains(body, `{"type":"error","code":"`+c.code+`"`) {
			t.Errorf("%s: %d %s", name, answer.StatusCode, body)
		}
	}
}

func TestImportRefusesOptionsItDoesNotUnderstand(t *testing.T) {
	t.Parallel()
	for _, query := range []string{"?dryRun=yes", "?dryRun", "?dryrun=true", "?dryRun=true&dryRun=false", "?strict=1", "?dry-run=true&strict=true"} {
		i := &importer{}
		answer, body := send(t, i, t.TempDir(), query, "text/csv", "username,device\n", viewer.Operator)
		if answer.StatusCode != http.StatusBadRequest || !strings.Contains(body, `"code":"BAD_USER_INPUT"`) || i.read != "" {
			t.Errorf("%s: %d %s", query, answer.StatusCode, body)
		}
	}
	i := &importer{}
	answer, body := send(t, i, t.TempDir(), "?dryRun=false&strict=true", "text/csv", "x", viewer.Operator)
	if answer.StatusCode != http.StatusOK || i.options.DryRun || !i.options.Strict {
		t.Errorf("%d %s", answer.StatusCode, body)
	}
}

func TestImportHidesInternalErrors(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		err       error
		code, has string
	}{
		{fault.Refuse(fault.Of(fault.CodeRequired, "There is no column for the username.")), "REQUIRED", "no column"},
		{fault.New(fault.Unavailable, "The database is busy."), "UNAVAILABLE", "busy"},
		{fault.Wrap(fault.Internal, "internals", io.ErrUnexpectedEOF), "INTERNAL", "Something went wrong"},
		{io.ErrUnexpectedEOF, "INTERNAL", "Something went wrong"},
	} {
		_, body := send(t, &importer{err: c.err}, t.TempDir(), "", "text/csv", "x", viewer.Operator)
		last := strings.Split(strings.TrimSpace(body), "\n")
		line := last[len(last)-1]
		if !strings.Contains(line, `"type":"error","code":"`+c.code+`"`) || !strings.Contains(line, c.has) || strings.Contains(line, "internals") {
			t.Errorf("%v: %s", c.err, line)
		}
	}
}
