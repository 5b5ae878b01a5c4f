package access

import (
	"time"

	"bulwark/server/fault"
	"bulwark/server/viewer"
)

// ProofAge is how old a proof of identity may be when it is needed (rule 23).
const ProofAge = 10 * time.Minute

// ProofProblem returns PROOF_REQUIRED unless the viewer proved who they are in this session within the last ProofAge. A
// proof from the future, after the clock was set back, does not count.
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
