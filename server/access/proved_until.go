package access

import (
	"time"

	"bulwark/server/viewer"
)

// ProvedUntil is until when the viewer's proof of identity counts, nil when none counts now (rule 23).
func ProvedUntil(v viewer.Viewer, now time.Time) *time.Time {
	if ProofProblem(v, now) != nil {
		return nil
	}
	until := v.ProvedAt.Add(ProofAge).UTC()
	return &until
}
