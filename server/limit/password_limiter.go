package limit

import (
	"context"
	"sync"
	"time"

	"bulwark/server/fault"
)

// How often passwords may be tried. A successful attempt is refunded.
var (
	personQuota   = quota{10, 30 * time.Second}                                   // of a person from one network
	networkQuota  = quota{40, 2 * time.Second}                                    // of anybody from one network
	usernameQuota = quota{10, 30 * time.Second}                                   // of a person from anywhere; beyond it attempts are delayed, not refused
	setupQuota    = quota{10, 30 * time.Second}                                   // of set-up links from one network
	double        = func(q quota) quota { return quota{2 * q.max, q.refill / 2} } // for an IPv6 site's /48
)

const (
	// maxDelay is how long an attempt waits at most when a person's password is guessed from many networks.
	maxDelay  = 5 * time.Second
	delayStep = time.Second
	// maxDelayed and maxDelayedPerNetwork bound how many attempts wait at a time.
	maxDelayed           = 512
	maxDelayedPerNetwork = 2
)

const tooManyAttempts = "Too many tries. Wait a moment, then try again."

// PasswordLimiter limits how often passwords are tried at sign-in, in a proof of identity and in a change of password. Attempts are
// counted by person and network, so that nobody can lock a person out from another network. It is safe for concurrent use.
type PasswordLimiter struct {
	now            func() time.Time
	isKnownNetwork func(ctx context.Context, username, network string) bool
	sleep          func(ctx context.Context, d time.Duration) error

	mutex            sync.Mutex
	buckets          buckets
	delayedByNetwork map[string]int // attempts that are waiting, by network
	delayed          int            // attempts that are waiting in total
}

// NewPasswordLimiter makes a limiter. isKnownNetwork reports whether a person has signed in from a network before; sleep waits,
// nil for real time.
func NewPasswordLimiter(
	now func() time.Time, isKnownNetwork func(ctx context.Context, username, network string) bool,
	sleep func(ctx context.Context, d time.Duration) error,
) *PasswordLimiter {
	if sleep == nil {
		sleep = sleepContext
	}
	return &PasswordLimiter{
		now: now, isKnownNetwork: isKnownNetwork, sleep: sleep, buckets: buckets{}, delayedByNetwork: map[string]int{},
	}
}

// Attempt is an attempt that was allowed and counted.
type Attempt struct {
	limiter *PasswordLimiter
	used    []use
}

// use is what an attempt takes from one bucket, whose content does not fall below min.
type use struct {
	key   bucketKey
	quota quota
	min   float64
}

// Begin counts an attempt at a person's password from an address. Whether the person exists makes no difference.
//
// From one network a person has ten attempts and one more every 30 seconds. From a network from which the person has signed in
// before, nothing else counts. From other networks attempts at all people count too, and attempts at this person from anywhere
// delay each other by up to 5 seconds. Begin returns a fault of kind Limited when the attempt is refused, and the context's error
// when that ends during the delay.
func (p *PasswordLimiter) Begin(ctx context.Context, username, address string) (*Attempt, error) {
	networks := Networks(address)
	own, others := usesFor(username, networks)
	ownWait, othersWait, delay := p.waits(username, own, others)
	if ownWait > 0 { // refused from known networks, too
		return nil, fault.Limit(tooManyAttempts, ownWait)
	}
	if (othersWait > 0 || delay > 0) && p.isKnownNetwork(ctx, username, networks[0]) {
		return p.admit(ctx, networks[0], []use{own}, nil, 0)
	}
	name := use{bucketKey{kind: "name", name: username}, usernameQuota, 1 - maxDelay.Seconds()/delayStep.Seconds()}
	return p.admit(ctx, networks[0], append(others, own), []use{name}, delay)
}

// BeginSetup counts an attempt at a set-up link; these do not count as attempts at passwords.
func (p *PasswordLimiter) BeginSetup(address string) (*Attempt, error) {
	var uses []use
	for i, network := range Networks(address) {
		uses = append(uses, use{bucketKey{kind: "setup", network: network}, quotaForNetwork(setupQuota, i), 0})
	}
	p.mutex.Lock()
	defer p.mutex.Unlock()
	if wait := p.longestWait(uses); wait > 0 {
		return nil, fault.Limit(tooManyAttempts, wait)
	}
	return p.consume(uses), nil
}

// Refund gives an attempt back that succeeded.
func (a *Attempt) Refund() {
	p := a.limiter
	p.mutex.Lock()
	defer p.mutex.Unlock()
	for _, u := range a.used {
		refund := 1.0
		if u.key.kind == "person" {
			refund = u.quota.max // the person knows the password: earlier mistakes no longer count
		}
		p.buckets.add(u.key, u.quota, refund, u.min, p.now())
	}
}

// usesFor returns what an attempt takes: from the bucket of the person and the narrowest network, and from those of wider networks
// and of all people.
func usesFor(username string, networks []string) (own use, others []use) {
	own = use{bucketKey{"person", username, networks[0]}, personQuota, 0}
	for i, network := range networks {
		others = append(others, use{bucketKey{kind: "network", network: network}, quotaForNetwork(networkQuota, i), 0})
		if i > 0 {
			others = append(others, use{bucketKey{"person", username, network}, quotaForNetwork(personQuota, i), 0})
		}
	}
	return own, others
}

// quotaForNetwork returns the quota of a network, whose level counts from the narrowest.
func quotaForNetwork(q quota, level int) quota {
	if level > 0 {
		return double(q)
	}
	return q
}

// waits returns how long the attempt's own bucket and the others make it wait, and how long attempts at this person from anywhere
// delay it.
func (p *PasswordLimiter) waits(username string, own use, others []use) (ownWait, othersWait, delay time.Duration) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	ownWait, othersWait = p.longestWait([]use{own}), p.longestWait(others)
	remaining := p.buckets.remaining(bucketKey{kind: "name", name: username}, usernameQuota, p.now())
	if remaining < 1 {
		delay = min(maxDelay, time.Duration((1-remaining)*float64(delayStep)))
	}
	return ownWait, othersWait, delay
}

// longestWait returns how long to wait until every bucket has a use. The caller holds the mutex.
func (p *PasswordLimiter) longestWait(uses []use) (wait time.Duration) {
	for _, u := range uses {
		wait = max(wait, u.quota.untilNext(p.buckets.remaining(u.key, u.quota, p.now())))
	}
	return wait
}

// admit counts an attempt and delays it. It is refused when a bucket of required is empty; those of counted may be.
func (p *PasswordLimiter) admit(ctx context.Context, network string, required, counted []use, delay time.Duration) (*Attempt, error) {
	attempt, err := p.reserve(network, required, counted, delay)
	if err != nil || delay == 0 {
		return attempt, err
	}
	defer p.endDelay(network)
	return attempt, p.sleep(ctx, delay)
}

func (p *PasswordLimiter) reserve(network string, required, counted []use, delay time.Duration) (*Attempt, error) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	if wait := p.longestWait(required); wait > 0 {
		return nil, fault.Limit(tooManyAttempts, wait)
	}
	if delay > 0 {
		if p.delayed >= maxDelayed || p.delayedByNetwork[network] >= maxDelayedPerNetwork {
			return nil, fault.Limit(tooManyAttempts, maxDelay)
		}
		p.delayed++
		p.delayedByNetwork[network]++
	}
	return p.consume(append(required, counted...)), nil
}

func (p *PasswordLimiter) endDelay(network string) {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	p.delayed--
	if p.delayedByNetwork[network]--; p.delayedByNetwork[network] == 0 {
		delete(p.delayedByNetwork, network)
	}
}

// consume takes a use from each bucket. The caller holds the mutex.
func (p *PasswordLimiter) consume(uses []use) *Attempt {
	for _, u := range uses {
		p.buckets.add(u.key, u.quota, -1, u.min, p.now())
	}
	return &Attempt{p, uses}
}

func sleepContext(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
