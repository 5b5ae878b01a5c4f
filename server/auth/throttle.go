package auth

import (
	"math"
	"sync"
	"time"
)

// How many tries to sign in are allowed at once, and how long one more takes. A success gives its try back.
const (
	triesPerUsername = 10
	triesPerAddress  = 40
	usernameRefill   = 30 * time.Second
	addressRefill    = 2 * time.Second
	mostBuckets      = 20_000 // memory is bounded whatever attackers make up
)

// throttle slows guessing down, by username and by address. Each key has a bucket of tries that fills again with time.
type throttle struct {
	now     func() time.Time
	mutex   sync.Mutex
	buckets map[bucketKey]bucket
}

type bucketKey struct {
	kind string
	name string
}

type bucket struct {
	tries float64
	at    time.Time
}

type limit struct {
	most   float64
	refill time.Duration
}

var (
	usernameLimit = limit{triesPerUsername, usernameRefill}
	addressLimit  = limit{triesPerAddress, addressRefill}
)

func newThrottle(now func() time.Time) *throttle {
	return &throttle{now: now, buckets: map[bucketKey]bucket{}}
}

// take uses one try of the username and one of the address. When either has none left, it takes nothing and returns how
// long to wait. Whether the username exists makes no difference.
func (t *throttle) take(username, address string) time.Duration {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	now := t.now()
	byName, byAddress := bucketKey{"username", username}, bucketKey{"address", address}
	name, from := t.filled(byName, usernameLimit, now), t.filled(byAddress, addressLimit, now)
	if wait := max(usernameLimit.wait(name), addressLimit.wait(from)); wait > 0 {
		return wait
	}
	t.makeRoom(now)
	t.buckets[byName] = bucket{name - 1, now}
	t.buckets[byAddress] = bucket{from - 1, now}
	return 0
}

// giveBack returns the tries of a success.
func (t *throttle) giveBack(username, address string) {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	now := t.now()
	byName, byAddress := bucketKey{"username", username}, bucketKey{"address", address}
	delete(t.buckets, byName)
	t.buckets[byAddress] = bucket{min(t.filled(byAddress, addressLimit, now)+1, addressLimit.most), now}
}

func (t *throttle) filled(key bucketKey, l limit, now time.Time) float64 {
	b, known := t.buckets[key]
	if !known {
		return l.most
	}
	return min(l.most, b.tries+now.Sub(b.at).Seconds()/l.refill.Seconds())
}

// wait is how long until there is a whole try.
func (l limit) wait(tries float64) time.Duration {
	if tries >= 1 {
		return 0
	}
	return time.Duration(math.Ceil((1 - tries) * float64(l.refill)))
}

// makeRoom forgets buckets that are full again and, when that is not enough, any others.
func (t *throttle) makeRoom(now time.Time) {
	if len(t.buckets) < mostBuckets {
		return
	}
	longest := max(triesPerUsername*usernameRefill, triesPerAddress*addressRefill)
	for key, b := range t.buckets {
		if now.Sub(b.at) > longest {
			delete(t.buckets, key)
		}
	}
	for key := range t.buckets {
		if len(t.buckets) < mostBuckets/2 {
			return
		}
		delete(t.buckets, key)
	}
}
