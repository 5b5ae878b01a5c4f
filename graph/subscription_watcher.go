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

// live follows what event streams are about, once for all of them: one goroutine, while there are any, listens to the bell and
// looks every Poll even when it does not ring. Each followed operation is read once per look, whoever follows it, and how much
// waits is counted once per person, when something has changed that may change it. A stream that nothing happens to
// costs no look. Looks are at least Pause apart, so a busy operation causes a few events a second and its last state is
// never lost.
type watcher struct {
	services Services

	mutex      sync.Mutex
	operations map[ident.BatchOperation]*topic[operationState]
	counts     map[countKey]*topic[int]
	stale      map[countKey]bool // counts that may have changed before they were followed
	running    bool
}

// audience is for whom is counted, and what: API tokens never decide.
type countKey struct {
	user    ident.User
	byToken bool
	counted waitingThing
}

// countable is what can wait for people.
type waitingThing int

const (
	approvals waitingThing = iota
	protectedChanges
)

// topic is something that streams follow, as it was when it was read last.
type topic[S comparable] struct {
	now     S
	streams map[*transport.Stream]struct{}
}

// How often, in looks without a ring, people are looked at whose streams nothing happens to, and everything is counted anew.
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

// follow adds the stream of a context to a topic, which is from now on taken to be as this stream has just read it: when that
// is not the newest, the next look tells everybody.
func followTopic[K, S comparable](ctx context.Context, l *watcher, topics map[K]*topic[S], key K, now S) {
	stream := transport.StreamOf(ctx)
	l.mutex.Lock()
	defer l.mutex.Unlock()
	t := topics[key]
	if t == nil {
		t = &topic[S]{streams: map[*transport.Stream]struct{}{}}
		topics[key] = t
	}
	t.now = now
	t.streams[stream] = struct{}{}
	stream.Follow(func() {
		l.mutex.Lock()
		defer l.mutex.Unlock()
		delete(t.streams, stream)
		if len(t.streams) == 0 && topics[key] == t {
			delete(topics, key)
		}
	})
	if !l.running {
		l.running = true
		go l.run()
	}
}

// watch looks until nobody follows anything.
func (l *watcher) run() {
	rings, stop := l.services.Store.Notifier.Listen()
	defer stop()
	timing := l.services.Timing
	poll := time.NewTicker(timing.Poll)
	defer poll.Stop()
	look := &round{watcher: l}
	for {
		select {
		case operation := <-rings:
			look.begin(false)
			look.addNotified(operation)
			for quiet := time.After(timing.Pause); quiet != nil; {
				select {
				case operation = <-rings:
					look.addNotified(operation)
				case <-quiet:
					quiet = nil
				}
			}
		case <-poll.C:
			if l.idle() {
				return
			}
			look.begin(true)
		}
		look.run()
	}
}

// idle tells whether nobody follows anything; then the next stream starts a new watcher.
func (l *watcher) idle() bool {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	l.running = len(l.operations)+len(l.counts) > 0
	return !l.running
}

// following are the streams of a topic.
func streamsOf[K, S comparable](l *watcher, topics map[K]*topic[S], key K) []*transport.Stream {
	l.mutex.Lock()
	defer l.mutex.Unlock()
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

// changed notes what was read of a topic and tells whether it is news.
func updateTopic[K, S comparable](l *watcher, topics map[K]*topic[S], key K, now S) bool {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	t := topics[key]
	if t == nil || t.now == now {
		return false
	}
	t.now = now
	return true
}

func keysOf[K, S comparable](l *watcher, topics map[K]*topic[S]) []K {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	keys := make([]K, 0, len(topics))
	for key := range topics {
		keys = append(keys, key)
	}
	return keys
}

// mayHaveChanged has a count read again in the next look.
func (l *watcher) markStale(who countKey) {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	l.stale[who] = true
}

// takeStale returns the counts that are to be read anyway, and forgets them.
func (l *watcher) takeStale() map[countKey]bool {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	stale := l.stale
	l.stale = map[countKey]bool{}
	return stale
}

// letIn is what a stream was let in by: a person's session or API token.
type admission struct {
	user    ident.User
	token   ident.APIToken
	session string
}

func admissionOf(v viewer.Viewer) admission { return admission{v.User, v.Token, v.Session} }

// state is what makes news of an operation.
type operationState struct {
	status             string
	settled            int64
	decisions, counted int
	mismatched         bool
}

func operationStateOf(operation *db.BatchOperation, decisions, counted int) operationState {
	return operationState{string(operation.Status), operation.SettledPosition, decisions, counted, operation.DigestMismatchAt != nil}
}
