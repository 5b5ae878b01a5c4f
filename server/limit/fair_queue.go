package limit

import (
	"context"
	"sync"
	"time"

	"bulwark/server/fault"
)

// maxWaiting is how many callers of one owner may wait.
const maxWaiting = 16

// FairQueue limits how much costly work is under way to a number in total and to one for each owner. Owners are served in turn, so
// an owner with much work delays only itself. It is safe for concurrent use.
type FairQueue struct {
	mutex  sync.Mutex
	free   int
	busy   map[string]bool
	queues map[string][]chan struct{} // by owner, oldest first; a closed channel has its turn
	order  []string                   // owners with a queue, the next to be served first
}

// NewFairQueue makes a queue that lets workers callers work at a time.
func NewFairQueue(workers int) *FairQueue {
	return &FairQueue{free: workers, busy: map[string]bool{}, queues: map[string][]chan struct{}{}}
}

// Acquire waits for the owner's turn. Call release when the work is done; calling it again does nothing. It returns the context's
// error, or a fault of kind Limited when too many callers of this owner wait already.
func (t *FairQueue) Acquire(ctx context.Context, owner string) (release func(), err error) {
	t.mutex.Lock()
	if len(t.queues[owner]) >= maxWaiting {
		t.mutex.Unlock()
		return nil, fault.Limit("Too many of your requests wait for the same work. Wait a moment, then try again.", time.Second)
	}
	turn := make(chan struct{})
	if len(t.queues[owner]) == 0 {
		t.order = append(t.order, owner)
	}
	t.queues[owner] = append(t.queues[owner], turn)
	t.grant()
	t.mutex.Unlock()
	select {
	case <-turn:
		return sync.OnceFunc(func() { t.release(owner) }), nil
	case <-ctx.Done():
		t.stopWaiting(owner, turn)
		return nil, ctx.Err()
	}
}

// grant starts the work of owners that have none under way, in their order. The caller holds the mutex.
func (t *FairQueue) grant() {
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
		t.order = append(t.order, owner) // served again after the other owners
	}
}

func (t *FairQueue) release(owner string) {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	delete(t.busy, owner)
	t.free++
	t.grant()
}

// stopWaiting removes a waiting caller. A turn that was granted in the meantime is released.
func (t *FairQueue) stopWaiting(owner string, turn chan struct{}) {
	t.mutex.Lock()
	queue := t.queues[owner]
	for i, waiting := range queue {
		if waiting != turn {
			continue
		}
		if queue = append(queue[:i:i], queue[i+1:]...); len(queue) > 0 {
			t.queues[owner] = queue
		} else {
			t.deleteQueue(owner)
		}
		t.mutex.Unlock()
		return
	}
	t.mutex.Unlock()
	t.release(owner)
}

// deleteQueue removes an owner with an empty queue. The caller holds the mutex.
func (t *FairQueue) deleteQueue(owner string) {
	delete(t.queues, owner)
	for i, waiting := range t.order {
		if waiting == owner {
			t.order = append(t.order[:i], t.order[i+1:]...)
			return
		}
	}
}
