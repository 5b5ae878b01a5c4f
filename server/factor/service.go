package factor

import (
	"context"
	"time"

	"bulwark/server/access"
	"bulwark/server/audit"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/limit"
	"bulwark/server/seal"
	"bulwark/server/store"
	"bulwark/server/viewer"
)

// Passwords are the use cases of package account that factor calls.
type Passwords interface {
	// PasswordMatches reports whether a password is that of an active user.
	PasswordMatches(ctx context.Context, person ident.User, password string) (bool, error)
}

// Options are the dependencies of the service.
type Options struct {
	Store     *store.Store
	Passwords Passwords
	Keeper    *seal.Keeper     // seals the secrets of one-time passwords
	Site      *Site            // where browsers reach the server
	Now       func() time.Time // a clock that never runs backwards (package clock)
}

// Service has the use cases of proofs and second factors. It is safe for concurrent use.
type Service struct {
	store     *store.Store
	passwords Passwords
	keeper    *seal.Keeper
	site      *Site
	clock     func() time.Time
	attempts  *limit.PasswordLimiter // of second factors, by person and network
}

// New makes the service.
func New(o Options) *Service {
	// Attempts follow a right password, so those of other people need not count, and every network is known.
	isKnownNetwork := func(context.Context, string, string) bool { return true }
	return &Service{
		store: o.Store, passwords: o.Passwords, keeper: o.Keeper, site: o.Site, clock: o.Now,
		attempts: limit.NewPasswordLimiter(o.Now, isKnownNetwork, nil),
	}
}

// PasskeysPossible reports whether a browser that requested a host can use passkeys.
func (s *Service) PasskeysPossible(host string) bool { return s.site.PasskeysPossible(host) }

// now returns the present time with the precision of the database.
func (s *Service) now() time.Time { return s.clock().UTC().Truncate(time.Microsecond) }

// event returns an audit event about a person's own second factors.
func (s *Service) event(action audit.Kind, person ident.User) audit.Event {
	return audit.Event{At: s.now(), Action: action, SubjectID: person.String()}
}

// requireProof returns the viewer if they have a session and a recent proof of identity. Refused with PROOF_REQUIRED.
func (s *Service) requireProof(ctx context.Context) (viewer.Viewer, error) {
	v, err := access.Check(ctx, access.OwnAccount)
	if err != nil {
		return v, err
	}
	if problem := access.ProofProblem(v, s.now()); problem != nil {
		return v, fault.Refuse(*problem)
	}
	return v, nil
}
