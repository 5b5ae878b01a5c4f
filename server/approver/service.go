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

// New makes the service. The clock is asked once per use case.
func New(s *store.Store, now func() time.Time) *Service {
	return &Service{store: s, clock: now}
}

// now is the time as it is stored.
func (s *Service) now() time.Time { return s.clock().UTC().Truncate(time.Microsecond) }
