package account

import (
	"context"

	"bulwark/ent/db"
	"bulwark/ent/db/apitoken"
	"bulwark/server/access"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/store"
)

// TokenFilter says whose API tokens to list: those of Owner, those of all users, or by default the viewer's own.
type TokenFilter struct {
	All   bool
	Owner *ident.User
}

// ListTokens lists API tokens that are not revoked, newest first. Everybody may list their own, administrators those of anyone.
// API tokens cannot call it.
func (s *Service) ListTokens(ctx context.Context, filter TokenFilter) ([]*db.APIToken, error) {
	who, err := access.Check(ctx, access.OwnAccount)
	if err != nil {
		return nil, err
	}
	if filter.includesOthers(who.User) && !access.Allows(who, access.ManageUsers) {
		return nil, fault.New(fault.Forbidden, "Only administrators list other people's API tokens. Leave the filter out to list your own.")
	}
	query := s.store.Read().APIToken.Query().Where(apitoken.RevokedAtIsNil()).Order(db.Desc(apitoken.FieldID))
	switch {
	case filter.Owner != nil:
		query.Where(apitoken.UserID(*filter.Owner))
	case !filter.All:
		query.Where(apitoken.UserID(who.User))
	}
	tokens, err := query.All(ctx)
	return tokens, store.Translate(err)
}

// includesOthers reports whether the filter includes tokens of people other than own.
func (f TokenFilter) includesOthers(own ident.User) bool {
	return f.All || f.Owner != nil && *f.Owner != own
}
