package factor

import (
	"testing"
	"time"

	"bulwark/server/seal"
)

// Rule 23: one-time passwords are those of RFC 6238, appendix B (the last six of its eight digits), one step early or late.
func TestRule23RFC6238Vectors(t *testing.T) {
	t.Parallel()
	secret := seal.NewValue([]byte("12345678901234567890"))
	for at, code := range map[int64]string{
		59: "287082", 1111111109: "081804", 1111111111: "050471", 1234567890: "005924", 2000000000: "279037", 20000000000: "353130",
	} {
		for shift, want := range map[int64]bool{0: true, 30: true, -30: true, 60: false, -60: false} {
			if at+shift < 0 {
				continue
			}
			step, right := matchingStep(secret, code, time.Unix(at+shift, 0))
			if right != want || right && step != at/30 {
				t.Errorf("%s at %d, checked %d s later: got step %d, %v", code, at, shift, step, right)
			}
		}
	}
	for _, wrong := range []string{"", "28708", "2870820", "94287082", "２８７０８２", "abcdef"} {
		if _, right := matchingStep(secret, wrong, time.Unix(59, 0)); right {
			t.Errorf("%q is accepted", wrong)
		}
	}
	if _, right := matchingStep(secret, " 287 082 ", time.Unix(59, 0)); !right {
		t.Error("a code in two groups, as apps show it, is refused")
	}
}

// Rule 23: locks grow up to a limit, so nobody is locked out permanently.
func TestRule23LocksGrowUpToADay(t *testing.T) {
	t.Parallel()
	before := time.Duration(0)
	for failures := range 1000 {
		lock := lockDuration(failures)
		if lock < before || lock > 24*time.Hour || failures < 5 && lock != 0 || failures >= 5 && lock == 0 {
			t.Fatalf("after %d failures: %v", failures, lock)
		}
		before = lock
	}
	if before != 24*time.Hour {
		t.Errorf("the longest lock is %v", before)
	}
}
