package account

import (
	"context"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/session"
	"bulwark/server/access"
	"bulwark/server/audit"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/viewer"
)

// EndSessions signs a user out everywhere and revokes their API tokens (rule 22). Everybody may do this for themselves,
// administrators for anyone. Others get NOT_FOUND, as for an unknown user.
func (s *Service) EndSessions(ctx context.Context, id ident.User) (*db.User, error) {
	event := audit.Event{At: s.now(), Action: audit.UserEndSessions, SubjectID: id.String()}
	var person *db.User
	v, err := access.Check(ctx, access.OwnAccount)
	if err == nil {
		err = s.store.InTx(ctx, func(tx *db.Tx) error {
			person, err = endSessionsFor(ctx, tx, event, v, id)
			return err
		})
	}
	if err != nil {
		return nil, audit.RecordRefusal(ctx, s.store, event, err)
	}
	return person, nil
}

func endSessionsFor(ctx context.Context, tx *db.Tx, event audit.Event, v viewer.Viewer, id ident.User) (*db.User, error) {
	person, err := lockUser(ctx, tx, id, event.At)
	if fault.Has(err, fault.CodeNotFound) || err == nil && person.ID != v.User && !access.RoleAllows(v.Role, access.ManageUsers) {
		return nil, unknownUser("userId")
	}
	if err != nil {
		return nil, err
	}
	if err := endSessions(ctx, tx, id, "", event.At, sessionsEnded); err != nil {
		return nil, err
	}
	event.Details = map[string]any{"username": person.Username}
	return person, audit.Record(ctx, tx, event)
}

// endSessions ends a user's sessions except the one with the stored key keepID (empty ends all) and revokes their API tokens.
func endSessions(ctx context.Context, tx *db.Tx, person ident.User, keepID string, at time.Time, reason revocationReason) error {
	if _, err := tx.Session.Delete().Where(session.UserID(person), session.IDNEQ(keepID)).Exec(ctx); err != nil {
		return err
	}
	return revokeTokensOf(ctx, tx, person, at, reason)
}
