package access

import (
	"time"

	"bulwark/server/fault"
	"bulwark/server/viewer"
)

// ProofAge is the maximum age of a proof of identity (rule 23).
const ProofAge = 10 * time.Minute

// ProofProblem returns PROOF_REQUIRED unless the viewer proved their identity in this session within the last ProofAge. A proof with a
// time in the future, after the clock was set back, does not count.
func ProofProblem(v viewer.Viewer, now time.Time) *fault.Problem {
	age := now.Sub(v.ProvedAt)
	if !v.ProvedAt.IsZero() && age >= 0 && age <= ProofAge {
		return nil
	}
	return &fault.Problem{
		Code:    fault.CodeProofRequired,
		Message: "Confirm that it is you: prove your identity with POST /auth/prove, then repeat this within 10 minutes.",
	}
}
