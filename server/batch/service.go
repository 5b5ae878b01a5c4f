package batch

import (
	"context"
	"log/slog"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/batchoperation"
	"bulwark/server/audit"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/store"
)

// Service implements the use cases. It is safe for concurrent use.
type Service struct {
	store    *store.Store
	now      func() time.Time
	readings audit.Deduplicator // previews and bulk readings of tasks that were recorded a short time ago
	log      *slog.Logger
}

// New returns a service on a store and a clock. It logs to slog.Default(); see LogTo.
func New(s *store.Store, now func() time.Time) *Service {
	return &Service{store: s, now: func() time.Time { return now().UTC().Truncate(time.Microsecond) }, log: slog.Default()}
}

// LogTo sets the logger and returns the service. It must be called before the service is used.
func (s *Service) LogTo(log *slog.Logger) *Service {
	s.log = log
	return s
}

// lock takes the operation's row for the rest of the transaction and returns the operation as it is now. SQLite has no
// SELECT … FOR UPDATE; an update that changes nothing locks on both databases.
func (s *Service) lock(ctx context.Context, tx *db.Tx, key ident.BatchOperation) (*db.BatchOperation, error) {
	n, err := tx.BatchOperation.Update().Where(batchoperation.ID(key)).AddSkipped(0).Save(ctx)
	if err != nil {
		return nil, err
	}
	if n == 0 {
		return nil, fault.Refuse(fault.Of(fault.CodeNotFound, "There is no such batch operation.", "id"))
	}
	return tx.BatchOperation.Get(ctx, key)
}
