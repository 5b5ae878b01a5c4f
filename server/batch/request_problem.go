package batch

import (
	"context"
	"fmt"
	"slices"
	"time"

	"bulwark/ent/db"
	"bulwark/server/access"
	"bulwark/server/approver"
	"bulwark/server/fault"
	"bulwark/server/store"
	"bulwark/server/viewer"
)

// requestProblem returns NO_ELIGIBLE_APPROVER when too few people other than the requester could approve now (rule 5).
func requestProblem(ctx context.Context, client *db.Client, now time.Time, v viewer.Viewer, parameters *db.SystemParameters) (*fault.Problem, error) {
	eligible, cooling, err := approver.ListEligibleFor(ctx, client, now, v.User)
	if err != nil || len(eligible) >= parameters.ApprovalsRequired {
		return nil, err
	}
	message := "Nobody but you could approve this now."
	if len(eligible) > 0 {
		message = fmt.Sprintf("%d approvals are required. The number of people other than you who can approve now is %d.",
			parameters.ApprovalsRequired, len(eligible))
	}
	return &fault.Problem{Code: fault.CodeNoEligibleApprover, Message: message + coolingOffNote(cooling) +
		" Ask an administrator to register another approver under Settings › Approvers."}, nil
}

// coolingOffNote says who can decide from when, for the first three people.
func coolingOffNote(cooling []approver.CoolingOffApprover) string {
	slices.SortStableFunc(cooling, func(a, b approver.CoolingOffApprover) int { return a.Until.Compare(b.Until) })
	message := ""
	for _, c := range cooling[:min(len(cooling), 3)] {
		message += fmt.Sprintf(" %s can from %s on.", c.Person.Username, c.Until.Format("2006-01-02 15:04 UTC"))
	}
	return message
}

// RequestProblem returns why a request by the viewer would have too few approvers, nil when it would not (rule 5). For anybody
// who may request.
func (s *Service) RequestProblem(ctx context.Context) (*fault.Problem, error) {
	v, err := access.Check(ctx, access.Request)
	if err != nil {
		return nil, err
	}
	parameters, err := s.store.Read().SystemParameters.Get(ctx, 1)
	if err != nil {
		return nil, store.Translate(err)
	}
	problem, err := requestProblem(ctx, s.store.Read(), s.now(), v, parameters)
	return problem, store.Translate(err)
}
