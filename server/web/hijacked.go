package web

import (
	"bufio"
	"net"
	"net/http"
	"sync"
	"time"
)

// hijackedConns are the connections that handlers took over from net/http, as event streams do. http.Server.Shutdown does not
// end them, so Server does.
type hijackedConns struct {
	mutex       sync.Mutex
	stopping    bool
	connections map[*hijackedConn]struct{}
}

// hijackedConn removes itself from its owner when it is closed.
type hijackedConn struct {
	net.Conn
	owner *hijackedConns
}

// Hijack implements http.Hijacker.
func (r *response) Hijack() (net.Conn, *bufio.ReadWriter, error) {
	connection, buffered, err := r.control.Hijack()
	if err != nil {
		return nil, nil, err
	}
	return r.hijacked.add(connection), buffered, nil
}

var _ http.Hijacker = (*response)(nil)

func (h *hijackedConns) add(connection net.Conn) net.Conn {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	c := &hijackedConn{connection, h}
	if h.connections == nil {
		h.connections = map[*hijackedConn]struct{}{}
	}
	h.connections[c] = struct{}{}
	if h.stopping {
		c.interruptRead()
	}
	return c
}

// Close implements net.Conn.
func (c *hijackedConn) Close() error {
	c.owner.mutex.Lock()
	delete(c.owner.connections, c)
	if len(c.owner.connections) == 0 {
		c.owner.connections = nil // a map never shrinks
	}
	c.owner.mutex.Unlock()
	return c.Conn.Close()
}

// interruptRead ends a pending read: the handler then closes the connection in order.
func (c *hijackedConn) interruptRead() { _ = c.SetReadDeadline(time.Unix(1, 0)) }

// stop interrupts all connections, and those added later.
func (h *hijackedConns) stop() {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	h.stopping = true
	for c := range h.connections {
		c.interruptRead()
	}
}

// wait waits until all connections are closed, or until a timeout.
func (h *hijackedConns) wait(timeout time.Duration) {
	for deadline := time.Now().Add(timeout); time.Now().Before(deadline); time.Sleep(10 * time.Millisecond) {
		h.mutex.Lock()
		open := len(h.connections)
		h.mutex.Unlock()
		if open == 0 {
			return
		}
	}
}
