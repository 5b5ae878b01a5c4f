package limit

import (
	"math"
	"time"
)

// mostBuckets bounds the memory that attackers can make a set of buckets take.
const mostBuckets = 20_000

// quota is how many uses are allowed at once, and how long one more takes.
type quota struct {
	most   float64
	refill time.Duration
}

// wait is how long it takes until there is a whole use, 0 when there is one.
func (q quota) wait(uses float64) time.Duration {
	if uses >= 1 {
		return 0
	}
	return time.Duration(math.Ceil((1 - uses) * float64(q.refill)))
}

// bucketKey names a bucket.
type bucketKey struct{ kind, name, network string }

type bucket struct {
	uses  float64
	at    time.Time
	quota quota
}

// buckets hold uses that are used up and come back with time. They are not safe for concurrent use.
type buckets map[bucketKey]bucket

// uses are those left in a bucket.
func (b buckets) uses(key bucketKey, q quota, now time.Time) float64 {
	held, known := b[key]
	if !known {
		return q.most
	}
	return min(q.most, held.uses+max(0, now.Sub(held.at).Seconds())/q.refill.Seconds())
}

// add changes how many uses are left, within least and the quota.
func (b buckets) add(key bucketKey, q quota, change, least float64, now time.Time) {
	uses := min(q.most, max(least, b.uses(key, q, now)+change))
	if uses >= q.most {
		delete(b, key)
		return
	}
	b.makeRoom(now)
	b[key] = bucket{uses, now, q}
}

// makeRoom forgets buckets that are full again and, when that is not enough, any others.
func (b buckets) makeRoom(now time.Time) {
	if len(b) < mostBuckets {
		return
	}
	for key, held := range b {
		if b.uses(key, held.quota, now) >= held.quota.most {
			delete(b, key)
		}
	}
	for key := range b {
		if len(b) < mostBuckets/2 {
			return
		}
		delete(b, key)
	}
}
