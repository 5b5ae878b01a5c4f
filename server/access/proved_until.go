package access

import (
	"time"

	"bulwark/server/viewer"
)

// ProvedUntil returns until when the viewer's proof of identity is valid, nil when they have no valid proof (rule 23).
func ProvedUntil(v viewer.Viewer, now time.Time) *time.Time {
	if ProofProblem(v, now) != nil {
		return nil
	}
	until := v.ProvedAt.Add(ProofAge).UTC()
	return &until
}
