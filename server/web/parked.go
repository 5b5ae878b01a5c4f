package web

import (
	"bufio"
	"net"
	"net/http"
	"sync"
	"time"
)

// parked are connections that handlers have taken over from the server, as event streams do. The server no longer knows them,
// so they are ended here when it stops.
type parked struct {
	mutex       sync.Mutex
	stopping    bool
	connections map[*parkedConnection]struct{}
}

// parkedConnection is forgotten when it is closed.
type parkedConnection struct {
	net.Conn
	parked *parked
}

// Hijack implements http.Hijacker.
func (r *response) Hijack() (net.Conn, *bufio.ReadWriter, error) {
	connection, buffered, err := r.control.Hijack()
	if err != nil {
		return nil, nil, err
	}
	return r.parked.add(connection), buffered, nil
}

var _ http.Hijacker = (*response)(nil)

func (p *parked) add(connection net.Conn) net.Conn {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	c := &parkedConnection{connection, p}
	if p.connections == nil {
		p.connections = map[*parkedConnection]struct{}{}
	}
	p.connections[c] = struct{}{}
	if p.stopping {
		c.end()
	}
	return c
}

// Close implements net.Conn.
func (c *parkedConnection) Close() error {
	c.parked.mutex.Lock()
	delete(c.parked.connections, c)
	if len(c.parked.connections) == 0 {
		c.parked.connections = nil // a map never shrinks
	}
	c.parked.mutex.Unlock()
	return c.Conn.Close()
}

// end makes whoever waits for the client stop waiting; they close the connection in order.
func (c *parkedConnection) end() { _ = c.SetReadDeadline(time.Unix(1, 0)) }

// stop ends all connections and those that come.
func (p *parked) stop() {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	p.stopping = true
	for c := range p.connections {
		c.end()
	}
}

// wait waits until all are closed, for so long at most.
func (p *parked) wait(most time.Duration) {
	for deadline := time.Now().Add(most); time.Now().Before(deadline); time.Sleep(10 * time.Millisecond) {
		p.mutex.Lock()
		left := len(p.connections)
		p.mutex.Unlock()
		if left == 0 {
			return
		}
	}
}
