package limit

import (
	"context"
	"sync"
	"time"

	"bulwark/server/fault"
)

// mostWaiting is how many of one owner may wait for a turn.
const mostWaiting = 16

// Turns lets a number of costly things happen at a time, at most one of each owner, and takes owners by turns: whoever asks
// for much waits for themselves, not others for them. It is safe for concurrent use.
type Turns struct {
	mutex  sync.Mutex
	free   int
	busy   map[string]bool
	queues map[string][]chan struct{} // who waits, by owner; a closed channel has its turn
	order  []string                   // owners with a queue, the next one first
}

// NewTurns makes turns for so many things at a time.
func NewTurns(atOnce int) *Turns {
	return &Turns{free: atOnce, busy: map[string]bool{}, queues: map[string][]chan struct{}{}}
}

// Take waits for the owner's turn. Call done when the work is over. Errors: the context's, and Limited when too many of this
// owner wait already.
func (t *Turns) Take(ctx context.Context, owner string) (done func(), err error) {
	t.mutex.Lock()
	if len(t.queues[owner]) >= mostWaiting {
		t.mutex.Unlock()
		return nil, fault.Limit("Too many of your requests wait for the same work. Wait a moment, then try again.", time.Second)
	}
	turn := make(chan struct{})
	if len(t.queues[owner]) == 0 {
		t.order = append(t.order, owner)
	}
	t.queues[owner] = append(t.queues[owner], turn)
	t.next()
	t.mutex.Unlock()
	select {
	case <-turn:
		return sync.OnceFunc(func() { t.give(owner) }), nil
	case <-ctx.Done():
		t.leave(owner, turn)
		return nil, ctx.Err()
	}
}

// next gives free turns to the owners that have none, in their order. The caller holds the mutex.
func (t *Turns) next() {
	for i := 0; i < len(t.order) && t.free > 0; {
		owner := t.order[i]
		if t.busy[owner] {
			i++
			continue
		}
		queue := t.queues[owner]
		close(queue[0])
		t.busy[owner] = true
		t.free--
		t.order = append(t.order[:i], t.order[i+1:]...)
		if len(queue) == 1 {
			delete(t.queues, owner)
			continue
		}
		t.queues[owner] = queue[1:]
		t.order = append(t.order, owner) // behind those who have waited
	}
}

func (t *Turns) give(owner string) {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	delete(t.busy, owner)
	t.free++
	t.next()
}

// leave is for somebody who waits no longer; a turn that came meanwhile is given on.
func (t *Turns) leave(owner string, turn chan struct{}) {
	t.mutex.Lock()
	queue := t.queues[owner]
	for i, waiting := range queue {
		if waiting != turn {
			continue
		}
		if queue = append(queue[:i:i], queue[i+1:]...); len(queue) > 0 {
			t.queues[owner] = queue
		} else {
			t.forget(owner)
		}
		t.mutex.Unlock()
		return
	}
	t.mutex.Unlock()
	t.give(owner)
}

// forget drops the queue of an owner of whom nobody waits. The caller holds the mutex.
func (t *Turns) forget(owner string) {
	delete(t.queues, owner)
	for i, waiting := range t.order {
		if waiting == owner {
			t.order = append(t.order[:i], t.order[i+1:]...)
			return
		}
	}
}
