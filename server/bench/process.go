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

// process is a server that runs this program.
type process struct {
	command *exec.Cmd
	address string // host and port
	remove  func()
}

// startServer starts the server of the product and waits until it prints its address.
func (e *Environment) startServer(ctx context.Context, database string) (*process, error) {
	return e.startProcess(ctx, database, "serve", "--listen", "127.0.0.1:0", "--log-level", "error")
}

// startFloors starts a server with the handlers of the floors.
func (e *Environment) startFloors(ctx context.Context) (*process, error) {
	return e.startProcess(ctx, e.options.Database, "bench", "--floors")
}

func (e *Environment) startProcess(ctx context.Context, database string, args ...string) (*process, error) {
	folder, remove, err := e.tempFolder()
	if err != nil {
		return nil, err
	}
	p := &process{command: exec.CommandContext(ctx, e.options.Program, args...), remove: remove}
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
	_, printed, found := strings.Cut(strings.TrimSpace(line), " is at ")
	address, urlErr := url.Parse(printed)
	if err != nil || !found || urlErr != nil {
		p.stop()
		return nil, errors.Join(err, urlErr, fmt.Errorf("the server did not print its address, but %q", line))
	}
	p.address = address.Host
	return p, nil
}

// stop ends the process. It can be called again.
func (p *process) stop() {
	if p.command.ProcessState != nil {
		return
	}
	_ = p.command.Process.Signal(syscall.SIGTERM)
	_ = p.command.Wait()
	p.remove()
}

// memory returns the resident memory of the process in MB, from /proc.
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
