package inventory

import (
	"context"
	"time"

	"bulwark/ent/db"
	"bulwark/server/access"
	"bulwark/server/audit"
	"bulwark/server/authority"
	"bulwark/server/store"
)

// Service has the use cases on the inventory.
type Service struct {
	store *store.Store
	clock func() time.Time
}

// New makes the service. The clock is asked once per use case.
func New(s *store.Store, now func() time.Time) *Service {
	return &Service{store: s, clock: now}
}

// now is the time as it is stored.
func (s *Service) now() time.Time { return s.clock().UTC().Truncate(time.Microsecond) }

// conn is a transaction that takes SQL.
func (s *Service) conn(tx *db.Tx) store.Conn {
	return s.store.ConnIn(tx)
}

// perform runs a use case: it checks the permission, does the work in one transaction and records it there, or records
// the refusal. The work completes the event with subject and details.
func perform[T any](
	ctx context.Context, s *Service, permission access.Permission, event audit.Event,
	work func(tx *db.Tx, event *audit.Event) (T, error),
) (T, error) {
	var result, none T
	v, err := access.Check(ctx, permission)
	if err == nil {
		err = s.store.InTx(ctx, func(tx *db.Tx) error {
			if err := authority.RefuseRevokedToken(ctx, tx, s.store.Postgres(), v); err != nil {
				return err
			}
			done := event
			if result, err = work(tx, &done); err != nil {
				return err
			}
			return audit.Record(ctx, tx, done)
		})
	}
	if err != nil {
		return none, audit.RecordRefusal(ctx, s.store, event, err)
	}
	return result, nil
}
