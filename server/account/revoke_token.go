package account

import (
	"context"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/apitoken"
	"bulwark/server/access"
	"bulwark/server/audit"
	"bulwark/server/fault"
	"bulwark/server/ident"
)

// RevokeToken revokes an API token. Everybody may revoke their own, administrators those of anyone; API tokens cannot call it. Revoking
// again changes nothing. Refused with NOT_FOUND, also for other people's tokens.
func (s *Service) RevokeToken(ctx context.Context, id ident.APIToken) (*db.APIToken, error) {
	event := audit.Event{At: s.now(), Action: audit.APITokenRevoke, SubjectID: id.String()}
	token, err := s.revokeToken(ctx, event, id)
	if err != nil {
		return nil, audit.RecordRefusal(ctx, s.store, event, err)
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
		if db.IsNotFound(err) || err == nil && token.UserID != who.User && !access.RoleAllows(who.Role, access.ManageUsers) {
			return fault.Refuse(fault.Of(fault.CodeNotFound, "You have no such API token.", "id"))
		}
		if err != nil || token.RevokedAt != nil {
			return err
		}
		return revoke(ctx, tx, token, event.At, "")
	})
	return token, err
}

// revocationReason is why all tokens of a user were revoked.
type revocationReason string

// The reasons for revoking all tokens of a user.
const (
	ownerDeactivated  revocationReason = "OWNER_DEACTIVATED"
	passwordChanged   revocationReason = "PASSWORD_CHANGED"
	sessionsEnded     revocationReason = "SESSIONS_ENDED"
	secondFactorReset revocationReason = "SECOND_FACTOR_RESET"
)

// revokeTokensOf revokes every API token of a user, in the transaction that removes the right they are based on (rule 22). The caller
// has locked the user's row, so that no token is created concurrently. A revoked token never becomes valid again.
func revokeTokensOf(ctx context.Context, tx *db.Tx, owner ident.User, at time.Time, reason revocationReason) error {
	tokens, err := tx.APIToken.Query().Where(apitoken.UserID(owner), apitoken.RevokedAtIsNil()).Order(apitoken.ByID()).All(ctx)
	if err != nil {
		return err
	}
	for _, token := range tokens {
		if err := revoke(ctx, tx, token, at, reason); err != nil {
			return err
		}
	}
	return nil
}

// revoke revokes a token and records it, unless it was revoked concurrently.
func revoke(ctx context.Context, tx *db.Tx, token *db.APIToken, at time.Time, reason revocationReason) error {
	n, err := tx.APIToken.Update().Where(apitoken.IDEQ(token.ID), apitoken.RevokedAtIsNil()).SetRevokedAt(at).Save(ctx)
	if err != nil || n == 0 {
		return err
	}
	token.RevokedAt = &at
	details := map[string]any{"name": token.Name, "owner": token.UserID.String()}
	if reason != "" {
		details["because"] = reason
	}
	return audit.Record(ctx, tx, audit.Event{At: at, Action: audit.APITokenRevoke, SubjectID: token.ID.String(), Details: details})
}
