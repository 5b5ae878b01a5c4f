package inventory_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
	"testing"
	"time"

	"bulwark/ent/db"
	"bulwark/server/inventory"
)

// repetitive returns a file of several chunks that names the same things repeatedly and has rejected lines in each chunk.
func repetitive(lines int) string {
	var b strings.Builder
	b.WriteString("username,device,domain,password type,tags\n")
	for n := range lines {
		switch n % 10 {
		case 7: // a local type with a domain
			fmt.Fprintf(&b, "user-%d,host-%d,corp.example.com,Local user,red\n", n, n%50)
		case 8: // the same as some lines before
			fmt.Fprintf(&b, "user-%d,HOST-%d,,Local user,\n", n-8, (n-8)%50)
		case 9: // the same credential as a line before, with what would be rejected
			fmt.Fprintf(&b, "user-%d,host-%d,corp.example.com,Domain user,\n", n-9+1, (n-9+1)%50)
		case 1:
			fmt.Fprintf(&b, "user-%d,host-%d,corp.example.com,Domain user,red blue\n", n, n%50)
		default:
			fmt.Fprintf(&b, "user-%d,host-%d,,Local user,tag-%d\n", n, n%50, n%30)
		}
	}
	return b.String()
}

// A dry run and the import give the same report.
func TestDryRunReportsWhatTheImportDoes(t *testing.T) {
	each(t, func(h *harness) {
		h.mixed()
		for name, file := range map[string]string{"mixed": mixed, "several chunks": repetitive(6500)} {
			for range 2 { // first on new credentials, then on existing ones
				dryRun := h.importText(file, inventory.ImportOptions{DryRun: true})
				done := h.importText(file, inventory.ImportOptions{})
				dryRun.DryRun, dryRun.Committed = false, true
				if !reflect.DeepEqual(dryRun, done) {
					h.Errorf("%s: the dry run says\n%.600s\nthe import\n%.600s", name, fmt.Sprintf("%+v", dryRun), fmt.Sprintf("%+v", done))
				}
			}
		}
	})
}

// holdWriteTransaction holds a write transaction until release is called; on SQLite it blocks all other writers.
func (h *harness) holdWriteTransaction() (release func()) {
	h.Helper()
	held, free, done := make(chan struct{}), make(chan struct{}), make(chan error, 1)
	go func() {
		done <- h.store.InTx(context.Background(), func(tx *db.Tx) error {
			err := tx.Tag.Create().SetName("held").SetNameKey("held").SetCreatedAt(time.Now()).Exec(context.Background())
			close(held)
			<-free
			return err
		})
	}()
	<-held
	return func() {
		close(free)
		if err := <-done; err != nil {
			h.Error(err)
		}
	}
}

// Finding 4 (security review), rule 28: a dry run takes no lock that others wait for. It checks its whole file while another
// transaction writes, and waits only to record its event.
func TestFinding04DryRunBlocksNoWriter(t *testing.T) {
	each(t, func(h *harness) {
		release := h.holdWriteTransaction()
		read := make(chan int, 10)
		done := make(chan error, 1)
		go func() {
			_, err := h.service.Import(h.ctx, strings.NewReader(repetitive(4001)),
				inventory.ImportOptions{DryRun: true, Progress: func(lines int) { read <- lines }})
			done <- err
		}()
		for _, want := range []int{2000, 4000} { // the first chunk has been checked when the second has been read
			if got := <-read; got != want {
				h.Errorf("want %d lines, got %d", want, got)
			}
		}
		release()
		if err := <-done; err != nil {
			h.Error(err)
		}
	})
}

// signaling is a reader that signals its end.
type signaling struct {
	*strings.Reader
	ended chan struct{}
}

func (r signaling) Read(p []byte) (int, error) {
	n, err := r.Reader.Read(p)
	if errors.Is(err, io.EOF) {
		close(r.ended)
	}
	return n, err
}

// Finding 4: a strict import that stores nothing opens a transaction only to record its event.
func TestFinding04RejectedStrictImportBlocksNoWriter(t *testing.T) {
	each(t, func(h *harness) {
		release := h.holdWriteTransaction()
		file := signaling{strings.NewReader(repetitive(2500)), make(chan struct{})}
		done := make(chan inventory.ImportReport, 1)
		go func() {
			report, err := h.service.Import(h.ctx, file, inventory.ImportOptions{Strict: true})
			if err != nil {
				h.Error(err)
			}
			done <- report
		}()
		<-file.ended
		release()
		if report := <-done; report.Committed || report.Rejected == 0 || report.Lines != 2500 {
			h.Errorf("got %+v", report)
		}
	})
}

// Finding 4: other transactions write between the chunks of an import.
func TestFinding04OthersWriteBetweenChunks(t *testing.T) {
	each(t, func(h *harness) {
		written := 0
		_, err := h.service.Import(h.ctx, strings.NewReader(repetitive(4100)), inventory.ImportOptions{Progress: func(lines int) {
			name := fmt.Sprint("written at line ", lines)
			if err := h.store.InTx(h.Context(), func(tx *db.Tx) error {
				return tx.Tag.Create().SetName(name).SetNameKey(name).SetCreatedAt(time.Now()).Exec(h.Context())
			}); err != nil {
				h.Error(err)
			}
			written++
		}})
		if err != nil || written != 2 {
			h.Errorf("%d were written, %v", written, err)
		}
	})
}
