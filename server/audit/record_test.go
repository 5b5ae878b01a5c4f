package audit_test

import (
	"strings"
	"testing"
	"time"

	"bulwark/server/audit"
	"bulwark/server/fault"
	"bulwark/server/internal/dbtest"
	"bulwark/server/store"
)

func TestWhatIsRefusedIsNotKeptAtAnyLength(t *testing.T) {
	t.Parallel()
	dbtest.Each(t, func(t *testing.T, s *store.Store) {
		refusal := fault.Refuse(fault.Of(fault.CodeTooMany, "Give less.", "reason"))
		err := audit.Refusal(t.Context(), s, audit.Event{
			At: time.Now(), Action: "batch_operation.request", SubjectType: "batch_operation",
			Details: map[string]any{"reason": strings.Repeat("é", 1<<19), "tags": []string{strings.Repeat("x", 1<<19)}, "total": 9_007_199_254_740_993},
		}, refusal)
		if err != refusal { //nolint:errorlint // unchanged, as the contract says
			t.Fatal(err)
		}
		details := s.Read().AuditEvent.Query().OnlyX(t.Context()).Details
		if len(details) > 10_000 || !strings.Contains(details, strings.Repeat("é", 2000)+"…") ||
			!strings.Contains(details, "xx…") || !strings.Contains(details, "9007199254740993") || !strings.Contains(details, "Give less.") {
			t.Errorf("%d bytes are kept: %.200s", len(details), details)
		}
	})
}
