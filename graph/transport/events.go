package transport

import (
	"fmt"
	"io"
	"net"
	"net/http"
	"time"
)

// How long a client may take to receive one event before it is taken for gone: while its request lasts, and afterwards, when
// others' events may have to wait for it.
const (
	writeDeadline    = 30 * time.Second
	detachedDeadline = 10 * time.Second
)

// eventWriter sends events at once and gives up on clients that do not receive them.
type eventWriter interface {
	send(event string) bool
	close()
}

// httpEvents sends as long as the request lasts.
type httpEvents struct {
	w       http.ResponseWriter
	control *http.ResponseController
}

func (e *httpEvents) send(event string) bool {
	_ = e.control.SetWriteDeadline(time.Now().Add(writeDeadline)) // not every connection has one
	if _, err := io.WriteString(e.w, event); err != nil {
		return false
	}
	return e.control.Flush() == nil
}

func (e *httpEvents) close() {}

// connectionEvents sends on a connection that was taken over after the answer had begun: each event is a chunk of it (RFC
// 9112, section 7.1).
type connectionEvents struct{ net.Conn }

func (e *connectionEvents) send(event string) bool {
	_ = e.SetWriteDeadline(time.Now().Add(detachedDeadline))
	_, err := fmt.Fprintf(e.Conn, "%x\r\n%s\r\n", len(event), event)
	return err == nil
}

// close ends the answer in order, if the client still receives it.
func (e *connectionEvents) close() {
	_ = e.SetWriteDeadline(time.Now().Add(time.Second))
	_, _ = io.WriteString(e.Conn, "0\r\n\r\n")
	_ = e.Conn.Close()
}

// watch waits until the client goes, or the server ends all connections, and closes the stream. A client has nothing to say
// any more; one that does is gone.
func (s *Stream) waitForClose(connection net.Conn) {
	var nothing [1]byte
	_, _ = connection.Read(nothing[:])
	s.cancel()
	s.sending.Lock()
	defer s.sending.Unlock()
	s.close()
}
