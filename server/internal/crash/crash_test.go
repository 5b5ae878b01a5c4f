package crash_test

import (
	"context"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"strconv"
	"syscall"
	"testing"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/approver"
	"bulwark/ent/db/auditevent"
	"bulwark/ent/db/credential"
	"bulwark/server/action"
	"bulwark/server/app"
	"bulwark/server/approval"
	"bulwark/server/batch"
	"bulwark/server/internal/dbtest"
	"bulwark/server/store"
	"bulwark/server/viewer"
	"bulwark/server/viewer/viewertest"
)

const (
	asProgram   = "BULWARK_CRASH_TEST_AS_PROGRAM"
	credentials = 50_000
)

// TestMain runs the tests, or the program when the test started itself as such.
func TestMain(m *testing.M) {
	if os.Getenv(asProgram) == "" {
		os.Exit(m.Run())
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	os.Exit(app.Main(ctx, os.Args[1:], app.Streams{In: os.Stdin, Out: io.Discard, Err: io.Discard}))
}

// rule 15: two server processes on one PostgreSQL, and one on SQLite, are killed with −9 in the middle of an operation on
// 50,000 credentials; started again, they finish it, and every task was applied exactly once.
func TestRule15KilledProcessesLoseNothingAndRepeatNothing(t *testing.T) {
	t.Parallel()
	t.Run("sqlite", func(t *testing.T) {
		t.Parallel()
		killInTheMiddle(t, dbtest.SQLite(t), 1)
	})
	if os.Getenv("BULWARK_TEST_POSTGRES_URL") != "" {
		t.Run("postgres", func(t *testing.T) {
			t.Parallel()
			killInTheMiddle(t, dbtest.Postgres(t), 2)
		})
	}
}

func killInTheMiddle(t *testing.T, url string, processes int) {
	s := dbtest.Open(t, url)
	startProgram(t, url, "seed", "--credentials", strconv.Itoa(credentials)).wait()
	operation := approveUpdate(t, s)

	servers := startServers(t, url, processes)
	until(t, s, operation, func(o *db.BatchOperation) bool { return o.SettledPosition > 0 })
	for _, server := range servers {
		server.kill()
	}
	half := s.Read().BatchOperation.GetX(t.Context(), operation.ID)
	if half.Status != approval.Running || half.SettledPosition == 0 || half.SettledPosition == half.Total {
		t.Fatalf("the processes were not killed in the middle: %s, %d of %d", half.Status, half.SettledPosition, half.Total)
	}

	servers = startServers(t, url, processes)
	ended := until(t, s, operation, func(o *db.BatchOperation) bool { return !o.Status.Open() })
	for _, server := range servers {
		server.kill()
	}
	if ended.Status != approval.Success || ended.Succeeded != credentials {
		t.Fatalf("ended as %s with %d of %d", ended.Status, ended.Succeeded, ended.Total)
	}
	if n := s.Read().Credential.Query().Where(credential.Version(2)).CountX(t.Context()); n != credentials {
		t.Fatalf("%d of %d credentials were changed exactly once", n, credentials)
	}
	chunks := s.Read().BatchChunk.Query().Order(db.Asc("id")).AllX(t.Context())
	position := int64(0)
	for _, chunk := range chunks {
		if chunk.ID.Position() != position+1 {
			t.Fatalf("a chunk starts at %d after one that ended at %d", chunk.ID.Position(), position)
		}
		position = chunk.LastTask.Position()
	}
	evidence := s.Read().AuditEvent.Query().Where(auditevent.Action("batch_operation.apply")).CountX(t.Context())
	if position != credentials || evidence != len(chunks) {
		t.Fatalf("%d tasks in %d chunks with %d events", position, len(chunks), evidence)
	}
}

// approveUpdate makes two people, and an approved operation on every credential.
func approveUpdate(t *testing.T, s *store.Store) *db.BatchOperation {
	t.Helper()
	_, err := s.Read().ExecContext(t.Context(), "UPDATE credentials SET status = 'ACTIVE', version = 1")
	if err != nil {
		t.Fatal(err)
	}
	text := "changed once"
	return newPair(t, s).requestApproved(t, batch.Request{
		Action: action.Update, Changes: &action.Changes{AdditionalInformation: &text},
		Selection: action.Selection{Filter: &action.Filter{All: true}}, Reason: "crash test",
	})
}

// pair is a requester and an approver.
type pair struct {
	batch               *batch.Service
	requester, approver viewer.Viewer
}

func newPair(t *testing.T, s *store.Store) pair {
	t.Helper()
	people := make([]viewer.Viewer, 2)
	for i, p := range []viewertest.Person{viewertest.Otto, viewertest.Aki} {
		made := s.Read().User.Create().SetUsername(p.Username).SetDisplayName(p.DisplayName).SetRole(p.Role).SetPasswordHash("-").
			SetCreatedAt(time.Now()).SetUpdatedAt(time.Now()).SaveX(t.Context())
		people[i] = viewer.Viewer{User: made.ID, Role: made.Role, ProvedAt: time.Now(), Proof: viewer.ByPassword}
	}
	s.Read().Approver.Create().SetModule(approver.ModulePAM_CORE).SetUserID(people[1].User).
		SetAddedAt(time.Now()).ExecX(t.Context())
	return pair{batch.New(s, time.Now), people[0], people[1]}
}

func (p pair) requestApproved(t *testing.T, request batch.Request) *db.BatchOperation {
	t.Helper()
	done, err := p.batch.Request(viewer.With(t.Context(), p.requester), request)
	if err != nil {
		t.Fatal(err)
	}
	_, err = p.batch.Approve(viewer.With(t.Context(), p.approver), batch.Decision{Operation: done.Operation.ID, Digest: done.Operation.Digest})
	if err != nil {
		t.Fatal(err)
	}
	return done.Operation
}

// until polls the operation until a condition holds, for at most two minutes.
func until(t *testing.T, s *store.Store, operation *db.BatchOperation, holds func(*db.BatchOperation) bool) *db.BatchOperation {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute)
	defer cancel()
	for tick := time.NewTicker(2 * time.Millisecond); ; {
		now, err := s.Read().BatchOperation.Get(ctx, operation.ID)
		if err != nil {
			t.Fatal("the operation did not reach the expected state in time: ", err)
		}
		if holds(now) {
			return now
		}
		<-tick.C
	}
}

// process is a running program.
type process struct {
	t       *testing.T
	command *exec.Cmd
}

func startProgram(t *testing.T, url string, args ...string) *process {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	command := exec.Command(self, args...)
	command.Env = append(os.Environ(), asProgram+"=1", "BULWARK_DATABASE="+url, "BULWARK_DATA="+t.TempDir())
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	p := &process{t, command}
	t.Cleanup(p.kill)
	return p
}

func startServers(t *testing.T, url string, n int) []*process {
	t.Helper()
	servers := make([]*process, n)
	for i := range servers {
		servers[i] = startProgram(t, url, "serve", "--listen", "127.0.0.1:0")
	}
	return servers
}

func (p *process) wait() {
	p.t.Helper()
	if err := p.command.Wait(); err != nil {
		p.t.Fatal(err)
	}
}

// kill sends SIGKILL and waits; it does nothing when the process has ended.
func (p *process) kill() {
	_ = p.command.Process.Signal(syscall.SIGKILL)
	_ = p.command.Wait()
}
