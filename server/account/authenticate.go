package account

import (
	"context"

	"bulwark/ent/db"
	"bulwark/ent/db/user"
	"bulwark/server/audit"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/store"
	"bulwark/server/viewer"
)

// Authenticate returns the active user with this username and password. An unknown user, an inactive one and a wrong password
// get the same answer after the same work: a fault of kind Unauthenticated. Too many attempts are a fault of kind Limited (rule
// 28). Anybody may call it. A refusal is recorded as session.sign_in_refused; the caller records success with RecordSignIn once
// it knows which steps remain.
func (s *Service) Authenticate(ctx context.Context, username, password string) (*db.User, error) {
	attempt, err := s.passwords.Begin(ctx, foldUsername(username), viewer.From(ctx).Address)
	if err != nil {
		return nil, err
	}
	person, err := s.findByUsername(ctx, foldUsername(username))
	if err != nil {
		return nil, err
	}
	hash := dummyHash
	if person != nil {
		hash = person.PasswordHash
	}
	match, err := s.hasher.matches(ctx, password, hash)
	if err != nil {
		return nil, store.Translate(err)
	}
	if !match || person == nil || person.Status != user.StatusACTIVE {
		return nil, s.refuseSignIn(ctx, person)
	}
	attempt.Refund()
	return person, nil
}

// findByUsername returns the user with a username, or nil. Text that is no valid username is not sent to the database, which
// may refuse it.
func (s *Service) findByUsername(ctx context.Context, username string) (*db.User, error) {
	if !usernames.MatchString(username) {
		return nil, nil
	}
	person, err := s.store.Read().User.Query().Where(user.UsernameEQ(username)).Only(ctx)
	if db.IsNotFound(err) {
		return nil, nil
	}
	return person, store.Translate(err)
}

// refuseSignIn records the refusal. A username that nobody has is not recorded: it may be a mistyped password.
func (s *Service) refuseSignIn(ctx context.Context, person *db.User) error {
	event := audit.Event{At: s.now(), Action: audit.SessionSignInRefused}
	if person != nil {
		event.SubjectID = person.ID.String()
		event.Details = map[string]any{"username": person.Username, "status": person.Status}
	}
	wrong := fault.New(fault.Forbidden, "wrong username or password, or inactive")
	if err := audit.RecordRefusal(ctx, s.store, event, wrong); err != wrong { //nolint:errorlint // the refusal itself means it is recorded
		return store.Translate(err)
	}
	return fault.New(fault.Unauthenticated, "The username or the password is wrong, or the account is not active.")
}

// RecordSignIn records that a person signed in from the viewer's address or, while steps are pending, that their password was
// correct. Only a complete sign-in makes the network a known one.
func (s *Service) RecordSignIn(ctx context.Context, person *db.User, pending []string) error {
	who := viewerOf(ctx, person)
	event := audit.Event{
		At: s.now(), Action: audit.SessionSignIn, SubjectID: person.ID.String(),
		Details: map[string]any{"username": person.Username},
	}
	if len(pending) > 0 {
		event.Action = audit.SessionSignInStep
		event.Details = map[string]any{"username": person.Username, "pending": pending}
	}
	return s.store.InTx(ctx, func(tx *db.Tx) error {
		if len(pending) == 0 {
			if err := s.rememberNetwork(ctx, tx, person.ID); err != nil {
				return err
			}
		}
		return audit.Record(viewer.With(ctx, who), tx, event)
	})
}

// SessionViewer returns the viewer of a session: the user with their present role and the network address of the context's
// viewer. It returns a fault of kind Unauthenticated when the user is inactive or does not exist.
func (s *Service) SessionViewer(ctx context.Context, id ident.User) (viewer.Viewer, error) {
	person, err := s.store.Read().User.Query().Where(user.IDEQ(id), user.StatusEQ(user.StatusACTIVE)).Only(ctx)
	if db.IsNotFound(err) {
		return viewer.Viewer{}, fault.New(fault.Unauthenticated, "Your session has ended. Sign in again.")
	}
	if err != nil {
		return viewer.Viewer{}, store.Translate(err)
	}
	return viewerOf(ctx, person), nil
}

func viewerOf(ctx context.Context, person *db.User) viewer.Viewer {
	return viewer.Viewer{User: person.ID, Role: person.Role, Address: viewer.From(ctx).Address, Session: viewer.From(ctx).Session}
}
