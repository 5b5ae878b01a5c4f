// Package clock provides a time that never runs backwards. The wall clock may be set back by a person or a time service, which must
// not lengthen a proof of identity, a cooling-off period or a session (rules 21 and 23). Package app makes one Clock and passes its
// Now to all services. The package depends on the standard library alone.
package clock

import (
	"sync"
	"time"
)

// Clock follows the wall clock, or the monotonic clock when the wall clock has stepped back. It is safe for concurrent use.
type Clock struct {
	wall      func() time.Time
	monotonic func() time.Duration

	mutex sync.Mutex
	last  time.Time     // last returned time
	since time.Duration // monotonic reading of last
}

// New makes a clock that starts no earlier than floor: the newest time that an earlier process recorded, or zero.
func New(floor time.Time) *Clock {
	start := time.Now()
	return NewWith(time.Now, func() time.Duration { return time.Since(start) }, floor)
}

// NewWith makes a clock from other clocks, for tests.
func NewWith(wall func() time.Time, monotonic func() time.Duration, floor time.Time) *Clock {
	return &Clock{wall: wall, monotonic: monotonic, last: floor.UTC(), since: monotonic()}
}

// Now returns the time in UTC: that of the wall clock or, if it stepped back, the last returned time plus the time that has elapsed
// since by the monotonic clock.
func (c *Clock) Now() time.Time {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	elapsed := c.monotonic()
	earliest := c.last.Add(max(0, elapsed-c.since))
	now := c.wall().UTC().Round(0)
	if now.Before(earliest) {
		now = earliest
	}
	c.last, c.since = now, elapsed
	return now
}
