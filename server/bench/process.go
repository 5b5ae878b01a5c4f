package bench

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"syscall"
)

// process is this program, started as a server of its own.
type process struct {
	command *exec.Cmd
	address string // host and port
	remove  func()
}

// serve starts the product's server on a database and waits until it says where it is.
func (s *Site) serve(ctx context.Context, database string) (*process, error) {
	return s.spawn(ctx, database, "serve", "--listen", "127.0.0.1:0", "--log-level", "error")
}

// serveFloors starts a server of the floors' plain handlers.
func (s *Site) serveFloors(ctx context.Context) (*process, error) {
	return s.spawn(ctx, s.options.Database, "bench", "--floors")
}

func (s *Site) spawn(ctx context.Context, database string, args ...string) (*process, error) {
	folder, remove, err := s.temporary()
	if err != nil {
		return nil, err
	}
	p := &process{command: exec.CommandContext(ctx, s.options.Program, args...), remove: remove}
	p.command.Env = append(os.Environ(), "BULWARK_DATABASE="+database, "BULWARK_DATA="+folder)
	p.command.Stderr = os.Stderr
	out, err := p.command.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := p.command.Start(); err != nil {
		remove()
		return nil, err
	}
	line, err := bufio.NewReader(out).ReadString('\n')
	_, where, found := strings.Cut(strings.TrimSpace(line), " is at ")
	address, urlErr := url.Parse(where)
	if err != nil || !found || urlErr != nil {
		p.stop()
		return nil, errors.Join(err, urlErr, fmt.Errorf("the server did not say where it is, but %q", line))
	}
	p.address = address.Host
	return p, nil
}

// stop ends the process, and again does nothing.
func (p *process) stop() {
	if p.command.ProcessState != nil {
		return
	}
	_ = p.command.Process.Signal(syscall.SIGTERM)
	_ = p.command.Wait()
	p.remove()
}

// memory is how much of the machine's memory the process holds, in MB, as Linux tells it.
func (p *process) memory() (float64, error) {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", p.command.Process.Pid))
	if err != nil {
		return 0, err
	}
	_, after, _ := strings.Cut(string(status), "VmRSS:")
	kilobytes, _, _ := strings.Cut(strings.TrimSpace(after), " ")
	n, err := strconv.ParseFloat(kilobytes, 64)
	return n / 1024, err
}
