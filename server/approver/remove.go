package approver

import (
	"context"

	"bulwark/ent/db"
	"bulwark/server/access"
	"bulwark/server/approval"
	"bulwark/server/audit"
	"bulwark/server/fault"
	"bulwark/server/ident"
)

// Remove deletes a registration and returns the operations that it leaves with too few eligible approvers (rule 19), for the caller
// to show. Administrators only. Decisions stay on record; the person's approvals of operations that have not started are voided
// (rule 26). Refused with NOT_FOUND.
func (s *Service) Remove(ctx context.Context, registration ident.Approver) ([]*db.BatchOperation, error) {
	event := audit.Event{
		At: s.now(), Action: audit.ApproverRemove, SubjectID: registration.String(),
	}
	orphans, err := s.remove(ctx, event, registration)
	if err != nil {
		return nil, audit.RecordRefusal(ctx, s.store, event, err)
	}
	return orphans, nil
}

func (s *Service) remove(ctx context.Context, event audit.Event, id ident.Approver) ([]*db.BatchOperation, error) {
	if _, err := access.Check(ctx, access.ManageSettings); err != nil {
		return nil, err
	}
	var orphans []*db.BatchOperation
	err := s.store.InTx(ctx, func(tx *db.Tx) error {
		registration, err := tx.Approver.Get(ctx, id)
		if db.IsNotFound(err) {
			return notRegistered()
		}
		if err != nil {
			return err
		}
		person, err := registration.QueryUser().Only(ctx)
		if err != nil {
			return err
		}
		err = tx.Approver.DeleteOneID(id).Exec(ctx)
		if db.IsNotFound(err) { // removed concurrently
			return notRegistered()
		}
		if err != nil {
			return err
		}
		if err := VoidApprovals(ctx, tx, event.At, person.ID, approval.VoidNotAnApprover); err != nil {
			return err
		}
		if orphans, err = ListOrphaned(ctx, tx.Client(), event.At); err != nil {
			return err
		}
		event.Details = map[string]any{
			"module": registration.Module, "user": person.ID.String(), "username": person.Username,
			"operationsWithoutApprover": publicIDs(orphans),
		}
		return audit.Record(ctx, tx, event)
	})
	return orphans, err
}

func notRegistered() error {
	return fault.Refuse(fault.Of(fault.CodeNotFound, "This approver is not registered, or not any more.", "id"))
}

func publicIDs(operations []*db.BatchOperation) []string {
	ids := make([]string, len(operations))
	for i, operation := range operations {
		ids[i] = operation.ID.String()
	}
	return ids
}
