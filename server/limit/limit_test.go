package limit

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"bulwark/server/fault"
)

var start = time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC)

func neverKnown(context.Context, string, string) bool { return false }

func TestNetworks(t *testing.T) {
	t.Parallel()
	for address, want := range map[string][]string{
		"192.0.2.1":            {"192.0.2.1"},
		"::ffff:192.0.2.1":     {"192.0.2.1"},
		"2001:db8:1:2:3:4:5:6": {"2001:db8:1:2::/64", "2001:db8:1::/48"},
		"fe80::1%eth0":         {"fe80::/64", "fe80::/48"},
		"nonsense":             {"nonsense"},
		"":                     {""},
	} {
		if got := Networks(address); !slices.Equal(got, want) {
			t.Errorf("%s: want %v, got %v", address, want, got)
		}
	}
}

// Rule 28: memory is bounded for any number of names and networks.
func TestRule28BucketsAreBounded(t *testing.T) {
	t.Parallel()
	p := NewPasswordLimiter(func() time.Time { return start }, neverKnown, nil)
	for i := range 2 * maxBuckets {
		if _, err := p.Begin(t.Context(), fmt.Sprint("user", i), fmt.Sprint("address", i)); err != nil {
			t.Fatal(err)
		}
	}
	if len(p.buckets) > maxBuckets+3 {
		t.Errorf("want at most %d buckets, got %d", maxBuckets, len(p.buckets))
	}
}

func TestAttemptsRefillWithTimeButNotWhenTheClockStepsBack(t *testing.T) {
	t.Parallel()
	at := start
	p := NewPasswordLimiter(func() time.Time { return at }, neverKnown, nil)
	begin := func() error { _, err := p.Begin(t.Context(), "ana", "here"); return err }
	for range 10 {
		if err := begin(); err != nil {
			t.Fatal(err)
		}
	}
	var limited *fault.Error
	if err := begin(); !errors.As(err, &limited) || limited.Kind != fault.Limited || limited.RetryAfter != 30*time.Second {
		t.Fatalf("want to wait 30 s, got %v", err)
	}
	at = at.Add(-time.Hour)
	if err := begin(); err == nil {
		t.Error("a clock that stepped back refilled attempts")
	}
	at = start.Add(30 * time.Second)
	p.sleep = func(context.Context, time.Duration) error { return nil }
	if err := begin(); err != nil {
		t.Errorf("limited after waiting: %v", err)
	}
}

// Rule 28: delayed attempts are bounded in number, and each in time.
func TestRule28DelayedAttemptsAreBounded(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		p := NewPasswordLimiter(time.Now, neverKnown, nil)
		for i := range 15 {
			_, _ = p.Begin(t.Context(), "ana", fmt.Sprint("first", i))
		}
		var group sync.WaitGroup
		var mutex sync.Mutex
		refused := 0
		began := time.Now()
		for i := range 2 * maxDelayed {
			group.Go(func() {
				_, err := p.Begin(t.Context(), "ana", fmt.Sprint("second", i/4))
				mutex.Lock()
				defer mutex.Unlock()
				if err != nil {
					refused++
				}
			})
		}
		group.Wait()
		if took := time.Since(began); took > maxDelay {
			t.Errorf("an attempt waited %v", took)
		}
		if refused != maxDelayed { // two of four from each network
			t.Errorf("want %d refused, got %d", maxDelayed, refused)
		}
		if p.delayed != 0 || len(p.delayedByNetwork) != 0 {
			t.Errorf("%d are still counted as waiting", p.delayed)
		}
	})
}

// Finding 12 (security review), rule 28: one owner has one turn at a time, and others do not wait for all of its work.
func TestFinding12QueueIsFair(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		queue := NewFairQueue(2)
		var mutex sync.Mutex
		var order []string
		var group sync.WaitGroup
		holding := 0
		work := func(owner string) {
			group.Go(func() {
				done, err := queue.Acquire(t.Context(), owner)
				if err != nil {
					t.Error(err)
					return
				}
				mutex.Lock()
				order = append(order, owner)
				if owner == "greedy" {
					if holding++; holding > 1 {
						t.Error("one owner has two turns at a time")
					}
				}
				mutex.Unlock()
				time.Sleep(time.Second)
				mutex.Lock()
				if owner == "greedy" {
					holding--
				}
				mutex.Unlock()
				done()
			})
		}
		for range 10 {
			work("greedy")
		}
		synctest.Wait()
		work("other")
		synctest.Wait()
		mutex.Lock()
		served := slices.Clone(order)
		mutex.Unlock()
		if !slices.Equal(served, []string{"greedy", "other"}) {
			t.Errorf("want the other owner to be served second, got %v", served)
		}
		group.Wait()
		if queue.free != 2 || len(queue.busy)+len(queue.queues)+len(queue.order) != 0 {
			t.Errorf("something is left: %+v", queue)
		}
	})
}

func TestCanceledCallersReleaseTheirTurn(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		queue := NewFairQueue(1)
		done, err := queue.Acquire(t.Context(), "a")
		if err != nil {
			t.Fatal(err)
		}
		for i := range 10 {
			ctx, cancel := context.WithTimeout(t.Context(), time.Duration(i)*time.Second)
			defer cancel()
			go func() { _, _ = queue.Acquire(ctx, fmt.Sprint("b", i%3)) }()
		}
		time.Sleep(time.Minute)
		done()
		if queue.free != 1 || len(queue.busy)+len(queue.queues)+len(queue.order) != 0 {
			t.Errorf("something is left: %+v", queue)
		}
	})
}

func TestTooManyWaitingCallersAreRefused(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		queue := NewFairQueue(1)
		done, _ := queue.Acquire(t.Context(), "a")
		ctx, cancel := context.WithCancel(t.Context())
		for range maxWaiting {
			go func() { _, _ = queue.Acquire(ctx, "a") }()
		}
		synctest.Wait()
		if _, err := queue.Acquire(t.Context(), "a"); fault.KindOf(err) != fault.Limited {
			t.Errorf("want a limit, got %v", err)
		}
		cancel()
		synctest.Wait()
		done()
	})
}

func TestSemaphore(t *testing.T) {
	t.Parallel()
	p := NewSemaphore[int](2, "own", 3, "all", time.Second)
	first, _, err := p.Acquire(1)
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := p.Acquire(1); err != nil {
		t.Fatal(err)
	}
	if _, own, err := p.Acquire(1); !own || fault.KindOf(err) != fault.Limited || err.Error() != "own" {
		t.Errorf("want the owner's limit, got %v", err)
	}
	if _, _, err := p.Acquire(2); err != nil {
		t.Error(err)
	}
	if _, own, err := p.Acquire(3); own || err == nil || err.Error() != "all" {
		t.Errorf("want the limit of all, got %v", err)
	}
	first()
	first()
	if p.InUse() != 2 {
		t.Errorf("want 2 taken, got %d", p.InUse())
	}
	if _, _, err := p.Acquire(3); err != nil {
		t.Error(err)
	}
}
