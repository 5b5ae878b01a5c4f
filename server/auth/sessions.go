package auth

import (
	"context"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/session"
	"bulwark/server/account"
	"bulwark/server/ident"
	"bulwark/server/store"
	"bulwark/server/viewer"
)

// sessionStore stores sessions under the hashes of their tokens. It implements scs.CtxStore.
type sessionStore struct {
	store   *store.Store
	now     func() time.Time
	pending *pendingExpiries
}

func newSessionStore(s *store.Store, now func() time.Time) *sessionStore {
	return &sessionStore{store: s, now: now, pending: newPendingExpiries(s)}
}

// minExtension is by how much a session's expiry must move before it is stored, so that not every request costs a write.
const minExtension = time.Minute

// FindCtx returns the data of a session that has not expired.
func (s *sessionStore) FindCtx(ctx context.Context, hash string) ([]byte, bool, error) {
	found, err := s.store.Read().Session.Query().Where(session.ID(hash)).Only(ctx)
	if db.IsNotFound(err) {
		return nil, false, nil
	}
	if err != nil {
		return nil, false, store.Translate(err)
	}
	if !s.currentExpiry(hash, found.ExpiresAt).After(s.now()) {
		return nil, false, nil
	}
	return found.Data, true, nil
}

// currentExpiry returns when a session expires: the stored or the pending expiry, whichever is later.
func (s *sessionStore) currentExpiry(id string, stored time.Time) time.Time {
	if end, isPending := s.pending.get(id); isPending && end.After(stored) {
		return end
	}
	return stored
}

// CommitCtx stores a new session. It computes the expiry from the store's own clock instead of the argument. It also deletes
// sessions that expired some time ago, since signing in is rare.
func (s *sessionStore) CommitCtx(ctx context.Context, hash string, data []byte, _ time.Time) error {
	deadline, values, err := codec{}.Decode(data)
	if err != nil {
		return err
	}
	return s.store.InTx(ctx, func(tx *db.Tx) error {
		expired := session.Or(session.ExpiresAtLTE(s.now().UTC().Add(-keepExpiredFor)), session.ID(hash))
		if _, err := tx.Session.Delete().Where(expired).Exec(ctx); err != nil {
			return err
		}
		create := tx.Session.Create().SetID(hash).SetData(data).SetExpiresAt(s.newExpiry(deadline))
		if user, signedIn := values[userKey].(int64); signedIn {
			create.SetUserID(ident.User(user))
		}
		if pending, isSet := values[pendingKey].(string); isSet {
			create.SetPending(pending)
		}
		if proof, isSet := values[proofKey].(string); isSet {
			proved, _ := values[provedKey].(time.Time)
			create.SetProofMethod(viewer.ProofMethod(proof)).SetProvedAt(proved.UTC().Truncate(time.Microsecond))
		}
		return create.Exec(ctx)
	})
}

// activeSession is a session that has not expired, with its owner.
type activeSession struct {
	id        string
	data      []byte
	expiresAt time.Time
	provedAt  *time.Time
	proof     viewer.ProofMethod
	pending   string   // steps that are left before the sign-in is complete
	person    *db.User // with the columns that are shown
}

var sessionOwner = store.NewStatement("SELECT s.data, s.expires_at, s.proved_at, s.proof_method, s.pending, " + account.UserColumns +
	" FROM sessions s JOIN users u ON u.id = s.user_id WHERE s.id = $1")

// findActive returns the session with a key and its owner, or nil when there is none or it has expired. It is one statement, because
// every request of the page starts with it.
func (s *sessionStore) findActive(ctx context.Context, hash string) (*activeSession, error) {
	found := &activeSession{id: hash, person: &db.User{}}
	dest := append([]any{&found.data, &found.expiresAt, &found.provedAt, (*string)(&found.proof), &found.pending}, account.UserDest(found.person)...)
	if exists, err := s.store.First(ctx, sessionOwner, []any{hash}, dest...); err != nil || !exists {
		return nil, err
	}
	if found.expiresAt = s.currentExpiry(hash, found.expiresAt); !found.expiresAt.After(s.now()) {
		return nil, nil
	}
	return found, nil
}

// extend moves the expiry of a used session without waiting until it is stored. It does not revive a session that has ended
// meanwhile, and does nothing when the expiry would move by less than minExtension.
func (s *sessionStore) extend(used *activeSession) error {
	deadline, _, err := codec{}.Decode(used.data)
	if err != nil {
		return err
	}
	if end := s.newExpiry(deadline); used.expiresAt.Before(end.Add(-minExtension)) {
		s.pending.set(used.id, end)
		return nil
	}
	s.pending.retry()
	return nil
}

// newExpiry returns when a session expires that is used now.
func (s *sessionStore) newExpiry(deadline time.Time) time.Time {
	end := s.now().Add(IdleTimeout)
	if deadline.Before(end) {
		end = deadline
	}
	return end.UTC().Truncate(time.Microsecond)
}

// DeleteCtx deletes a session.
func (s *sessionStore) DeleteCtx(ctx context.Context, hash string) error {
	return s.store.InTx(ctx, func(tx *db.Tx) error {
		_, err := tx.Session.Delete().Where(session.ID(hash)).Exec(ctx)
		return err
	})
}

// Find implements scs.Store.
func (s *sessionStore) Find(hash string) ([]byte, bool, error) {
	return s.FindCtx(context.Background(), hash)
}

// Commit implements scs.Store.
func (s *sessionStore) Commit(hash string, data []byte, expiry time.Time) error {
	return s.CommitCtx(context.Background(), hash, data, expiry)
}

// Delete implements scs.Store.
func (s *sessionStore) Delete(hash string) error { return s.DeleteCtx(context.Background(), hash) }
