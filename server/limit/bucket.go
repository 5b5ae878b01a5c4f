package limit

import (
	"math"
	"time"
)

// maxBuckets bounds the memory of a set of buckets, because attackers can invent any number of names and networks.
const maxBuckets = 20_000

// quota is the size of a bucket and the time in which it gains one use.
type quota struct {
	max    float64
	refill time.Duration
}

// untilNext returns how long it takes until a bucket with so many uses has a whole one, 0 when it has.
func (q quota) untilNext(uses float64) time.Duration {
	if uses >= 1 {
		return 0
	}
	return time.Duration(math.Ceil((1 - uses) * float64(q.refill)))
}

type bucketKey struct{ kind, name, network string }

type bucket struct {
	remaining float64
	updatedAt time.Time
	quota     quota
}

// buckets are token buckets; a bucket that is missing is full. They are not safe for concurrent use.
type buckets map[bucketKey]bucket

// remaining returns how many uses a bucket has. A clock that steps back adds none.
func (b buckets) remaining(key bucketKey, q quota, now time.Time) float64 {
	stored, known := b[key]
	if !known {
		return q.max
	}
	return min(q.max, stored.remaining+max(0, now.Sub(stored.updatedAt).Seconds())/q.refill.Seconds())
}

// add changes the uses of a bucket by an amount, which may be negative, and keeps them between lowest and the quota.
func (b buckets) add(key bucketKey, q quota, change, lowest float64, now time.Time) {
	remaining := min(q.max, max(lowest, b.remaining(key, q, now)+change))
	if remaining >= q.max {
		delete(b, key)
		return
	}
	b.evict(now)
	b[key] = bucket{remaining, now, q}
}

// evict makes room for another bucket: it deletes buckets that have refilled and, if that is not enough, arbitrary ones.
func (b buckets) evict(now time.Time) {
	if len(b) < maxBuckets {
		return
	}
	for key, stored := range b {
		if b.remaining(key, stored.quota, now) >= stored.quota.max {
			delete(b, key)
		}
	}
	for key := range b {
		if len(b) < maxBuckets/2 {
			return
		}
		delete(b, key)
	}
}
