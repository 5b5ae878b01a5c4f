package approver

import (
	"time"

	"bulwark/server/store"
)

// Service has the use cases on approvers and system parameters.
type Service struct {
	store *store.Store
	clock func() time.Time
}

// New makes the service. Each use case reads the clock once.
func New(s *store.Store, now func() time.Time) *Service {
	return &Service{store: s, clock: now}
}

// now returns the present time with the precision of the database.
func (s *Service) now() time.Time { return s.clock().UTC().Truncate(time.Microsecond) }
