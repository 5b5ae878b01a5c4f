package limit

import (
	"context"
	"sync"
	"time"

	"bulwark/server/fault"
)

// How often passwords may be tried. A success gives its try back.
var (
	personQuota  = quota{10, 30 * time.Second}                                    // of a person from one network
	networkQuota = quota{40, 2 * time.Second}                                     // of anybody from one network
	nameQuota    = quota{10, 30 * time.Second}                                    // of a person from anywhere; beyond it tries only become slower
	setupQuota   = quota{10, 30 * time.Second}                                    // of set-up links from one network
	wider        = func(q quota) quota { return quota{2 * q.most, q.refill / 2} } // for an IPv6 site's /48
)

const (
	// longestDelay is how long a try waits at most when a person's password is guessed from many networks.
	longestDelay = 5 * time.Second
	delayStep    = time.Second
	// mostDelayed and mostDelayedPerNetwork bound how many tries wait at a time.
	mostDelayed           = 512
	mostDelayedPerNetwork = 2
)

const tooManyTries = "Too many tries. Wait a moment, then try again."

// Passwords limits how often passwords are tried, wherever they are asked for: at sign-in, for a proof of identity, when
// somebody changes their own. Tries are counted by person and network, so nobody can lock a person out from another network.
// It is safe for concurrent use.
type Passwords struct {
	now   func() time.Time
	known func(ctx context.Context, username, network string) bool
	sleep func(ctx context.Context, d time.Duration) error

	mutex   sync.Mutex
	buckets buckets
	delayed map[string]int // tries that wait, by network
	waiting int            // all of them
}

// NewPasswords makes the limit. Known reports whether a person has signed in from a network before; sleep waits, nil for real
// time.
func NewPasswords(
	now func() time.Time, known func(ctx context.Context, username, network string) bool,
	sleep func(ctx context.Context, d time.Duration) error,
) *Passwords {
	if sleep == nil {
		sleep = pause
	}
	return &Passwords{now: now, known: known, sleep: sleep, buckets: buckets{}, delayed: map[string]int{}}
}

// Try is a try that was allowed and has been counted.
type Try struct {
	passwords *Passwords
	used      []use
}

// use is one bucket that a try takes from.
type use struct {
	key   bucketKey
	quota quota
	least float64
}

// Begin counts a try of a person's password from an address. Whether the person exists makes no difference.
//
// From one network a person has ten tries and one more every 30 seconds. From a network that the person has signed in from
// before, nothing else counts. From others, tries at all persons count too, and tries from everywhere at this person make each
// one wait, for 5 seconds at most. Begin returns a fault of kind Limited when the try is refused, and the context's error when
// it ends while waiting.
func (p *Passwords) Begin(ctx context.Context, username, address string) (*Try, error) {
	networks := Networks(address)
	own, others := personUses(username, networks)
	wait, obstacle, delay := p.obstacles(username, own, others)
	if wait > 0 { // nobody needs to know whether the network is known
		return nil, fault.Limit(tooManyTries, wait)
	}
	if (obstacle > 0 || delay > 0) && p.known(ctx, username, networks[0]) {
		return p.take(ctx, networks[0], []use{own}, nil, 0)
	}
	name := use{bucketKey{kind: "name", name: username}, nameQuota, 1 - longestDelay.Seconds()/delayStep.Seconds()}
	return p.take(ctx, networks[0], append(others, own), []use{name}, delay)
}

// BeginSetup counts a try of a set-up link, apart from passwords.
func (p *Passwords) BeginSetup(address string) (*Try, error) {
	var uses []use
	for i, network := range Networks(address) {
		uses = append(uses, use{bucketKey{kind: "setup", network: network}, widened(setupQuota, i), 0})
	}
	p.mutex.Lock()
	defer p.mutex.Unlock()
	if wait := p.longest(uses); wait > 0 {
		return nil, fault.Limit(tooManyTries, wait)
	}
	return p.count(uses), nil
}

// GiveBack returns a try that succeeded.
func (t *Try) GiveBack() {
	p := t.passwords
	p.mutex.Lock()
	defer p.mutex.Unlock()
	for _, u := range t.used {
		gain := 1.0
		if u.key.kind == "person" {
			gain = u.quota.most // the person knows the password: what they mistyped is forgotten
		}
		p.buckets.add(u.key, u.quota, gain, u.least, p.now())
	}
}

// personUses are what a try at a person from a network takes: of the pair, and of wider circles.
func personUses(username string, networks []string) (own use, others []use) {
	own = use{bucketKey{"person", username, networks[0]}, personQuota, 0}
	for i, network := range networks {
		others = append(others, use{bucketKey{kind: "network", network: network}, widened(networkQuota, i), 0})
		if i > 0 {
			others = append(others, use{bucketKey{"person", username, network}, widened(personQuota, i), 0})
		}
	}
	return own, others
}

func widened(q quota, level int) quota {
	if level > 0 {
		return wider(q)
	}
	return q
}

// obstacles are how long the pair must wait, how long others' tries make it wait, and by how much tries at this person from
// everywhere delay it.
func (p *Passwords) obstacles(username string, own use, others []use) (wait, obstacle, delay time.Duration) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	wait, obstacle = p.longest([]use{own}), p.longest(others)
	left := p.buckets.uses(bucketKey{kind: "name", name: username}, nameQuota, p.now())
	if left < 1 {
		delay = min(longestDelay, time.Duration((1-left)*float64(delayStep)))
	}
	return wait, obstacle, delay
}

// longest is how long to wait until every bucket has a use. The caller holds the mutex.
func (p *Passwords) longest(uses []use) (wait time.Duration) {
	for _, u := range uses {
		wait = max(wait, u.quota.wait(p.buckets.uses(u.key, u.quota, p.now())))
	}
	return wait
}

// take counts a try, unless one of the buckets that refuse is empty, and lets it wait.
func (p *Passwords) take(ctx context.Context, network string, refusing, counting []use, delay time.Duration) (*Try, error) {
	try, err := p.enter(network, refusing, counting, delay)
	if err != nil || delay == 0 {
		return try, err
	}
	defer p.awake(network)
	return try, p.sleep(ctx, delay)
}

func (p *Passwords) enter(network string, refusing, counting []use, delay time.Duration) (*Try, error) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	if wait := p.longest(refusing); wait > 0 {
		return nil, fault.Limit(tooManyTries, wait)
	}
	if delay > 0 {
		if p.waiting >= mostDelayed || p.delayed[network] >= mostDelayedPerNetwork {
			return nil, fault.Limit(tooManyTries, longestDelay)
		}
		p.waiting++
		p.delayed[network]++
	}
	return p.count(append(refusing, counting...)), nil
}

func (p *Passwords) awake(network string) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	p.waiting--
	if p.delayed[network]--; p.delayed[network] == 0 {
		delete(p.delayed, network)
	}
}

// count takes a use from each bucket. The caller holds the mutex.
func (p *Passwords) count(uses []use) *Try {
	for _, u := range uses {
		p.buckets.add(u.key, u.quota, -1, u.least, p.now())
	}
	return &Try{p, uses}
}

func pause(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
