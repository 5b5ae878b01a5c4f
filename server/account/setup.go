package account

import (
	"context"
	"time"

	"entgo.io/ent/dialect/sql"

	"bulwark/ent/db"
	"bulwark/ent/db/predicate"
	"bulwark/ent/db/setuplink"
	"bulwark/ent/db/systemparameters"
	"bulwark/server/audit"
	"bulwark/server/fault"
	"bulwark/server/protected"
	"bulwark/server/store"
	"bulwark/server/viewer"
)

// setupValidity is how long a setup link works.
const setupValidity = 30 * time.Minute

// SetupInput is what the first administrator gives.
type SetupInput struct{ Token, Username, DisplayName, Password string }

// NeedsSetup tells whether there is no user at all. Anybody may ask.
func (s *Service) NeedsSetup(ctx context.Context) (bool, error) {
	somebody, err := s.store.Read().User.Query().Exist(ctx)
	return !somebody, store.Translate(err)
}

// NewSetupLink makes a one-time token with which the first administrator can be made within 30 minutes. Links made
// before stay valid until they expire, since every replica makes its own. For the program's start: there is no viewer.
// Forbidden once there is a user.
func (s *Service) NewSetupLink(ctx context.Context) (string, error) {
	token, now := newSecret(), s.now()
	err := s.store.InTx(ctx, func(tx *db.Tx) error {
		if err := refuseIfUsersExist(ctx, tx); err != nil {
			return err
		}
		if _, err := tx.SetupLink.Delete().Where(setuplink.ExpiresAtLTE(now)).Exec(ctx); err != nil {
			return err
		}
		return tx.SetupLink.Create().SetID(fingerprint(token)).SetExpiresAt(now.Add(setupValidity)).Exec(ctx)
	})
	if err != nil {
		return "", err
	}
	return token, nil
}

// FirstAdministrator makes the first user, an administrator, for whoever holds a valid setup link. It works once, and
// only while there is no user, however many try at the same time. Forbidden when the link is unknown, used or expired,
// or there is a user; refused with REQUIRED or INVALID, and then the link can be used again. Too many tries from a network
// are a fault of kind Limited (rule 28).
func (s *Service) FirstAdministrator(ctx context.Context, input SetupInput) (*db.User, error) {
	person := NewUser{
		Username: input.Username, DisplayName: input.DisplayName, Password: input.Password, Role: viewer.Administrator,
	}.clean()
	event := s.creationEvent(person, "setup link")
	try, err := s.passwords.BeginSetup(viewer.From(ctx).Address)
	if err != nil {
		return nil, err
	}
	first, err := s.firstAdministrator(ctx, event, input.Token, person)
	if err != nil {
		return nil, audit.RecordRefusal(ctx, s.store, event, err)
	}
	try.Refund()
	return first, nil
}

func (s *Service) firstAdministrator(
	ctx context.Context, event audit.Event, token string, person NewUser,
) (*db.User, error) {
	// Looked at before anything costly happens; what counts is looked at again in the transaction.
	valid, err := s.store.Read().SetupLink.Query().Where(isUsableLink(token, event.At)...).Exist(ctx)
	if err != nil {
		return nil, store.Translate(err)
	}
	if !valid {
		return nil, invalidLink()
	}
	if err := fault.Refuse(s.problemsOf(person)...); err != nil {
		return nil, err
	}
	hash, err := s.hasher.hash(ctx, person.Password)
	if err != nil {
		return nil, store.Translate(err)
	}
	var first *db.User
	err = s.store.InTx(ctx, func(tx *db.Tx) error {
		if err := lockSetup(ctx, tx); err != nil {
			return err
		}
		n, err := tx.SetupLink.Delete().Where(isUsableLink(token, event.At)...).Exec(ctx)
		if err != nil {
			return err
		}
		if n == 0 {
			return invalidLink()
		}
		if err := refuseIfUsersExist(ctx, tx); err != nil {
			return err
		}
		if _, err := tx.SetupLink.Delete().Exec(ctx); err != nil { // nobody needs the others any more
			return err
		}
		first, err = insert(ctx, tx, event, protected.Effect{At: event.At}, person, hash)
		return err
	})
	return first, err
}

// isUsableLink is the condition that a link is the token's and has not expired.
func isUsableLink(token string, now time.Time) []predicate.SetupLink {
	return []predicate.SetupLink{setuplink.IDEQ(fingerprint(token)), setuplink.ExpiresAtGT(now)}
}

// lockSetup makes two who hold links wait for one another; the parameters' row is the one row there always is.
func lockSetup(ctx context.Context, tx *db.Tx) error {
	return tx.SystemParameters.Update().
		Modify(func(update *sql.UpdateBuilder) {
			update.Set(systemparameters.FieldUpdatedAt, sql.Expr(systemparameters.FieldUpdatedAt))
		}).
		Exec(ctx)
}

func refuseIfUsersExist(ctx context.Context, tx *db.Tx) error {
	somebody, err := tx.User.Query().Exist(ctx)
	if err != nil {
		return err
	}
	if somebody {
		return fault.New(fault.Forbidden, "Setup is done. Sign in, or ask an administrator for an account.")
	}
	return nil
}

func invalidLink() error {
	return fault.New(fault.Forbidden, "This setup link is unknown, used or expired. Restart the server to get a new one.")
}
