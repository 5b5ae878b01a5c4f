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

func stranger(context.Context, string, string) bool { return false }

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

// Rule 28: memory is bounded whatever attackers make up.
func TestRule28BucketsAreBounded(t *testing.T) {
	t.Parallel()
	p := NewPasswords(func() time.Time { return start }, stranger, nil)
	for i := range 2 * mostBuckets {
		if _, err := p.Begin(t.Context(), fmt.Sprint("user", i), fmt.Sprint("address", i)); err != nil {
			t.Fatal(err)
		}
	}
	if len(p.buckets) > mostBuckets+3 {
		t.Errorf("want at most %d buckets, got %d", mostBuckets, len(p.buckets))
	}
}

func TestTriesComeBackWithTimeAndNeverByAClockThatStepsBack(t *testing.T) {
	t.Parallel()
	at := start
	p := NewPasswords(func() time.Time { return at }, stranger, nil)
	begin := func() error { _, err := p.Begin(t.Context(), "ada", "here"); return err }
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
		t.Error("a clock that steps back gives tries")
	}
	at = start.Add(30 * time.Second)
	p.sleep = func(context.Context, time.Duration) error { return nil }
	if err := begin(); err != nil {
		t.Errorf("limited after waiting: %v", err)
	}
}

// Rule 28: tries that are slowed down wait without end neither in number nor in time.
func TestRule28DelayedTriesAreBounded(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		p := NewPasswords(time.Now, stranger, nil)
		for i := range 15 {
			_, _ = p.Begin(t.Context(), "ada", fmt.Sprint("first", i))
		}
		var group sync.WaitGroup
		var mutex sync.Mutex
		refused := 0
		began := time.Now()
		for i := range 2 * mostDelayed {
			group.Go(func() {
				_, err := p.Begin(t.Context(), "ada", fmt.Sprint("second", i/4))
				mutex.Lock()
				defer mutex.Unlock()
				if err != nil {
					refused++
				}
			})
		}
		group.Wait()
		if took := time.Since(began); took > longestDelay {
			t.Errorf("somebody waited %v", took)
		}
		if refused != mostDelayed { // two of four from each network
			t.Errorf("want %d refused, got %d", mostDelayed, refused)
		}
		if p.waiting != 0 || len(p.delayed) != 0 {
			t.Errorf("%d are still counted as waiting", p.waiting)
		}
	})
}

// Finding 12 (security review), rule 28: one owner never holds more than one turn, and others need not wait behind all of
// the owner's.
func TestFinding12TurnsAreFair(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		turns := NewTurns(2)
		var mutex sync.Mutex
		var order []string
		var group sync.WaitGroup
		holding := 0
		work := func(owner string) {
			group.Go(func() {
				done, err := turns.Take(t.Context(), owner)
				if err != nil {
					t.Error(err)
					return
				}
				mutex.Lock()
				order = append(order, owner)
				if owner == "greedy" {
					if holding++; holding > 1 {
						t.Error("one owner holds two turns")
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
		if !slices.Equal(order, []string{"greedy", "other"}) {
			t.Errorf("want the other to have the second turn at once, got %v", order)
		}
		group.Wait()
		if turns.free != 2 || len(turns.busy)+len(turns.queues)+len(turns.order) != 0 {
			t.Errorf("something is left: %+v", turns)
		}
	})
}

func TestWhoLeavesGivesTheTurnOn(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		turns := NewTurns(1)
		done, err := turns.Take(t.Context(), "a")
		if err != nil {
			t.Fatal(err)
		}
		for i := range 10 {
			ctx, cancel := context.WithTimeout(t.Context(), time.Duration(i)*time.Second)
			defer cancel()
			go func() { _, _ = turns.Take(ctx, fmt.Sprint("b", i%3)) }()
		}
		time.Sleep(time.Minute)
		done()
		if turns.free != 1 || len(turns.busy)+len(turns.queues)+len(turns.order) != 0 {
			t.Errorf("something is left: %+v", turns)
		}
	})
}

func TestTooManyWhoWaitAreRefused(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		turns := NewTurns(1)
		done, _ := turns.Take(t.Context(), "a")
		ctx, cancel := context.WithCancel(t.Context())
		for range mostWaiting {
			go func() { _, _ = turns.Take(ctx, "a") }()
		}
		synctest.Wait()
		if _, err := turns.Take(t.Context(), "a"); fault.KindOf(err) != fault.Limited {
			t.Errorf("want a limit, got %v", err)
		}
		cancel()
		synctest.Wait()
		done()
	})
}

func TestPlaces(t *testing.T) {
	t.Parallel()
	p := NewPlaces[int](2, "own", 3, "all", time.Second)
	first, _, err := p.Take(1)
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := p.Take(1); err != nil {
		t.Fatal(err)
	}
	if _, own, err := p.Take(1); !own || fault.KindOf(err) != fault.Limited || err.Error() != "own" {
		t.Errorf("want the owner's limit, got %v", err)
	}
	if _, _, err := p.Take(2); err != nil {
		t.Error(err)
	}
	if _, own, err := p.Take(3); own || err == nil || err.Error() != "all" {
		t.Errorf("want the limit of all, got %v", err)
	}
	first()
	first()
	if p.Taken() != 2 {
		t.Errorf("want 2 taken, got %d", p.Taken())
	}
	if _, _, err := p.Take(3); err != nil {
		t.Error(err)
	}
}
