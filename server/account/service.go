package account

import (
	"time"

	"bulwark/server/store"
)

// Service has the use cases on users, passwords, API tokens and setup.
type Service struct {
	store  *store.Store
	clock  func() time.Time
	hasher *hasher
	policy *policy
}

// New makes the service; one per process, because it is what limits how many passwords are hashed at a time.
func New(s *store.Store, now func() time.Time) *Service {
	return &Service{store: s, clock: now, hasher: newHasher(), policy: newPolicy()}
}

// now is the time as it is stored.
func (s *Service) now() time.Time { return s.clock().UTC().Truncate(time.Microsecond) }
