package account

import (
	"context"

	"bulwark/ent/db"
	"bulwark/ent/db/user"
	"bulwark/server/ident"
	"bulwark/server/store"
	"bulwark/server/viewer"
)

// PasswordMatches reports whether a password is that of an active user. It counts against the limit that all checks of this
// user's password share; too many are a fault of kind Limited (rule 28). The caller records the outcome.
func (s *Service) PasswordMatches(ctx context.Context, id ident.User, password string) (bool, error) {
	person, err := s.store.Read().User.Query().Where(user.IDEQ(id), user.StatusEQ(user.StatusACTIVE)).Only(ctx)
	if db.IsNotFound(err) {
		return false, nil
	}
	if err != nil {
		return false, store.Translate(err)
	}
	return s.matchesPassword(ctx, person, password)
}

// matchesPassword reports whether a password is a person's, and counts the attempt.
func (s *Service) matchesPassword(ctx context.Context, person *db.User, password string) (bool, error) {
	attempt, err := s.passwords.Begin(ctx, person.Username, viewer.From(ctx).Address)
	if err != nil {
		return false, err
	}
	match, err := s.hasher.matches(ctx, password, person.PasswordHash)
	if match {
		attempt.Refund()
	}
	return match, store.Translate(err)
}
