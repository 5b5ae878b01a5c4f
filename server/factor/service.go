package factor

import (
	"context"
	"time"

	"bulwark/server/ident"
	"bulwark/server/store"
)

// Passwords is what factor needs of package account.
type Passwords interface {
	// PasswordIs reports whether a password is that of an active user.
	PasswordIs(ctx context.Context, person ident.User, password string) (bool, error)
}

// Service has the use cases of proofs. It is safe for concurrent use.
type Service struct {
	store     *store.Store
	passwords Passwords
	clock     func() time.Time
}

// New makes the service on a store, the check of passwords and a clock that never runs backwards (package clock).
func New(s *store.Store, passwords Passwords, now func() time.Time) *Service {
	return &Service{store: s, passwords: passwords, clock: now}
}

// now is the time as it is stored.
func (s *Service) now() time.Time { return s.clock().UTC().Truncate(time.Microsecond) }
