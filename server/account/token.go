package account

import (
	"context"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/apitoken"
	"bulwark/ent/db/user"
	"bulwark/server/access"
	"bulwark/server/audit"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/store"
)

// TokenPrefix starts every API token, so that people and secret scanners recognise one.
const TokenPrefix = "blw_"

// CreateToken makes an API token for the viewer and returns it with its secret, which is told this once. A nil expiry
// is never. Everybody, but not by API token. Refused with REQUIRED or INVALID.
func (s *Service) CreateToken(ctx context.Context, name string, expiresAt *time.Time) (*db.APIToken, string, error) {
	event := s.tokenEvent(name, expiresAt)
	who, err := access.Check(ctx, access.OwnAccount)
	if err == nil && who.ByToken() {
		err = fault.New(fault.Forbidden, "An API token cannot make API tokens. Sign in to do so.")
	}
	if err != nil {
		return nil, "", audit.Refusal(ctx, s.store, event, err)
	}
	token, secret, err := s.createToken(ctx, event, who.User, name, expiresAt)
	if err != nil {
		return nil, "", audit.Refusal(ctx, s.store, event, err)
	}
	return token, secret, nil
}

// CreateTokenFor is CreateToken for the command line, for any active user: there is no viewer, because whoever calls it
// holds the database. Also refused with NOT_FOUND and NOT_ACTIVE.
func (s *Service) CreateTokenFor(
	ctx context.Context, username, name string, expiresAt *time.Time,
) (*db.APIToken, string, error) {
	owner, err := s.store.Read().User.Query().Where(user.UsernameEQ(foldUsername(username))).Only(ctx)
	if db.IsNotFound(err) {
		return nil, "", unknownUser("user")
	}
	if err != nil {
		return nil, "", store.Translate(err)
	}
	if owner.Status != user.StatusACTIVE {
		return nil, "", fault.Refuse(fault.Of(fault.CodeNotActive, "This user is not active.", "user"))
	}
	event := s.tokenEvent(name, expiresAt)
	event.Details = map[string]any{"input": event.Details, "owner": owner.ID.String(), "by": "command line"}
	return s.createToken(ctx, event, owner.ID, name, expiresAt)
}

func (s *Service) createToken(
	ctx context.Context, event audit.Event, owner ident.User, name string, expiresAt *time.Time,
) (token *db.APIToken, secret string, err error) {
	name = cleanText(name)
	problems := checkName(name, mostTokenName, "a name for the token", "name")
	if expiresAt != nil {
		expiry := expiresAt.UTC().Truncate(time.Microsecond)
		expiresAt = &expiry
		if !expiry.After(event.At) {
			problems = append(problems, fault.Invalid("The token would have expired already. Give a time in the future.", "expiresAt"))
		}
	}
	if err := fault.Refuse(problems...); err != nil {
		return nil, "", err
	}
	secret = TokenPrefix + newSecret()
	err = s.store.InTx(ctx, func(tx *db.Tx) error {
		token, err = tx.APIToken.Create().
			SetCreatedAt(event.At).SetUserID(owner).SetName(name).SetHash(fingerprint(secret)).SetNillableExpiresAt(expiresAt).
			Save(ctx)
		if err != nil {
			return err
		}
		event.SubjectID = token.ID.String()
		return audit.Record(ctx, tx, event)
	})
	if err != nil {
		return nil, "", err
	}
	return token, secret, nil
}

// RevokeToken makes an API token useless. Everybody for their own; administrators for anyone's. Revoking twice changes
// nothing. Refused with NOT_FOUND, which is also the answer about other people's tokens.
func (s *Service) RevokeToken(ctx context.Context, id ident.APIToken) (*db.APIToken, error) {
	event := audit.Event{At: s.now(), Action: "api_token.revoke", SubjectType: "api_token", SubjectID: id.String()}
	token, err := s.revokeToken(ctx, event, id)
	if err != nil {
		return nil, audit.Refusal(ctx, s.store, event, err)
	}
	return token, nil
}

func (s *Service) revokeToken(ctx context.Context, event audit.Event, id ident.APIToken) (*db.APIToken, error) {
	who, err := access.Check(ctx, access.OwnAccount)
	if err != nil {
		return nil, err
	}
	var token *db.APIToken
	err = s.store.InTx(ctx, func(tx *db.Tx) error {
		token, err = tx.APIToken.Get(ctx, id)
		if db.IsNotFound(err) || err == nil && token.UserID != who.User && !access.May(who.Role, access.ManageUsers) {
			return fault.Refuse(fault.Of(fault.CodeNotFound, "You have no such API token.", "id"))
		}
		if err != nil || token.RevokedAt != nil {
			return err
		}
		n, err := tx.APIToken.Update().
			Where(apitoken.IDEQ(id), apitoken.RevokedAtIsNil()).
			SetRevokedAt(event.At).
			Save(ctx)
		if err != nil || n == 0 {
			return err
		}
		token.RevokedAt = &event.At
		event.Details = map[string]any{"name": token.Name, "owner": token.UserID.String()}
		return audit.Record(ctx, tx, event)
	})
	return token, err
}

// OwnTokens lists the viewer's API tokens that are not revoked, newest first.
func (s *Service) OwnTokens(ctx context.Context) ([]*db.APIToken, error) {
	who, err := access.Check(ctx, access.OwnAccount)
	if err != nil {
		return nil, err
	}
	tokens, err := s.store.Read().APIToken.Query().
		Where(apitoken.UserID(who.User), apitoken.RevokedAtIsNil()).
		Order(db.Desc(apitoken.FieldID)).
		All(ctx)
	return tokens, store.Translate(err)
}

func (s *Service) tokenEvent(name string, expiresAt *time.Time) audit.Event {
	return audit.Event{
		At: s.now(), Action: "api_token.create", SubjectType: "api_token",
		Details: map[string]any{"name": cut(name), "expiresAt": expiresAt},
	}
}
