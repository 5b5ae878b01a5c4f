package limit

import (
	"sync"
	"time"

	"bulwark/server/fault"
)

// Places counts what is under way, by owner and altogether. It is safe for concurrent use.
type Places[K comparable] struct {
	perOwner, altogether int
	ownFull, full        *fault.Error

	mutex sync.Mutex
	taken map[K]int
	all   int
}

// NewPlaces allows an owner so many at a time, and all owners together so many, 0 for any number. What is said when a limit
// is reached names it and tells what to do.
func NewPlaces[K comparable](perOwner int, ownFull string, altogether int, full string, retryAfter time.Duration) *Places[K] {
	return &Places[K]{
		perOwner: perOwner, ownFull: fault.Limit(ownFull, retryAfter), altogether: altogether, full: fault.Limit(full, retryAfter),
		taken: map[K]int{},
	}
}

// Take takes a place for an owner, or returns a fault of kind Limited and whether it is the owner's own limit. Call release
// once what was begun is over; calling it again does nothing.
func (p *Places[K]) Take(owner K) (release func(), own bool, err error) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	if p.taken[owner] >= p.perOwner {
		return nil, true, p.ownFull
	}
	if p.altogether > 0 && p.all >= p.altogether {
		return nil, false, p.full
	}
	p.taken[owner]++
	p.all++
	return sync.OnceFunc(func() { p.give(owner) }), false, nil
}

func (p *Places[K]) give(owner K) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	p.all--
	if p.taken[owner]--; p.taken[owner] == 0 {
		delete(p.taken, owner)
	}
}

// Taken is how many places are taken altogether.
func (p *Places[K]) Taken() int {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	return p.all
}
