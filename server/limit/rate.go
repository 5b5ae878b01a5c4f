package limit

import (
	"sync"
	"time"

	"bulwark/server/fault"
)

// Rate limits how often something happens to each of many owners. It is safe for concurrent use.
type Rate struct {
	now     func() time.Time
	quota   quota
	message string

	mutex   sync.Mutex
	buckets buckets
}

// NewRate allows so many within a time.
func NewRate(most int, within time.Duration, message string, now func() time.Time) *Rate {
	return &Rate{now: now, quota: quota{float64(most), within / time.Duration(most)}, message: message, buckets: buckets{}}
}

// Check returns a fault of kind Limited when the owner has used up what is allowed.
func (r *Rate) Check(owner string) error {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	if wait := r.quota.wait(r.buckets.uses(bucketKey{name: owner}, r.quota, r.now())); wait > 0 {
		return fault.Limit(r.message, wait)
	}
	return nil
}

// Count notes that it happened.
func (r *Rate) Count(owner string) {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	r.buckets.add(bucketKey{name: owner}, r.quota, -1, 0, r.now())
}
