package account

import (
	"context"

	"bulwark/ent/db"
	"bulwark/ent/db/user"
	"bulwark/server/ident"
	"bulwark/server/store"
)

// PasswordIs reports whether a password is that of an active user. It costs as much for anybody else. The caller limits how
// often it is asked and records the outcome.
func (s *Service) PasswordIs(ctx context.Context, id ident.User, password string) (bool, error) {
	person, err := s.store.Read().User.Query().Where(user.IDEQ(id), user.StatusEQ(user.StatusACTIVE)).Only(ctx)
	hash := unknown
	switch {
	case err == nil:
		hash = person.PasswordHash
	case !db.IsNotFound(err):
		return false, store.Translate(err)
	}
	match, err := s.hasher.matches(ctx, password, hash)
	return match && person != nil, store.Translate(err)
}
