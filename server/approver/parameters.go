package approver

import (
	"context"

	"bulwark/ent/db"
	"bulwark/server/access"
	"bulwark/server/audit"
	"bulwark/server/fault"
	"bulwark/server/store"
)

// The limits of domain.md, "System parameters"; the database's constraints hold the same.
const (
	leastApprovals = 1
	mostApprovals  = 5
	leastValidity  = 60     // minutes: an hour
	mostValidity   = 10_080 // minutes: a week
)

// parametersID is the key of the only row.
const parametersID = 1

// Parameters returns the parameters of approval. Everybody who may read settings.
func (s *Service) Parameters(ctx context.Context) (*db.SystemParameters, error) {
	if _, err := access.Check(ctx, access.ReadSettings); err != nil {
		return nil, err
	}
	parameters, err := s.store.Read().SystemParameters.Get(ctx, parametersID)
	return parameters, store.Translate(err)
}

// UpdateParameters sets how many people must approve (1 to 5) and for how many minutes a request waits (60 to 10,080);
// nil leaves a parameter alone. Administrators only. Requests that were made before keep what they were made with.
// Refused with INVALID, once for each parameter that is out of range.
func (s *Service) UpdateParameters(
	ctx context.Context, approvalsRequired, validityMinutes *int,
) (*db.SystemParameters, error) {
	event := audit.Event{
		At: s.now(), Action: audit.SystemParametersUpdate,
		Details: map[string]any{"approvalsRequired": approvalsRequired, "approvalValidityMinutes": validityMinutes},
	}
	parameters, err := s.updateParameters(ctx, event, approvalsRequired, validityMinutes)
	if err != nil {
		return nil, audit.Refusal(ctx, s.store, event, err)
	}
	return parameters, nil
}

func (s *Service) updateParameters(
	ctx context.Context, event audit.Event, approvalsRequired, validityMinutes *int,
) (*db.SystemParameters, error) {
	if _, err := access.Check(ctx, access.ManageSettings); err != nil {
		return nil, err
	}
	if err := fault.Refuse(outOfRange(approvalsRequired, validityMinutes)...); err != nil {
		return nil, err
	}
	var parameters *db.SystemParameters
	err := s.store.InTx(ctx, func(tx *db.Tx) error {
		// The first statement locks the row, so that "before" is what this change replaces.
		if err := tx.SystemParameters.UpdateOneID(parametersID).SetUpdatedAt(event.At).Exec(ctx); err != nil {
			return err
		}
		before, err := tx.SystemParameters.Get(ctx, parametersID)
		if err != nil {
			return err
		}
		parameters, err = tx.SystemParameters.UpdateOneID(parametersID).
			SetNillableApprovalsRequired(approvalsRequired).
			SetNillableApprovalValidityMinutes(validityMinutes).
			Save(ctx)
		if err != nil {
			return err
		}
		event.Details = map[string]any{"before": evidence(before), "after": evidence(parameters)}
		return audit.Record(ctx, tx, event)
	})
	return parameters, err
}

func outOfRange(approvalsRequired, validityMinutes *int) []fault.Problem {
	var problems []fault.Problem
	if n := approvalsRequired; n != nil && (*n < leastApprovals || *n > mostApprovals) {
		problems = append(problems, fault.Invalid("Require 1 to 5 approvals.", "approvalsRequired"))
	}
	if n := validityMinutes; n != nil && (*n < leastValidity || *n > mostValidity) {
		problems = append(problems, fault.Invalid(
			"Let a request wait for 60 to 10,080 minutes (an hour to a week).", "approvalValidityMinutes"))
	}
	return problems
}

func evidence(p *db.SystemParameters) map[string]int {
	return map[string]int{"approvalsRequired": p.ApprovalsRequired, "approvalValidityMinutes": p.ApprovalValidityMinutes}
}
