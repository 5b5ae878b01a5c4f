package approval_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"bulwark/server/approval"
)

// The transitions are those drawn in server/adr/rules.md, and only states with transitions are open.
func TestTransitionsAreThoseOfTheRules(t *testing.T) {
	t.Parallel()
	want := map[approval.Status]string{
		approval.PendingApproval:  "PENDING_EXECUTION DISAPPROVED EXPIRED CANCELED",
		approval.PendingExecution: "RUNNING PENDING_APPROVAL CANCELED",
		approval.Running:          "SUCCESS PARTIAL_SUCCESS ERROR CANCELED",
	}
	for _, from := range approval.Statuses() {
		for _, to := range approval.Statuses() {
			legal := slices.Contains(strings.Fields(want[from]), string(to))
			if approval.CanMove(from, to) != legal {
				t.Errorf("%s → %s: CanMove says %t", from, to, !legal)
			}
		}
		if from.Open() != (want[from] != "") {
			t.Errorf("%s: Open says %t", from, from.Open())
		}
	}
}

// Outcome: all is SUCCESS, none is ERROR, anything between is PARTIAL_SUCCESS.
func TestOutcome(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		total := rapid.Int64Range(1, 1000).Draw(t, "total")
		succeeded := rapid.Int64Range(0, total).Draw(t, "succeeded")
		got := approval.Outcome(total, succeeded)
		switch {
		case succeeded == total && got != approval.Success,
			succeeded == 0 && got != approval.Failed,
			succeeded > 0 && succeeded < total && got != approval.PartialSuccess:
			t.Fatalf("%d of %d is %s", succeeded, total, got)
		}
	})
}
