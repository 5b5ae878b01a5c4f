package approver

import (
	"context"
	"strconv"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/protectedchange"
	"bulwark/server/access"
	"bulwark/server/audit"
	"bulwark/server/fault"
	"bulwark/server/protected"
)

// ParameterChanges are the parameters to set; nil leaves a parameter alone.
type ParameterChanges struct {
	ApprovalsRequired       *int  `json:"approvalsRequired,omitempty"`       // 1 to 5
	ApprovalValidityMinutes *int  `json:"approvalValidityMinutes,omitempty"` // 60 to 10,080
	CoolingOffHours         *int  `json:"coolingOffHours,omitempty"`         // 0 to 720
	SecondFactorRequired    *bool `json:"secondFactorRequired,omitempty"`
	SecondFactorGraceDays   *int  `json:"secondFactorGraceDays,omitempty"` // 0 to 90

	Reason string `json:"-"` // for the second person, where one is needed
}

// relaxationPayload is the payload of RELAX_PARAMETERS.
type relaxationPayload struct {
	From ParameterChanges `json:"from"`
	To   ParameterChanges `json:"to"`
}

// UpdateParameters sets system parameters. Administrators only. Stricter values take effect immediately; relaxing needs a second
// person, and the protected change is returned as well (rule 20). Existing requests keep the values they were made with. Refused with
// INVALID, once for each parameter that is out of range, or REQUIRED.
func (s *Service) UpdateParameters(
	ctx context.Context, changes ParameterChanges,
) (*db.SystemParameters, *db.ProtectedChange, error) {
	event := audit.Event{
		At: s.now(), Action: audit.SystemParametersUpdate, Details: changes,
	}
	parameters, change, err := s.updateParameters(ctx, event, changes)
	if err != nil {
		return nil, nil, audit.RecordRefusal(ctx, s.store, event, err)
	}
	if change != nil {
		s.store.Notifier.Notify(ctx, 0)
	}
	return parameters, change, nil
}

func (s *Service) updateParameters(
	ctx context.Context, event audit.Event, changes ParameterChanges,
) (parameters *db.SystemParameters, change *db.ProtectedChange, err error) {
	if _, err := access.Check(ctx, access.ManageSettings); err != nil {
		return nil, nil, err
	}
	if err := fault.Refuse(changes.problems()...); err != nil {
		return nil, nil, err
	}
	err = s.store.InTx(ctx, func(tx *db.Tx) error {
		before, err := lockParameters(ctx, tx, event.At)
		if err != nil {
			return err
		}
		now, later := changes.split(before)
		if change = nil; !now.empty() || later.empty() {
			if err := now.applyAndRecord(ctx, tx, protected.Effect{At: event.At}, before); err != nil {
				return err
			}
		}
		if !later.empty() {
			if change, err = requestRelaxation(ctx, tx, event.At, later, before); err != nil {
				return err
			}
		}
		parameters, err = tx.SystemParameters.Get(ctx, parametersID)
		return err
	})
	return parameters, change, err
}

// lockParameters locks the parameters until the transaction ends and returns them, so that the recorded "before" is what the change
// replaces.
func lockParameters(ctx context.Context, tx *db.Tx, at time.Time) (*db.SystemParameters, error) {
	if err := tx.SystemParameters.UpdateOneID(parametersID).SetUpdatedAt(at).Exec(ctx); err != nil {
		return nil, err
	}
	return tx.SystemParameters.Get(ctx, parametersID)
}

// split separates the changes that relax a parameter (later) from all others (now).
func (c ParameterChanges) split(before *db.SystemParameters) (now, later ParameterChanges) {
	now, later = c, ParameterChanges{Reason: c.Reason}
	if n := c.ApprovalsRequired; n != nil && *n < before.ApprovalsRequired {
		now.ApprovalsRequired, later.ApprovalsRequired = nil, n
	}
	if n := c.ApprovalValidityMinutes; n != nil && *n > before.ApprovalValidityMinutes {
		now.ApprovalValidityMinutes, later.ApprovalValidityMinutes = nil, n
	}
	if n := c.CoolingOffHours; n != nil && *n < before.CoolingOffHours {
		now.CoolingOffHours, later.CoolingOffHours = nil, n
	}
	if required := c.SecondFactorRequired; required != nil && !*required && before.SecondFactorRequired {
		now.SecondFactorRequired, later.SecondFactorRequired = nil, required
	}
	if n := c.SecondFactorGraceDays; n != nil && *n > before.SecondFactorGraceDays {
		now.SecondFactorGraceDays, later.SecondFactorGraceDays = nil, n
	}
	return now, later
}

func (c ParameterChanges) empty() bool {
	c.Reason = ""
	return c == ParameterChanges{}
}

// applyAndRecord sets parameters and records the change.
func (c ParameterChanges) applyAndRecord(ctx context.Context, tx *db.Tx, effect protected.Effect, before *db.SystemParameters) error {
	update := tx.SystemParameters.UpdateOneID(parametersID).
		SetNillableApprovalsRequired(c.ApprovalsRequired).
		SetNillableApprovalValidityMinutes(c.ApprovalValidityMinutes).
		SetNillableCoolingOffHours(c.CoolingOffHours).
		SetNillableSecondFactorRequired(c.SecondFactorRequired).
		SetNillableSecondFactorGraceDays(c.SecondFactorGraceDays)
	if required := c.SecondFactorRequired; required != nil && *required != before.SecondFactorRequired {
		if *required {
			update.SetSecondFactorRequiredSince(effect.At)
		} else {
			update.ClearSecondFactorRequiredSince()
		}
	}
	after, err := update.Save(ctx)
	if err != nil {
		return err
	}
	return audit.Record(ctx, tx, audit.Event{
		At: effect.At, Action: audit.SystemParametersUpdate,
		Details: effect.AddChangeTo(map[string]any{"before": currentParameters(before), "after": currentParameters(after)}),
	})
}

func requestRelaxation(
	ctx context.Context, tx *db.Tx, at time.Time, later ParameterChanges, before *db.SystemParameters,
) (*db.ProtectedChange, error) {
	return protected.Request(ctx, tx, protected.Draft{
		At: at, Kind: protectedchange.KindRELAX_PARAMETERS, Reason: later.Reason,
		Payload: relaxationPayload{From: later.pickFrom(currentParameters(before)), To: later}, Changes: later.fieldChanges(before),
	}, applyRelaxation)
}

// applyRelaxation applies RELAX_PARAMETERS. Refused with INVALID when a parameter is no longer what the change says it was.
func applyRelaxation(ctx context.Context, tx *db.Tx, effect protected.Effect) error {
	var payload relaxationPayload
	if err := effect.Payload(&payload); err != nil {
		return err
	}
	before, err := lockParameters(ctx, tx, effect.At)
	if err != nil {
		return err
	}
	if !sameChanges(payload.From, payload.To.pickFrom(currentParameters(before))) {
		return fault.Refuse(fault.Of(fault.CodeInvalid,
			"A parameter changed since this was requested. Disapprove it, or let its requester cancel it."))
	}
	return payload.To.applyAndRecord(ctx, tx, effect, before)
}

// currentParameters returns all parameters as changes.
func currentParameters(p *db.SystemParameters) ParameterChanges {
	return ParameterChanges{
		ApprovalsRequired: &p.ApprovalsRequired, ApprovalValidityMinutes: &p.ApprovalValidityMinutes,
		CoolingOffHours: &p.CoolingOffHours, SecondFactorRequired: &p.SecondFactorRequired,
		SecondFactorGraceDays: &p.SecondFactorGraceDays,
	}
}

// pickFrom returns those of all parameters that c changes.
func (c ParameterChanges) pickFrom(all ParameterChanges) (picked ParameterChanges) {
	if c.ApprovalsRequired != nil {
		picked.ApprovalsRequired = all.ApprovalsRequired
	}
	if c.ApprovalValidityMinutes != nil {
		picked.ApprovalValidityMinutes = all.ApprovalValidityMinutes
	}
	if c.CoolingOffHours != nil {
		picked.CoolingOffHours = all.CoolingOffHours
	}
	if c.SecondFactorRequired != nil {
		picked.SecondFactorRequired = all.SecondFactorRequired
	}
	if c.SecondFactorGraceDays != nil {
		picked.SecondFactorGraceDays = all.SecondFactorGraceDays
	}
	return picked
}

func sameChanges(a, b ParameterChanges) bool {
	return equalPointers(a.ApprovalsRequired, b.ApprovalsRequired) && equalPointers(a.ApprovalValidityMinutes, b.ApprovalValidityMinutes) &&
		equalPointers(a.CoolingOffHours, b.CoolingOffHours) && equalPointers(a.SecondFactorRequired, b.SecondFactorRequired) &&
		equalPointers(a.SecondFactorGraceDays, b.SecondFactorGraceDays)
}

func equalPointers[T comparable](a, b *T) bool {
	return a == nil && b == nil || a != nil && b != nil && *a == *b
}

// fieldChanges returns the changes as people read them.
func (c ParameterChanges) fieldChanges(before *db.SystemParameters) []protected.FieldChange {
	var list []protected.FieldChange
	number := func(field string, from int, to *int) {
		if to != nil {
			list = append(list, protected.NewFieldChange(field, strconv.Itoa(from), strconv.Itoa(*to)))
		}
	}
	number("APPROVALS_REQUIRED", before.ApprovalsRequired, c.ApprovalsRequired)
	number("APPROVAL_VALIDITY_MINUTES", before.ApprovalValidityMinutes, c.ApprovalValidityMinutes)
	number("COOLING_OFF_HOURS", before.CoolingOffHours, c.CoolingOffHours)
	if to := c.SecondFactorRequired; to != nil {
		list = append(list, protected.NewFieldChange("SECOND_FACTOR_REQUIRED",
			strconv.FormatBool(before.SecondFactorRequired), strconv.FormatBool(*to)))
	}
	number("SECOND_FACTOR_GRACE_DAYS", before.SecondFactorGraceDays, c.SecondFactorGraceDays)
	return list
}

func (c ParameterChanges) problems() []fault.Problem {
	var problems []fault.Problem
	check := func(n *int, lowest, highest int, message, field string) {
		if n != nil && (*n < lowest || *n > highest) {
			problems = append(problems, fault.Invalid(message, field))
		}
	}
	check(c.ApprovalsRequired, minApprovals, maxApprovals, "Require 1 to 5 approvals.", "approvalsRequired")
	check(c.ApprovalValidityMinutes, minValidity, maxValidity,
		"Let a request wait for 60 to 10,080 minutes (an hour to a week).", "approvalValidityMinutes")
	check(c.CoolingOffHours, 0, maxCoolingOff, "Let the cooling-off period last 0 to 720 hours (30 days).", "coolingOffHours")
	check(c.SecondFactorGraceDays, 0, maxGrace, "Give people 0 to 90 days to enrol a second factor.", "secondFactorGraceDays")
	return problems
}
