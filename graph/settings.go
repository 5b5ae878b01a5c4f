package graph

import (
	"context"

	"bulwark/ent/db"
	"bulwark/graph/model"
	"bulwark/server/approver"
)

// updateParameters converts the input of updateSystemParameters and changes the parameters.
func (s Services) updateParameters(
	ctx context.Context, input model.UpdateSystemParametersInput,
) (*db.SystemParameters, *db.ProtectedChange, error) {
	in := &inputs{}
	changes := approver.ParameterChanges{
		ApprovalsRequired:       nonNull(in, input.ApprovalsRequired, "approvalsRequired"),
		ApprovalValidityMinutes: nonNull(in, input.ApprovalValidityMinutes, "approvalValidityMinutes"),
		CoolingOffHours:         nonNull(in, input.CoolingOffHours, "coolingOffHours"),
		SecondFactorRequired:    nonNull(in, input.SecondFactorRequired, "secondFactorRequired"),
		SecondFactorGraceDays:   nonNull(in, input.SecondFactorGraceDays, "secondFactorGraceDays"),
		Reason:                  valueOr(input.Reason, ""),
	}
	if err := in.refusal(); err != nil {
		return nil, nil, err
	}
	return s.Approver.UpdateParameters(ctx, changes)
}
