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

// Authenticate returns the active user with this username and password. Who does not exist, who is inactive and who
// mistyped get the same answer after the same work: a fault of kind Unauthenticated. A refusal is audited here, as
// session.sign_in_refused; success is recorded by RecordSignIn, once it is known what is left to do. Anybody may call it; too
// many tries are a fault of kind Limited (rule 28).
func (s *Service) Authenticate(ctx context.Context, username, password string) (*db.User, error) {
	try, err := s.passwords.Begin(ctx, foldUsername(username), viewer.From(ctx).Address)
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
	try.Refund()
	return person, nil
}

// findByUsername returns the user with a username, nil when there is none. The database is not asked for what is no username: it
// may refuse the text itself.
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

// refuseSignIn records the refusal. What was typed as the username is not recorded when nobody has it: it may well be
// somebody's password.
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

// RecordSignIn records that a person signed in from the viewer's address, or, while steps are pending, that their password
// was right. Only a complete sign-in makes the network one that the person is known to use.
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

// SessionViewer says who a session of this user stands for: the user with their present role. Who is no longer active,
// or no longer there, is a fault of kind Unauthenticated. The context's viewer gives the network address.
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
