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

// Service implements the use cases of the inventory. It is safe for concurrent use.
type Service struct {
	store *store.Store
	clock func() time.Time
}

// New returns a service. It reads the clock once per use case.
func New(s *store.Store, now func() time.Time) *Service {
	return &Service{store: s, clock: now}
}

// now returns the time in the precision in which it is stored.
func (s *Service) now() time.Time { return s.clock().UTC().Truncate(time.Microsecond) }

// perform runs a use case: it checks the permission, runs work in a transaction and records the event in the same one, or
// records the refusal in another. Work adds subject and details to the event.
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
			recorded := event
			if result, err = work(tx, &recorded); err != nil {
				return err
			}
			return audit.Record(ctx, tx, recorded)
		})
	}
	if err != nil {
		return none, audit.RecordRefusal(ctx, s.store, event, err)
	}
	return result, nil
}
