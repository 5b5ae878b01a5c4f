package clock_test

import (
	"testing"
	"time"

	"bulwark/server/clock"
)

var start = time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC)

// Rules 21 and 23: a clock that is set back does not lengthen a proof or a cooling-off period.
func TestRule23TimeNeverRunsBackwards(t *testing.T) {
	t.Parallel()
	wall, passed := start, time.Duration(0)
	c := clock.NewWith(func() time.Time { return wall }, func() time.Duration { return passed }, time.Time{})
	pass := func(d time.Duration) { wall, passed = wall.Add(d), passed+d }
	want := func(at time.Time) {
		t.Helper()
		if got := c.Now(); !got.Equal(at) {
			t.Fatalf("it is %s, want %s", got, at)
		}
	}
	want(start)
	pass(time.Minute)
	want(start.Add(time.Minute))
	wall = wall.Add(-time.Hour) // set back
	want(start.Add(time.Minute))
	pass(10 * time.Minute)
	want(start.Add(11 * time.Minute))
	wall = wall.Add(3 * time.Hour) // set forward: followed
	want(start.Add(2*time.Hour + 11*time.Minute))
}

// A process that starts after the clock was set back continues from the newest recorded time.
func TestRule23ClockStartsAtItsFloor(t *testing.T) {
	t.Parallel()
	passed := time.Duration(0)
	c := clock.NewWith(func() time.Time { return start }, func() time.Duration { return passed }, start.Add(time.Hour))
	passed = time.Minute
	if got := c.Now(); !got.Equal(start.Add(time.Hour + time.Minute)) {
		t.Fatalf("it is %s", got)
	}
}
