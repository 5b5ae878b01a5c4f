package graph

import (
	"context"
	"sync"
	"time"

	"bulwark/ent/db"
	"bulwark/graph/transport"
	"bulwark/server/ident"
	"bulwark/server/viewer"
)

// watcher reads what event streams follow, once for all streams. While there are streams, one goroutine runs a round on every
// notification of the store, and every Timing.Poll without one. A round reads each followed operation once, and counts what
// waits once per person when something changed that may change the count. Rounds are at least Timing.Pause apart, so a busy
// operation causes a few events a second and its last state is never lost.
type watcher struct {
	services Services

	mutex      sync.Mutex
	operations map[ident.BatchOperation]*topic[operationState]
	counts     map[countKey]*topic[int]
	stale      map[countKey]bool // counts that may have changed before their stream followed them
	running    bool
}

// countKey identifies a count: of what, and for whom. API tokens never decide, so their counts differ.
type countKey struct {
	user    ident.User
	byToken bool
	kind    waitingKind
}

// waitingKind is a kind of thing that can wait for a decision.
type waitingKind int

const (
	approvals waitingKind = iota
	protectedChanges
)

// topic is something that streams follow, with its state when it was last read.
type topic[S comparable] struct {
	state   S
	streams map[*transport.Stream]struct{}
}

// After how many rounds without a notification silent streams are checked for people who signed out, and everything is counted
// again.
const (
	signedInEvery = 3
	countEvery    = 8
)

func newWatcher(services Services) *watcher {
	return &watcher{
		services: services, operations: map[ident.BatchOperation]*topic[operationState]{}, counts: map[countKey]*topic[int]{},
		stale: map[countKey]bool{},
	}
}

// followTopic adds the stream of a context to a topic and sets the topic's state to what this stream has just read. When that is
// not the newest, the next round delivers the newest to all streams.
func followTopic[K, S comparable](ctx context.Context, w *watcher, topics map[K]*topic[S], key K, state S) {
	stream := transport.StreamOf(ctx)
	w.mutex.Lock()
	defer w.mutex.Unlock()
	t := topics[key]
	if t == nil {
		t = &topic[S]{streams: map[*transport.Stream]struct{}{}}
		topics[key] = t
	}
	t.state = state
	t.streams[stream] = struct{}{}
	stream.Follow(func() {
		w.mutex.Lock()
		defer w.mutex.Unlock()
		delete(t.streams, stream)
		if len(t.streams) == 0 && topics[key] == t {
			delete(topics, key)
		}
	})
	if !w.running {
		w.running = true
		go w.run()
	}
}

// run runs rounds until no stream is left.
func (w *watcher) run() {
	notifications, stop := w.services.Store.Notifier.Listen()
	defer stop()
	timing := w.services.Timing
	poll := time.NewTicker(timing.Poll)
	defer poll.Stop()
	r := &round{watcher: w}
	for {
		select {
		case operation := <-notifications:
			r.begin(false)
			r.addNotified(operation)
			for quiet := time.After(timing.Pause); quiet != nil; {
				select {
				case operation = <-notifications:
					r.addNotified(operation)
				case <-quiet:
					quiet = nil
				}
			}
		case <-poll.C:
			if w.idle() {
				return
			}
			r.begin(true)
		}
		r.run()
	}
}

// idle reports whether no stream is left, and then lets the next one start a new goroutine.
func (w *watcher) idle() bool {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	w.running = len(w.operations)+len(w.counts) > 0
	return !w.running
}

// streamsOf returns the streams of a topic.
func streamsOf[K, S comparable](w *watcher, topics map[K]*topic[S], key K) []*transport.Stream {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	t := topics[key]
	if t == nil {
		return nil
	}
	streams := make([]*transport.Stream, 0, len(t.streams))
	for stream := range t.streams {
		streams = append(streams, stream)
	}
	return streams
}

// updateTopic stores the state of a topic and reports whether it changed.
func updateTopic[K, S comparable](w *watcher, topics map[K]*topic[S], key K, state S) bool {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	t := topics[key]
	if t == nil || t.state == state {
		return false
	}
	t.state = state
	return true
}

// keysOf returns the keys of the followed topics.
func keysOf[K, S comparable](w *watcher, topics map[K]*topic[S]) []K {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	keys := make([]K, 0, len(topics))
	for key := range topics {
		keys = append(keys, key)
	}
	return keys
}

// markStale has a count read again in the next round.
func (w *watcher) markStale(key countKey) {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	w.stale[key] = true
}

// takeStale returns the counts that were marked as stale and clears the marks.
func (w *watcher) takeStale() map[countKey]bool {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	stale := w.stale
	w.stale = map[countKey]bool{}
	return stale
}

// admission identifies the session or API token that opened a stream.
type admission struct {
	user    ident.User
	token   ident.APIToken
	session string
}

func admissionOf(v viewer.Viewer) admission { return admission{v.User, v.Token, v.Session} }

// operationState holds the values of an operation whose change causes an event.
type operationState struct {
	status             string
	settled            int64
	decisions, counted int
	mismatched         bool
}

func operationStateOf(operation *db.BatchOperation, decisions, counted int) operationState {
	return operationState{string(operation.Status), operation.SettledPosition, decisions, counted, operation.DigestMismatchAt != nil}
}
