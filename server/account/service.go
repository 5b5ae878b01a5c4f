package account

import (
	"context"
	"sync/atomic"
	"time"

	"bulwark/server/audit"
	"bulwark/server/limit"
	"bulwark/server/store"
)

// Service has the use cases on users, passwords, API tokens and setup.
type Service struct {
	store     *store.Store
	clock     func() time.Time
	sleep     func(ctx context.Context, d time.Duration) error
	hasher    *hasher
	policy    *policy
	tokenUses audit.Deduplicator     // first uses of tokens on a day from an address
	passwords *limit.PasswordLimiter // every check of a password goes through it (rule 28)

	touchNotBefore atomic.Int64 // Unix time in microseconds before which last uses of tokens are not stored, as the database is busy
}

// Option configures the service.
type Option func(*Service)

// WithSleep replaces the function that delays attempts at passwords, for tests.
func WithSleep(sleep func(ctx context.Context, d time.Duration) error) Option {
	return func(s *Service) { s.sleep = sleep }
}

// New makes the service. Make one for each process, because it limits how often passwords are tried and how many are hashed at a time.
func New(s *store.Store, now func() time.Time, options ...Option) *Service {
	service := &Service{store: s, clock: now, hasher: newHasher(), policy: newPolicy()}
	for _, option := range options {
		option(service)
	}
	service.passwords = limit.NewPasswordLimiter(now, service.isKnownNetwork, service.sleep)
	return service
}

// now returns the present time with the precision of the database.
func (s *Service) now() time.Time { return s.clock().UTC().Truncate(time.Microsecond) }
