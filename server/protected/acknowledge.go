package protected

import (
	"context"

	"bulwark/ent/db"
	"bulwark/ent/db/protectedchange"
	"bulwark/server/access"
	"bulwark/server/audit"
	"bulwark/server/authority"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/store"
	"bulwark/server/viewer"
)

// Acknowledge stores that an administrator has seen a change that was approved on the command line (rule 29). For administrators
// other than its requester who are in no cooling-off period towards the requester. Refused with NOT_FOUND, SELF_APPROVAL,
// NOT_PENDING or COOLING_OFF.
func (s *Service) Acknowledge(ctx context.Context, key ident.ProtectedChange) (*db.ProtectedChange, error) {
	event := audit.Event{At: s.now(), Action: audit.ProtectedChangeAcknowledge, SubjectID: key.String()}
	v, err := access.Check(ctx, access.ManageSettings)
	if err != nil {
		return nil, audit.RecordRefusal(ctx, s.store, event, err)
	}
	var acknowledged *db.ProtectedChange
	err = s.store.InTx(ctx, func(tx *db.Tx) error {
		change, err := lock(ctx, tx, key)
		if err != nil {
			return err
		}
		problem, err := s.acknowledgeProblem(ctx, tx.Client(), v, change)
		if err != nil {
			return err
		}
		if problem != nil {
			return fault.Refuse(*problem)
		}
		acknowledged, err = tx.ProtectedChange.UpdateOneID(key).SetAcknowledgedBy(v.User).SetAcknowledgedAt(event.At).Save(ctx)
		if err != nil {
			return err
		}
		event.Details = map[string]any{"number": change.Number, "kind": change.Kind, "requester": change.RequesterID.String()}
		return audit.Record(ctx, tx, event)
	})
	if err != nil {
		return nil, audit.RecordRefusal(ctx, s.store, event, err)
	}
	s.store.Notifier.Notify(ctx, 0)
	return acknowledged, nil
}

func (s *Service) acknowledgeProblem(
	ctx context.Context, client *db.Client, v viewer.Viewer, change *db.ProtectedChange,
) (*fault.Problem, error) {
	if change.Mode != protectedchange.ModeBREAK_GLASS || change.AcknowledgedAt != nil {
		return refusal(fault.CodeNotPending, "There is nothing to acknowledge about this change."), nil
	}
	if change.RequesterID == v.User {
		return refusal(fault.CodeSelfApproval, "You requested this change. Another administrator has to acknowledge it."), nil
	}
	blocked, err := authority.BlockedRequesters(ctx, client, s.now(), v.User)
	if until, found := blocked[change.RequesterID]; found {
		return authority.CoolingOffProblem(until), err
	}
	return nil, err
}

// ListUnacknowledged lists, oldest first, the changes that were approved on the command line and not yet acknowledged. For everybody
// who may read settings.
func (s *Service) ListUnacknowledged(ctx context.Context) ([]*db.ProtectedChange, error) {
	if _, err := access.Check(ctx, access.ReadSettings); err != nil {
		return nil, err
	}
	rows, err := s.store.Read().ProtectedChange.Query().
		Where(protectedchange.ModeEQ(protectedchange.ModeBREAK_GLASS), protectedchange.AcknowledgedAtIsNil()).
		Order(protectedchange.ByID()).All(ctx)
	return rows, store.Translate(err)
}
