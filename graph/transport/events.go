package transport

import (
	"fmt"
	"io"
	"net"
	"net/http"
	"time"
)

// How long a client may take to receive one event before the stream is closed: during its request, and after the connection was
// taken over, when events of others may have to wait for it.
const (
	writeDeadline    = 30 * time.Second
	detachedDeadline = 10 * time.Second
)

// eventWriter sends events without buffering. send returns false when the client did not receive the event in time.
type eventWriter interface {
	send(event string) bool
	close()
}

// httpEvents writes to the response of a request that lasts.
type httpEvents struct {
	w       http.ResponseWriter
	control *http.ResponseController
}

func (e *httpEvents) send(event string) bool {
	_ = e.control.SetWriteDeadline(time.Now().Add(writeDeadline)) // not every connection supports it
	if _, err := io.WriteString(e.w, event); err != nil {
		return false
	}
	return e.control.Flush() == nil
}

func (e *httpEvents) close() {}

// connectionEvents writes to a connection that was taken over after the response had begun: each event is a chunk of it (RFC 9112,
// section 7.1).
type connectionEvents struct{ net.Conn }

func (e *connectionEvents) send(event string) bool {
	_ = e.SetWriteDeadline(time.Now().Add(detachedDeadline))
	_, err := fmt.Fprintf(e.Conn, "%x\r\n%s\r\n", len(event), event)
	return err == nil
}

// close ends the chunked response and closes the connection.
func (e *connectionEvents) close() {
	_ = e.SetWriteDeadline(time.Now().Add(time.Second))
	_, _ = io.WriteString(e.Conn, "0\r\n\r\n")
	_ = e.Conn.Close()
}

// waitForClose waits until the client or the server closes the connection, and closes the stream. A client that sends more data
// is disconnected, too.
func (s *Stream) waitForClose(connection net.Conn) {
	var nothing [1]byte
	_, _ = connection.Read(nothing[:])
	s.cancel()
	s.sending.Lock()
	defer s.sending.Unlock()
	s.close()
}
