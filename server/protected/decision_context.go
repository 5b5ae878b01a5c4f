package protected

import (
	"slices"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/protectedchange"
	"bulwark/server/authority"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/viewer"
)

// decisionContext holds what determines whether a person may decide on a change now, except the proof of identity and the digest,
// which are checked when they decide.
type decisionContext struct {
	change       *db.ProtectedChange
	subjects     []ident.User
	now          time.Time
	person       viewer.Viewer
	eligible     bool                         // active administrator or registered approver
	cooling      map[authority.Pair]time.Time // cooling-off periods that have not ended
	blockedUntil time.Time                    // until when the person cannot decide on the requester's changes (see authority.BlockedRequesters); zero for no time
}

// problem returns why the person may not decide, nil when they may. Reasons that can never change come first.
func (q decisionContext) problem() *fault.Problem {
	until := q.coolingOff()
	switch {
	case q.person.User == q.change.RequesterID:
		return refusal(fault.CodeSelfApproval, "You requested this change. Another person has to decide on it.")
	case q.person.ByToken():
		return refusal(fault.CodeTokenCannotDecide, "API tokens never decide. Sign in with a browser to decide.")
	case slices.Contains(q.subjects, q.person.User):
		return refusal(fault.CodeConcerned, "This change concerns you. Another person has to decide on it.")
	case !q.eligible:
		return refusal(fault.CodeNotEligibleToDecide, "Only active administrators and registered approvers decide on protected changes.")
	case q.expired():
		return refusal(fault.CodeExpired, "The 24 hours for a decision are over. Ask the requester to request it again.")
	case q.change.Status != protectedchange.StatusPENDING:
		return refusal(fault.CodeNotPending, "This change no longer waits for a decision. Reload it to see what became of it.")
	case !until.IsZero():
		return authority.CoolingOffProblem(until)
	default:
		return nil
	}
}

func (q decisionContext) expired() bool {
	return q.change.Status == protectedchange.StatusEXPIRED ||
		q.change.Status == protectedchange.StatusPENDING && !q.now.Before(q.change.DecideBy)
}

// coolingOff returns until when the person is in a cooling-off period towards the requester or a person concerned, zero for none
// (rules 20 and 21).
func (q decisionContext) coolingOff() (until time.Time) {
	until = q.blockedUntil
	for _, other := range append([]ident.User{q.change.RequesterID}, q.subjects...) {
		if end := q.cooling[authority.Pair{Decider: q.person.User, Requester: other}]; end.After(until) {
			until = end
		}
	}
	return until
}

func refusal(code fault.Code, message string) *fault.Problem {
	return &fault.Problem{Code: code, Message: message}
}
