package auth

import (
	"strconv"
	"testing"
	"time"
)

func TestThrottleForgetsWhatAttackersMakeUp(t *testing.T) {
	t.Parallel()
	at := time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC)
	limiter := newThrottle(func() time.Time { return at })
	for i := range 2 * mostBuckets {
		limiter.take("user"+strconv.Itoa(i), "address"+strconv.Itoa(i))
	}
	if len(limiter.buckets) > mostBuckets+2 {
		t.Errorf("want at most %d buckets, got %d", mostBuckets, len(limiter.buckets))
	}
}

func TestThrottleRefills(t *testing.T) {
	t.Parallel()
	at := time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC)
	limiter := newThrottle(func() time.Time { return at })
	for range triesPerUsername {
		if wait := limiter.take("ada", "here"); wait != 0 {
			t.Fatalf("throttled too early: %v", wait)
		}
	}
	wait := limiter.take("ada", "here")
	if wait != usernameRefill {
		t.Errorf("want to wait %v, got %v", usernameRefill, wait)
	}
	at = at.Add(wait)
	if wait := limiter.take("ada", "here"); wait != 0 {
		t.Errorf("throttled after waiting: %v", wait)
	}
}

func TestNetworkIsWhatACallerCanHardlyChange(t *testing.T) {
	t.Parallel()
	for address, want := range map[string]string{
		"192.0.2.1": "192.0.2.1", "2001:db8:1:2:3:4:5:6": "2001:db8:1:2::/64", "fe80::1%eth0": "fe80::/64", "nonsense": "nonsense",
	} {
		if got := network(address); got != want {
			t.Errorf("%s: want %s, got %s", address, want, got)
		}
	}
}
