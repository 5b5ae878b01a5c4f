package protected

import (
	"context"

	"bulwark/ent/db"
	"bulwark/ent/db/protectedchange"
	"bulwark/server/audit"
	"bulwark/server/ident"
	"bulwark/server/store"
)

// ExpireOverdue expires every change that nobody decided on within 24 hours. The runner calls it; it checks no permission, because
// there is no viewer.
func (s *Service) ExpireOverdue(ctx context.Context) error {
	overdue, err := s.store.Read().ProtectedChange.Query().
		Where(protectedchange.StatusEQ(protectedchange.StatusPENDING), protectedchange.DecideByLTE(s.now())).IDs(ctx)
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

func (s *Service) expire(ctx context.Context, key ident.ProtectedChange) error {
	at := s.now()
	err := s.store.InTx(ctx, func(tx *db.Tx) error {
		change, err := lock(ctx, tx, key)
		if err != nil || change.Status != protectedchange.StatusPENDING { // ended concurrently
			return err
		}
		if err := endChange(ctx, tx, key, ending{to: protectedchange.StatusEXPIRED, mode: change.Mode, at: at}); err != nil {
			return err
		}
		subjects, err := subjectsOf(ctx, change)
		if err != nil {
			return err
		}
		return audit.Record(ctx, tx, audit.Event{
			At: at, Action: audit.ProtectedChangeExpire, SubjectID: key.String(),
			Details: map[string]any{"number": change.Number, "kind": change.Kind, "users": ident.FormatAll(subjects)},
		})
	})
	if err == nil {
		s.store.Notifier.Notify(ctx, 0)
	}
	return err
}
