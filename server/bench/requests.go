package bench

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"strconv"
	"strings"
	"time"
)

// measurePages returns the 99th percentile of the seconds for a response to four clients that pause between requests.
func measurePages(ctx context.Context, page request, length time.Duration) (float64, error) {
	during, stop := context.WithTimeout(ctx, length)
	defer stop()
	took, err := load(during, page, 4, 20*time.Millisecond)
	return percentile(took, 0.99), err
}

// measurePagesDuring measures the same for as long as a task runs.
func measurePagesDuring(ctx context.Context, page request, task func() error) (float64, error) {
	ctx, stop := context.WithCancel(ctx)
	ended := make(chan error, 1)
	go func() {
		ended <- task()
		stop()
	}()
	took, err := load(ctx, page, 4, 20*time.Millisecond)
	return percentile(took, 0.99), firstError(err, <-ended)
}

// send posts a body and returns status and body of the response.
func send(ctx context.Context, address, path, token, media string, body io.Reader) (int, string, error) {
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, "http://"+address+path, body)
	if err != nil {
		return 0, "", err
	}
	r.Header.Set("Content-Type", media)
	if token != "" {
		r.Header.Set("Authorization", "Bearer "+token)
	}
	response, err := http.DefaultClient.Do(r)
	if err != nil {
		return 0, "", err
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	return response.StatusCode, string(text), err
}

// signIn tries to sign in and returns the status of the response.
func signIn(ctx context.Context, address, username, password string) (int, error) {
	body, err := json.Marshal(map[string]string{"username": username, "password": password})
	if err != nil {
		return 0, err
	}
	status, _, err := send(ctx, address, "/auth/login", "", "application/json", strings.NewReader(string(body)))
	return status, err
}

// follow opens an event stream and returns it after its first event, with the status of the response.
func follow(ctx context.Context, address, token string) (net.Conn, int, error) {
	connection, err := new(net.Dialer).DialContext(ctx, "tcp", address)
	if err != nil {
		return nil, 0, err
	}
	const body = `{"query":"subscription { pendingApprovalCountChanged }"}`
	_, err = fmt.Fprintf(connection, "POST /graphql HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\nContent-Type: application/json\r\n"+
		"Accept: text/event-stream\r\nContent-Length: %d\r\n\r\n%s", address, token, len(body), body)
	if err != nil {
		return connection, 0, err
	}
	lines := bufio.NewScanner(connection) // reads line by line, because the response does not end
	if !lines.Scan() {
		return connection, 0, errors.Join(io.ErrUnexpectedEOF, lines.Err())
	}
	var status int
	if _, err := fmt.Sscanf(lines.Text(), "HTTP/1.1 %d", &status); err != nil || status != http.StatusOK {
		return connection, status, err
	}
	for lines.Scan() {
		if lines.Text() == "event: next" {
			return connection, status, nil
		}
	}
	return connection, 0, errors.Join(io.ErrUnexpectedEOF, lines.Err())
}

// settledMemory returns the memory of the process in MB, after it had time to close streams.
func (p *process) settledMemory(ctx context.Context) (float64, error) {
	select {
	case <-ctx.Done():
		return 0, ctx.Err()
	case <-time.After(12 * time.Second): // the server checks streams every three seconds
		return p.memory()
	}
}

// cpuShare returns the share of a processor that the process uses, measured for a time.
func (p *process) cpuShare(ctx context.Context, length time.Duration) (float64, error) {
	before, err := p.cpuTicks()
	if err != nil {
		return 0, err
	}
	select {
	case <-ctx.Done():
	case <-time.After(length):
	}
	after, err := p.cpuTicks()
	const hertz = 100 // USER_HZ of Linux
	return (after - before) / hertz / length.Seconds(), err
}

func (p *process) cpuTicks() (float64, error) {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", p.command.Process.Pid))
	if err != nil {
		return 0, err
	}
	_, after, _ := strings.Cut(string(text), ") ")
	fields := strings.Fields(after)
	if len(fields) < 13 {
		return 0, fmt.Errorf("/proc/…/stat cannot be read: %q", text)
	}
	user, err := strconv.ParseFloat(fields[11], 64)
	if err != nil {
		return 0, err
	}
	system, err := strconv.ParseFloat(fields[12], 64)
	return user + system, err
}
