package limit

import (
	"sync"
	"time"

	"bulwark/server/fault"
)

// RateLimiter limits how often something happens for each owner. It is safe for concurrent use.
type RateLimiter struct {
	now     func() time.Time
	quota   quota
	message string

	mutex   sync.Mutex
	buckets buckets
}

// NewRateLimiter makes a limiter that allows each owner count events within a period. The message is that of the fault.
func NewRateLimiter(count int, period time.Duration, message string, now func() time.Time) *RateLimiter {
	return &RateLimiter{now: now, quota: quota{float64(count), period / time.Duration(count)}, message: message, buckets: buckets{}}
}

// Check returns a fault of kind Limited when the owner has no event left.
func (r *RateLimiter) Check(owner string) error {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	if wait := r.quota.untilNext(r.buckets.remaining(bucketKey{name: owner}, r.quota, r.now())); wait > 0 {
		return fault.Limit(r.message, wait)
	}
	return nil
}

// Count takes one event from the owner.
func (r *RateLimiter) Count(owner string) {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	r.buckets.add(bucketKey{name: owner}, r.quota, -1, 0, r.now())
}
