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

// Passwords is what factor needs of package account.
type Passwords interface {
	// PasswordMatches reports whether a password is that of an active user.
	PasswordMatches(ctx context.Context, person ident.User, password string) (bool, error)
}

// Options are what the service is made of.
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
	// Whoever tries a second factor has given the password, so no other person's tries hinder them.
	everybody := func(context.Context, string, string) bool { return true }
	return &Service{
		store: o.Store, passwords: o.Passwords, keeper: o.Keeper, site: o.Site, clock: o.Now,
		attempts: limit.NewPasswordLimiter(o.Now, everybody, nil),
	}
}

// PasskeysPossible tells whether a browser that asked for a host can use passkeys here.
func (s *Service) PasskeysPossible(host string) bool { return s.site.PasskeysPossible(host) }

// now is the time as it is stored.
func (s *Service) now() time.Time { return s.clock().UTC().Truncate(time.Microsecond) }

// event begins the evidence of something that a person does to their own factors.
func (s *Service) event(action audit.Kind, person ident.User) audit.Event {
	return audit.Event{At: s.now(), Action: action, SubjectID: person.String()}
}

// requireProof returns the viewer, who has to be signed in with a browser and to have proved recently who they are.
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
