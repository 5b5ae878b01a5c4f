package bench

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"sync"
	"time"
)

// target is an HTTP request, ready to be sent again and again over a connection: as little work as possible on this side
// leaves the machine to whoever answers.
type target struct {
	address string
	request []byte
}

// get is a request for a path.
func get(address, path string) target {
	return target{address, fmt.Appendf(nil, "GET %s HTTP/1.1\r\nHost: %s\r\n\r\n", path, address)}
}

// post is a GraphQL request to a path.
func post(address, path, token, body string) target {
	return target{address, fmt.Appendf(nil, "POST %s HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\n"+
		"Content-Type: application/json\r\nAccept: application/json\r\nContent-Length: %d\r\n\r\n%s",
		path, address, token, len(body), body)}
}

// client is a connection that a target is asked over.
type client struct {
	target
	connection net.Conn
	reader     *bufio.Reader
}

func (t target) dial(ctx context.Context) (*client, error) {
	connection, err := new(net.Dialer).DialContext(ctx, "tcp", t.address)
	if err != nil {
		return nil, err
	}
	return &client{t, connection, bufio.NewReaderSize(connection, 64<<10)}, nil
}

func (c *client) close() { _ = c.connection.Close() }

// ask sends the request and reads the answer into w. An answer other than 200 is an error.
func (c *client) ask(w io.Writer) error {
	if _, err := c.connection.Write(c.request); err != nil {
		return err
	}
	answer, err := http.ReadResponse(c.reader, nil)
	if err != nil {
		return err
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		text, _ := io.ReadAll(answer.Body)
		return fmt.Errorf("%s: %s", answer.Status, text)
	}
	_, err = io.Copy(w, answer.Body)
	return err
}

// once asks and returns the answer.
func (t target) once(ctx context.Context) ([]byte, error) {
	c, err := t.dial(ctx)
	if err != nil {
		return nil, err
	}
	defer c.close()
	var text bytes.Buffer
	err = c.ask(&text)
	return text.Bytes(), err
}

// load asks a target from a number of clients, each with a pause after every answer, until ctx ends. It returns the
// seconds that each answer took.
func load(ctx context.Context, t target, clients int, pause time.Duration) ([]float64, error) {
	var group sync.WaitGroup
	var mutex sync.Mutex
	var all []float64
	var failed error
	for range clients {
		group.Add(1)
		go func() {
			defer group.Done()
			took, err := t.repeat(ctx, pause)
			mutex.Lock()
			defer mutex.Unlock()
			all = append(all, took...)
			if err != nil {
				failed = err
			}
		}()
	}
	group.Wait()
	return all, failed
}

func (t target) repeat(ctx context.Context, pause time.Duration) ([]float64, error) {
	c, err := t.dial(context.WithoutCancel(ctx))
	if err != nil {
		return nil, err
	}
	defer c.close()
	var took []float64
	for ctx.Err() == nil {
		began := time.Now()
		if err := c.ask(io.Discard); err != nil {
			return nil, err
		}
		took = append(took, time.Since(began).Seconds())
		if pause > 0 {
			select {
			case <-ctx.Done():
			case <-time.After(pause):
			}
		}
	}
	return took, nil
}
