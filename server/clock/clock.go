// Package clock gives the program a time that never runs backwards. The wall clock may be set back, by a person or by a
// time service; a proof of identity, a cooling-off period or a session must not get longer by that (rules 21 and 23). It
// depends on the standard library alone.
package clock

import (
	"sync"
	"time"
)

// Clock follows the wall clock when it goes forward and the monotonic clock when the wall clock falls behind it. It is safe
// for concurrent use.
type Clock struct {
	wall      func() time.Time
	monotonic func() time.Duration

	mutex sync.Mutex
	last  time.Time     // newest time given out
	since time.Duration // monotonic reading of last
}

// New makes a clock on the system's clocks that starts no earlier than floor, the newest time that a former process is
// known to have recorded; the zero time for none.
func New(floor time.Time) *Clock {
	start := time.Now()
	return NewWith(time.Now, func() time.Duration { return time.Since(start) }, floor)
}

// NewWith makes a clock on other clocks, for tests.
func NewWith(wall func() time.Time, monotonic func() time.Duration, floor time.Time) *Clock {
	return &Clock{wall: wall, monotonic: monotonic, last: floor.UTC(), since: monotonic()}
}

// Now returns the time in UTC: the wall clock's, or where it stepped back, the last time given out plus what has passed
// since by the monotonic clock.
func (c *Clock) Now() time.Time {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	elapsed := c.monotonic()
	least := c.last.Add(max(0, elapsed-c.since))
	now := c.wall().UTC().Round(0)
	if now.Before(least) {
		now = least
	}
	c.last, c.since = now, elapsed
	return now
}
