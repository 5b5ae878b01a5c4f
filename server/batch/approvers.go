package batch

import (
	"context"
	"fmt"

	"bulwark/ent/db"
	"bulwark/server/access"
	"bulwark/server/approver"
	"bulwark/server/fault"
	"bulwark/server/store"
	"bulwark/server/viewer"
)

// whyNotRequest returns NO_ELIGIBLE_APPROVER when too few people other than the requester could approve (rule 5).
func whyNotRequest(ctx context.Context, client *db.Client, v viewer.Viewer, parameters *db.SystemParameters) (*fault.Problem, error) {
	eligible, err := approver.Eligible(ctx, client, v.User)
	if err != nil || len(eligible) >= parameters.ApprovalsRequired {
		return nil, err
	}
	message := "Nobody but you could approve this. Ask an administrator to register another approver under Settings › Approvers."
	if len(eligible) > 0 {
		message = fmt.Sprintf("%d approvals are required, but only %d approvers other than you are registered and active. "+
			"Ask an administrator to register more under Settings › Approvers.", parameters.ApprovalsRequired, len(eligible))
	}
	return &fault.Problem{Code: fault.CodeNoEligibleApprover, Message: message}, nil
}

// WhyNotRequest tells why a request by the viewer would find no approver, nil when it would (rule 5). For anybody who
// may request.
func (s *Service) WhyNotRequest(ctx context.Context) (*fault.Problem, error) {
	v, err := access.Check(ctx, access.Request)
	if err != nil {
		return nil, err
	}
	parameters, err := s.store.Read().SystemParameters.Get(ctx, 1)
	if err != nil {
		return nil, store.Translate(err)
	}
	problem, err := whyNotRequest(ctx, s.store.Read(), v, parameters)
	return problem, store.Translate(err)
}
