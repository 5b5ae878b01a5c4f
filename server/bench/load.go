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

// request is an encoded HTTP request, which is sent many times over a connection. The client does as little as possible, because
// it shares the processors with the server.
type request struct {
	address string
	raw     []byte
}

// newGet returns a GET request.
func newGet(address, path string) request {
	return request{address, fmt.Appendf(nil, "GET %s HTTP/1.1\r\nHost: %s\r\n\r\n", path, address)}
}

// newPost returns a GraphQL request with a token.
func newPost(address, path, token, body string) request {
	return request{address, fmt.Appendf(nil, "POST %s HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\n"+
		"Content-Type: application/json\r\nAccept: application/json\r\nContent-Length: %d\r\n\r\n%s",
		path, address, token, len(body), body)}
}

// client is a connection over which a request is sent.
type client struct {
	request
	connection net.Conn
	reader     *bufio.Reader
}

func (r request) dial(ctx context.Context) (*client, error) {
	connection, err := new(net.Dialer).DialContext(ctx, "tcp", r.address)
	if err != nil {
		return nil, err
	}
	return &client{r, connection, bufio.NewReaderSize(connection, 64<<10)}, nil
}

func (c *client) close() { _ = c.connection.Close() }

// send sends the request and copies the body of the response to w. A status other than 200 is an error.
func (c *client) send(w io.Writer) error {
	if _, err := c.connection.Write(c.raw); err != nil {
		return err
	}
	response, err := http.ReadResponse(c.reader, nil)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		text, _ := io.ReadAll(response.Body)
		return fmt.Errorf("%s: %s", response.Status, text)
	}
	_, err = io.Copy(w, response.Body)
	return err
}

// send sends the request once and returns the body of the response.
func (r request) send(ctx context.Context) ([]byte, error) {
	c, err := r.dial(ctx)
	if err != nil {
		return nil, err
	}
	defer c.close()
	var text bytes.Buffer
	err = c.send(&text)
	return text.Bytes(), err
}

// load sends a request from several clients, each with a pause after every response, until ctx ends. It returns the seconds that
// each response took.
func load(ctx context.Context, r request, clients int, pause time.Duration) ([]float64, error) {
	var group sync.WaitGroup
	var mutex sync.Mutex
	var all []float64
	var failed error
	for range clients {
		group.Add(1)
		go func() {
			defer group.Done()
			took, err := r.repeat(ctx, pause)
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

func (r request) repeat(ctx context.Context, pause time.Duration) ([]float64, error) {
	c, err := r.dial(context.WithoutCancel(ctx))
	if err != nil {
		return nil, err
	}
	defer c.close()
	var took []float64
	for ctx.Err() == nil {
		start := time.Now()
		if err := c.send(io.Discard); err != nil {
			return nil, err
		}
		took = append(took, time.Since(start).Seconds())
		if pause > 0 {
			select {
			case <-ctx.Done():
			case <-time.After(pause):
			}
		}
	}
	return took, nil
}
