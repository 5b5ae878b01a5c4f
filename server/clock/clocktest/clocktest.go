// Package clocktest has the clock of the tests: it stands still until a test moves it.
package clocktest

import (
	"sync"
	"time"
)

// Clock is safe for concurrent use. The zero value stands at the zero time.
type Clock struct {
	mutex sync.Mutex
	now   time.Time
}

// New returns a clock that stands at an instant.
func New(at time.Time) *Clock { return &Clock{now: at} }

// Now returns the clock's time.
func (c *Clock) Now() time.Time {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	return c.now
}

// Advance moves the clock.
func (c *Clock) Advance(by time.Duration) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	c.now = c.now.Add(by)
}
