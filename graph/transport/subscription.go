package transport

import (
	"context"
	"net/http"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"github.com/99designs/gqlgen/graphql"
)

// Stream is an open event stream of a subscription. It has no goroutine that produces events: the resolver passes it to a watcher
// (Follow), which calls Deliver when there is an update, and only then the document is executed again. It is safe for concurrent
// use.
type Stream struct {
	handler   *Handler
	ctx       context.Context // of the viewer; ends with the stream
	cancel    context.CancelFunc
	operation *graphql.OperationContext
	release   func() // ends its count among the streams of the person
	ended     chan struct{}
	detached  atomic.Bool // the connection was taken over from the HTTP server

	// Set by the resolver while the first response is made.
	followed, last bool
	unfollow       func()

	sending sync.Mutex // held while something is executed or sent, and until the stream stays
	out     eventWriter
	sent    atomic.Int64 // when, in nanoseconds

	mutex   sync.Mutex
	update  *update // to be delivered; a later update replaces it
	closing bool
}

// update is a value to deliver; after the last one the stream ends.
type update struct {
	value any
	last  bool
}

type streamKey struct{}

type updateKey struct{}

// StreamOf returns the event stream that a subscription is executed for, nil for none.
func StreamOf(ctx context.Context) *Stream {
	s, _ := ctx.Value(streamKey{}).(*Stream)
	return s
}

// UpdateOf returns the value to show that was given to Deliver, nil in the first execution.
func UpdateOf(ctx context.Context) any { return ctx.Value(updateKey{}) }

// Follow is for the resolver, in the first execution: the stream stays open, and unfollow is called when it ends.
func (s *Stream) Follow(unfollow func()) { s.followed, s.unfollow = true, unfollow }

// EndAfterFirst is for the resolver, in the first execution: the stream ends after the first event.
func (s *Stream) EndAfterFirst() { s.last = true }

// Context is the viewer's; it ends with the stream.
func (s *Stream) Context() context.Context { return s.ctx }

func (h *Handler) newStream(w http.ResponseWriter, r *http.Request, release func()) *Stream {
	s := &Stream{handler: h, release: release, ended: make(chan struct{}), out: &httpEvents{w, http.NewResponseController(w)}}
	// The request ends when the connection is taken over; its context values, such as the viewer, are still needed.
	ctx, cancel := context.WithCancel(context.WithoutCancel(graphql.StartOperationTrace(r.Context())))
	stop := context.AfterFunc(r.Context(), func() {
		if !s.detached.Load() {
			cancel()
		}
	})
	s.ctx = context.WithValue(ctx, streamKey{}, s)
	s.cancel = func() { stop(); cancel() }
	s.sending.Lock()
	return s
}

// Deliver sends an update, unless the stream has ended. It does not wait; updates that come faster than they can be sent replace one
// another, except for the last.
func (s *Stream) Deliver(value any, last bool) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if s.closing || s.update != nil && s.update.last {
		return
	}
	idle := s.update == nil
	s.update = &update{value, last}
	if idle {
		go s.deliver()
	}
}

// deliver sends the newest update.
func (s *Stream) deliver() {
	s.sending.Lock()
	defer s.sending.Unlock()
	s.mutex.Lock()
	current := s.update
	s.update = nil
	s.mutex.Unlock()
	if s.hasEnded() || current == nil {
		return
	}
	response := s.execute(current)
	switch {
	case response == nil || !s.out.send(nextEvent(response)):
		s.close()
	case current.last:
		s.out.send(completeEvent)
		s.close()
	default:
		s.sent.Store(time.Now().UnixNano())
	}
}

// execute runs the document and returns its response, nil when there is none.
func (s *Stream) execute(current *update) []byte {
	s.handler.executions <- struct{}{} // few at a time, so that requests are not delayed
	defer func() { <-s.handler.executions }()
	ctx, cancel := context.WithTimeout(s.ctx, s.handler.Deadline)
	defer cancel()
	if current != nil {
		ctx = context.WithValue(ctx, updateKey{}, current.value)
	}
	defer func() {
		if recovered := recover(); recovered != nil {
			s.handler.Log.Error("a GraphQL event stream panicked", "panic", recovered)
		}
	}()
	responses, ctx := s.handler.Exec.DispatchOperation(ctx, s.operation)
	response := responses(ctx)
	if response == nil {
		return nil
	}
	return slices.Concat(encode(response)...)
}

// End ends the stream after the event that is being sent. It does not wait.
func (s *Stream) End() {
	go func() {
		s.sending.Lock()
		defer s.sending.Unlock()
		if !s.hasEnded() {
			s.out.send(completeEvent)
			s.close()
		}
	}()
}

// ping sends a comment when nothing was sent for a while, so that proxies keep the connection.
func (s *Stream) ping(silence time.Duration) {
	if !s.sending.TryLock() {
		return // something is being sent
	}
	defer s.sending.Unlock()
	if s.hasEnded() || time.Since(s.lastSent()) < silence {
		return
	}
	s.sent.Store(time.Now().UnixNano())
	if !s.out.send(": ping\n\n") {
		s.close()
	}
}

func (s *Stream) lastSent() time.Time { return time.Unix(0, s.sent.Load()) }

// keepOpen keeps the stream open. With HTTP/1.1 it takes over the connection and ends the request: only a goroutine remains that
// notices when the client disconnects. Otherwise the request lasts as long as the stream.
func (s *Stream) keepOpen(w http.ResponseWriter, r *http.Request) {
	s.sent.Store(time.Now().UnixNano())
	if r.ProtoMajor == 1 && r.ProtoMinor == 1 {
		if connection, _, err := http.NewResponseController(w).Hijack(); err == nil {
			s.detached.Store(true)
			s.out = &connectionEvents{connection}
			s.handler.open.add(s)
			s.sending.Unlock()
			go s.waitForClose(connection)
			return
		}
	}
	s.handler.open.add(s)
	s.sending.Unlock()
	select {
	case <-r.Context().Done():
	case <-s.ended:
	}
	s.sending.Lock()
}

// finish closes the stream unless it outlives its request.
func (s *Stream) finish() {
	if s.detached.Load() {
		return
	}
	s.close()
	s.sending.Unlock()
}

// hasEnded reports whether the stream has ended.
func (s *Stream) hasEnded() bool {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	return s.closing
}

// close releases everything. The caller holds sending; closing twice does nothing.
func (s *Stream) close() {
	s.mutex.Lock()
	alreadyClosed := s.closing
	s.closing = true
	s.mutex.Unlock()
	if alreadyClosed {
		return
	}
	s.cancel()
	if s.unfollow != nil {
		s.unfollow()
	}
	s.handler.open.remove(s)
	s.out.close()
	s.release()
	close(s.ended)
}
