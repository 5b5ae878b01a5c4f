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

// setupValidity is how long a set-up link is valid.
const setupValidity = 30 * time.Minute

// SetupInput is the input of CreateFirstAdministrator.
type SetupInput struct{ Token, Username, DisplayName, Password string }

// NeedsSetup reports whether there are no users. Anybody may call it.
func (s *Service) NeedsSetup(ctx context.Context) (bool, error) {
	exist, err := s.store.Read().User.Query().Exist(ctx)
	return !exist, store.Translate(err)
}

// CreateSetupLink creates a one-time token with which the first administrator can be created within 30 minutes. Earlier links stay
// valid until they expire, because every server creates its own at start. It checks no permission. Forbidden once there is a user.
func (s *Service) CreateSetupLink(ctx context.Context) (string, error) {
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

// CreateFirstAdministrator creates the first user, an administrator, for the holder of a valid set-up link. It succeeds once, also
// under concurrent calls. Forbidden when the link is unknown, used or expired, or when there is a user. Refused with REQUIRED or INVALID; the
// link can then be used again. Too many attempts from a network are a fault of kind Limited (rule 28).
func (s *Service) CreateFirstAdministrator(ctx context.Context, input SetupInput) (*db.User, error) {
	person := NewUser{
		Username: input.Username, DisplayName: input.DisplayName, Password: input.Password, Role: viewer.Administrator,
	}.clean()
	event := s.creationEvent(person, "setup link")
	attempt, err := s.passwords.BeginSetup(viewer.From(ctx).Address)
	if err != nil {
		return nil, err
	}
	first, err := s.createFirstAdministrator(ctx, event, input.Token, person)
	if err != nil {
		return nil, audit.RecordRefusal(ctx, s.store, event, err)
	}
	attempt.Refund()
	return first, nil
}

func (s *Service) createFirstAdministrator(
	ctx context.Context, event audit.Event, token string, person NewUser,
) (*db.User, error) {
	// Checked before anything costly, and again in the transaction.
	valid, err := s.store.Read().SetupLink.Query().Where(isUsableLink(token, event.At)...).Exist(ctx)
	if err != nil {
		return nil, store.Translate(err)
	}
	if !valid {
		return nil, invalidLink()
	}
	if err := fault.Refuse(s.newUserProblems(person)...); err != nil {
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
		if _, err := tx.SetupLink.Delete().Exec(ctx); err != nil { // other links are no longer needed
			return err
		}
		first, err = insert(ctx, tx, event, protected.Effect{At: event.At}, person, hash)
		return err
	})
	return first, err
}

// isUsableLink matches the link of a token if it has not expired.
func isUsableLink(token string, now time.Time) []predicate.SetupLink {
	return []predicate.SetupLink{setuplink.IDEQ(fingerprint(token)), setuplink.ExpiresAtGT(now)}
}

// lockSetup serialises set-ups. It locks the row of system parameters, which always exists.
func lockSetup(ctx context.Context, tx *db.Tx) error {
	return tx.SystemParameters.Update().
		Modify(func(update *sql.UpdateBuilder) {
			update.Set(systemparameters.FieldUpdatedAt, sql.Expr(systemparameters.FieldUpdatedAt))
		}).
		Exec(ctx)
}

func refuseIfUsersExist(ctx context.Context, tx *db.Tx) error {
	exist, err := tx.User.Query().Exist(ctx)
	if err != nil {
		return err
	}
	if exist {
		return fault.New(fault.Forbidden, "Setup is done. Sign in, or ask an administrator for an account.")
	}
	return nil
}

func invalidLink() error {
	return fault.New(fault.Forbidden, "This setup link is unknown, used or expired. Restart the server to get a new one.")
}
