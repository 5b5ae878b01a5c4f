package limit

import (
	"context"
	"slices"
	"sync"
	"time"

	"bulwark/server/fault"
)

// Places counts what is under way, by owner and altogether. It is safe for concurrent use.
type Places[K comparable] struct {
	perOwner, altogether int
	ownFull, full        *fault.Error

	mutex   sync.Mutex
	taken   map[K]int
	all     int
	waiting map[K][]chan struct{} // who waits for a place of their own, first come first
}

// NewPlaces allows an owner so many at a time, and all owners together so many, 0 for any number. What is said when a limit
// is reached names it and tells what to do.
func NewPlaces[K comparable](perOwner int, ownFull string, altogether int, full string, retryAfter time.Duration) *Places[K] {
	return &Places[K]{
		perOwner: perOwner, ownFull: fault.Limit(ownFull, retryAfter), altogether: altogether, full: fault.Limit(full, retryAfter),
		taken: map[K]int{}, waiting: map[K][]chan struct{}{},
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

// TakeWithin is Take for owners who may wait for a place of their own, as many at a time as there are places: what they gave up
// a moment ago may not be over yet. It also returns the context's error.
func (p *Places[K]) TakeWithin(ctx context.Context, owner K, patience time.Duration) (release func(), err error) {
	p.mutex.Lock()
	if p.taken[owner] < p.perOwner || len(p.waiting[owner]) >= p.perOwner {
		p.mutex.Unlock()
		release, _, err = p.Take(owner)
		return release, err
	}
	turn := make(chan struct{})
	p.waiting[owner] = append(p.waiting[owner], turn)
	p.mutex.Unlock()
	timer := time.NewTimer(patience)
	defer timer.Stop()
	select {
	case <-turn:
		return sync.OnceFunc(func() { p.give(owner) }), nil
	case <-timer.C:
		err = p.ownFull
	case <-ctx.Done():
		err = ctx.Err()
	}
	p.leave(owner, turn)
	return nil, err
}

// leave is for somebody who waits no longer; a place that came meanwhile is given on.
func (p *Places[K]) leave(owner K, turn chan struct{}) {
	p.mutex.Lock()
	at := slices.Index(p.waiting[owner], turn)
	if at >= 0 {
		p.waiting[owner] = slices.Delete(p.waiting[owner], at, at+1)
		p.tidy(owner)
	}
	p.mutex.Unlock()
	if at < 0 {
		p.give(owner)
	}
}

func (p *Places[K]) give(owner K) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	if waiting := p.waiting[owner]; len(waiting) > 0 { // the place changes hands
		close(waiting[0])
		p.waiting[owner] = waiting[1:]
		p.tidy(owner)
		return
	}
	p.all--
	if p.taken[owner]--; p.taken[owner] == 0 {
		delete(p.taken, owner)
	}
}

func (p *Places[K]) tidy(owner K) {
	if len(p.waiting[owner]) == 0 {
		delete(p.waiting, owner)
	}
}

// Taken is how many places are taken altogether.
func (p *Places[K]) Taken() int {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	return p.all
}
