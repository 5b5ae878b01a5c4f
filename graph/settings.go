package graph

import (
	"context"

	"bulwark/ent/db"
	"bulwark/graph/model"
	"bulwark/server/approver"
)

// updateParameters reads the input of updateSystemParameters and sets them.
func (s Services) updateParameters(
	ctx context.Context, input model.UpdateSystemParametersInput,
) (*db.SystemParameters, *db.ProtectedChange, error) {
	in := &inputs{}
	changes := approver.ParameterChanges{
		ApprovalsRequired:       fixed(in, input.ApprovalsRequired, "approvalsRequired"),
		ApprovalValidityMinutes: fixed(in, input.ApprovalValidityMinutes, "approvalValidityMinutes"),
		CoolingOffHours:         fixed(in, input.CoolingOffHours, "coolingOffHours"),
		SecondFactorRequired:    fixed(in, input.SecondFactorRequired, "secondFactorRequired"),
		SecondFactorGraceDays:   fixed(in, input.SecondFactorGraceDays, "secondFactorGraceDays"),
		Reason:                  or(input.Reason, ""),
	}
	if err := in.refusal(); err != nil {
		return nil, nil, err
	}
	return s.Approver.UpdateParameters(ctx, changes)
}
