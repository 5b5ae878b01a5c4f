package limit

import (
	"context"
	"slices"
	"sync"
	"time"

	"bulwark/server/fault"
)

// Semaphore limits how many units of work are under way, for each owner and in total. It is safe for concurrent use.
type Semaphore[K comparable] struct {
	maxPerOwner, maxTotal  int
	ownerError, totalError *fault.Error

	mutex   sync.Mutex
	held    map[K]int
	total   int
	waiting map[K][]chan struct{} // by owner, oldest first; a closed channel has been granted its unit
}

// NewSemaphore makes a semaphore of maxPerOwner units for each owner and maxTotal for all owners, 0 for no such limit. The
// messages are those of the faults.
func NewSemaphore[K comparable](
	maxPerOwner int, ownerMessage string, maxTotal int, totalMessage string, retryAfter time.Duration,
) *Semaphore[K] {
	return &Semaphore[K]{
		maxPerOwner: maxPerOwner, ownerError: fault.Limit(ownerMessage, retryAfter),
		maxTotal: maxTotal, totalError: fault.Limit(totalMessage, retryAfter),
		held: map[K]int{}, waiting: map[K][]chan struct{}{},
	}
}

// Acquire takes a unit for an owner, or returns a fault of kind Limited and whether the owner's own limit was reached. Call
// release when the work is done; calling it again does nothing.
func (p *Semaphore[K]) Acquire(owner K) (release func(), own bool, err error) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	if p.held[owner] >= p.maxPerOwner {
		return nil, true, p.ownerError
	}
	if p.maxTotal > 0 && p.total >= p.maxTotal {
		return nil, false, p.totalError
	}
	p.held[owner]++
	p.total++
	return sync.OnceFunc(func() { p.release(owner) }), false, nil
}

// AcquireWithin is Acquire that waits up to timeout for a unit of the owner: work that the owner abandoned a moment ago may not
// have ended yet. At most maxPerOwner callers of an owner wait at a time. It may also return the context's error.
func (p *Semaphore[K]) AcquireWithin(ctx context.Context, owner K, timeout time.Duration) (release func(), err error) {
	p.mutex.Lock()
	if p.held[owner] < p.maxPerOwner || len(p.waiting[owner]) >= p.maxPerOwner {
		p.mutex.Unlock()
		release, _, err = p.Acquire(owner)
		return release, err
	}
	granted := make(chan struct{})
	p.waiting[owner] = append(p.waiting[owner], granted)
	p.mutex.Unlock()
	timer := time.NewTimer(timeout)
	defer timer.Stop()
	select {
	case <-granted:
		return sync.OnceFunc(func() { p.release(owner) }), nil
	case <-timer.C:
		err = p.ownerError
	case <-ctx.Done():
		err = ctx.Err()
	}
	p.stopWaiting(owner, granted)
	return nil, err
}

// stopWaiting removes a waiting caller. A unit that was granted in the meantime is released.
func (p *Semaphore[K]) stopWaiting(owner K, granted chan struct{}) {
	p.mutex.Lock()
	i := slices.Index(p.waiting[owner], granted)
	if i >= 0 {
		p.waiting[owner] = slices.Delete(p.waiting[owner], i, i+1)
		p.deleteEmptyQueue(owner)
	}
	p.mutex.Unlock()
	if i < 0 {
		p.release(owner)
	}
}

func (p *Semaphore[K]) release(owner K) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	if waiting := p.waiting[owner]; len(waiting) > 0 { // the unit goes to the oldest waiting caller
		close(waiting[0])
		p.waiting[owner] = waiting[1:]
		p.deleteEmptyQueue(owner)
		return
	}
	p.total--
	if p.held[owner]--; p.held[owner] == 0 {
		delete(p.held, owner)
	}
}

func (p *Semaphore[K]) deleteEmptyQueue(owner K) {
	if len(p.waiting[owner]) == 0 {
		delete(p.waiting, owner)
	}
}

// InUse returns how many units all owners hold.
func (p *Semaphore[K]) InUse() int {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	return p.total
}
