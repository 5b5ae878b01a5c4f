package approval

import (
	"time"

	"bulwark/server/fault"
	"bulwark/server/ident"
)

// DecisionContext holds what determines whether a person may decide on a batch operation now.
type DecisionContext struct {
	Status     Status
	ApproveBy  time.Time
	Requester  ident.User
	Digest     string // of the operation
	HasDecided bool   // whether the person has a decision on it that counts

	Now             time.Time
	Person          ident.User
	IsApprover      bool      // registered, active, in a role that may decide
	CoolingOffUntil time.Time // until when the person cannot decide this requester's operations (rule 21); zero for no such time
	ByToken         bool      // the request came by API token
	ReadDigest      string    // the digest that the person names; empty to skip the check of rule 9
}

// Problem returns why the person may not decide, or nil when they may. Reasons that can never change come first, starting with the
// person's own request (rule 8).
func (q DecisionContext) Problem() *fault.Problem {
	refuse := func(code fault.Code, message string) *fault.Problem {
		return &fault.Problem{Code: code, Message: message}
	}
	switch {
	case q.Person == q.Requester:
		return refuse(fault.CodeSelfApproval, "You requested this operation. Another approver has to decide on it.")
	case q.ByToken:
		return refuse(fault.CodeTokenCannotDecide, "API tokens never decide. Sign in with a browser to decide.")
	case !q.IsApprover:
		return refuse(fault.CodeNotAnApprover, "Only registered, active approvers decide. An administrator can register you under Settings › Approvers.")
	case q.Status == Expired || q.Status == PendingApproval && !q.Now.Before(q.ApproveBy):
		return refuse(fault.CodeExpired, "The time for approval is over. Ask the requester to request it again.")
	case q.HasDecided:
		return refuse(fault.CodeAlreadyDecided, "You have already decided on this operation.")
	case q.Status != PendingApproval:
		return refuse(fault.CodeNotPending, "This operation no longer waits for approval. Reload it to see what became of it.")
	case q.Now.Before(q.CoolingOffUntil):
		return CoolingOffProblem(q.CoolingOffUntil)
	case q.ReadDigest != "" && q.ReadDigest != q.Digest:
		return refuse(fault.CodeDigestMismatch, "What you read is not what this operation would do. Reload it and read it again.")
	default:
		return nil
	}
}

// CoolingOffProblem returns the refusal of a person who cannot decide on a requester's operations until a time (rule 21).
func CoolingOffProblem(until time.Time) *fault.Problem {
	return &fault.Problem{
		Code: fault.CodeCoolingOff,
		Message: "You or the requester gave the other an account, a password or authority a short time ago. You can decide from " +
			until.UTC().Format("2006-01-02 15:04 UTC") + " on; until then another approver has to.",
	}
}

// QuorumReached reports whether enough distinct people approved (rule 10). A person has at most one counted approval.
func QuorumReached(countedApprovals, required int) bool { return countedApprovals >= required }
