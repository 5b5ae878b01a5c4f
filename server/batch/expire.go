package batch

import (
	"context"

	"bulwark/ent/db"
	"bulwark/ent/db/batchoperation"
	"bulwark/server/approval"
	"bulwark/server/audit"
	"bulwark/server/ident"
	"bulwark/server/store"
)

// ExpireOverdue ends every operation whose time for approval is over (rule 12). The runner calls it; it checks no permission.
func (s *Service) ExpireOverdue(ctx context.Context) error {
	overdue, err := s.store.Read().BatchOperation.Query().
		Where(batchoperation.StatusEQ(approval.PendingApproval), batchoperation.ApproveByLTE(s.now())).IDs(ctx)
	if err != nil {
		return store.Translate(err)
	}
	for _, key := range overdue {
		if err := s.expire(ctx, key); err != nil {
			return err
		}
	}
	return nil
}

func (s *Service) expire(ctx context.Context, key ident.BatchOperation) error {
	moved := false
	err := s.store.InTx(ctx, func(tx *db.Tx) error {
		operation, err := s.lock(ctx, tx, key)
		if err != nil {
			return err
		}
		if operation.Status != approval.PendingApproval { // decided or canceled meanwhile
			return nil
		}
		moved = true
		if err := s.move(ctx, tx, key, approval.PendingApproval, approval.Expired); err != nil {
			return err
		}
		return audit.Record(ctx, tx, audit.Event{
			At: s.now(), Action: audit.BatchOperationExpire, SubjectID: key.String(),
		})
	})
	if err == nil && moved {
		s.store.Notifier.Notify(ctx, key)
	}
	return err
}
