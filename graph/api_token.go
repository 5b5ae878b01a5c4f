package graph

import (
	"context"

	"bulwark/ent/db"
	"bulwark/ent/db/apitoken"
	"bulwark/graph/model"
	"bulwark/server/access"
	"bulwark/server/account"
	"bulwark/server/ident"
	"bulwark/server/viewer"
)

// tokens lists API tokens with their owners.
func (s Services) tokens(ctx context.Context, f *model.APITokenFilter) ([]*db.APIToken, error) {
	filter := account.TokenFilter{}
	if f != nil {
		owner, err := parseOptionalKey[ident.User](f.OwnerID)
		if err != nil {
			return nil, err
		}
		filter = account.TokenFilter{All: isTrue(f.All), Owner: owner}
	}
	rows, err := s.Account.ListTokens(ctx, filter)
	for _, row := range rows {
		loadersFrom(ctx).users.queue(row.UserID)
	}
	return rows, err
}

// loadToken returns the API token that an event was recorded for, nil for none.
func loadToken(ctx context.Context, event *db.AuditEvent) (*db.APIToken, error) {
	if event.TokenID == nil {
		return nil, nil
	}
	return mustLoad(ctx, loadersFrom(ctx).tokens, *event.TokenID)
}

// token returns a token that is not revoked: one of the viewer's own or, for administrators, any. Other tokens are not found.
func (s Services) token(ctx context.Context, k ident.APIToken) (*db.APIToken, error) {
	query := s.read().APIToken.Query().Where(apitoken.ID(k), apitoken.RevokedAtIsNil())
	if who := viewer.From(ctx); !access.Allows(who, access.ManageUsers) {
		query.Where(apitoken.UserID(who.User))
	}
	return query.Only(ctx)
}
