package account

import (
	"context"

	"bulwark/ent/db"
	"bulwark/ent/db/session"
	"bulwark/ent/db/user"
	"bulwark/server/access"
	"bulwark/server/audit"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/store"
)

// SetPassword gives a user a new password, signs them out everywhere and revokes their API tokens (rule 22). Administrators
// only. Refused with NOT_FOUND, REQUIRED or INVALID.
func (s *Service) SetPassword(ctx context.Context, id ident.User, password string) (*db.User, error) {
	event := s.passwordEvent(id)
	changed, err := s.setPassword(ctx, event, id, password)
	if err != nil {
		return nil, audit.Refusal(ctx, s.store, event, err)
	}
	return changed, nil
}

func (s *Service) setPassword(ctx context.Context, event audit.Event, id ident.User, password string) (*db.User, error) {
	if _, err := access.Check(ctx, access.ManageUsers); err != nil {
		return nil, err
	}
	person, err := s.store.Read().User.Get(ctx, id)
	if db.IsNotFound(err) {
		return nil, unknownUser("id")
	}
	if err != nil {
		return nil, store.Translate(err)
	}
	if err := fault.Refuse(s.policy.check(password, "password", namesOf(person)...)...); err != nil {
		return nil, err
	}
	return s.replacePassword(ctx, event, person, password, "")
}

// ChangeOwnPassword changes the viewer's password and signs them out everywhere but in the session kept (its stored
// key; empty keeps none), and revokes their API tokens. Everybody, but not by API token: a stolen token must not become a
// stolen account. Refused with INVALID when the present password is wrong, and with REQUIRED or INVALID for the new one. Too
// many wrong tries are a fault of kind Limited (rule 28).
func (s *Service) ChangeOwnPassword(ctx context.Context, current, new, keepSessionID string) (*db.User, error) {
	who, err := access.Check(ctx, access.OwnAccount)
	event := s.passwordEvent(who.User)
	if err == nil && who.ByToken() {
		err = fault.New(fault.Forbidden, "An API token cannot change a password. Sign in to do so.")
	}
	if err != nil {
		return nil, audit.Refusal(ctx, s.store, event, err)
	}
	changed, err := s.changePassword(ctx, event, who.User, current, new, keepSessionID)
	if err != nil {
		return nil, audit.Refusal(ctx, s.store, event, err)
	}
	return changed, nil
}

func (s *Service) changePassword(
	ctx context.Context, event audit.Event, id ident.User, current, new, keepSessionID string,
) (*db.User, error) {
	person, err := s.store.Read().User.Get(ctx, id)
	if err != nil {
		return nil, store.Translate(err)
	}
	problems := s.policy.check(new, "newPassword", namesOf(person)...)
	// A new password that repeats the given one is refused before that is checked: otherwise the two answers would tell a
	// right guess from a wrong one without changing anything.
	if canonical(new) == canonical(current) {
		problems = append(problems, fault.Invalid("The new password is the same as the present one that you gave.", "newPassword"))
		return nil, fault.Refuse(problems...)
	}
	match, err := s.passwordOf(ctx, person, current)
	if err != nil {
		return nil, err
	}
	if !match {
		problems = append(problems, fault.Invalid("The present password is wrong.", "currentPassword"))
	}
	if err := fault.Refuse(problems...); err != nil {
		return nil, err
	}
	return s.replacePassword(ctx, event, person, new, keepSessionID)
}

// replacePassword stores a checked password for the person as they were read: if the password has been changed since,
// it is a conflict.
func (s *Service) replacePassword(
	ctx context.Context, event audit.Event, person *db.User, password, keepSessionID string,
) (*db.User, error) {
	hash, err := s.hasher.hash(ctx, password) // before the transaction: it takes long
	if err != nil {
		return nil, store.Translate(err)
	}
	var changed *db.User
	err = s.store.InTx(ctx, func(tx *db.Tx) error {
		n, err := tx.User.Update().
			Where(user.IDEQ(person.ID), user.PasswordHashEQ(person.PasswordHash)).
			SetPasswordHash(hash).SetMustChangePassword(false).SetUpdatedAt(event.At).
			Save(ctx)
		if err != nil {
			return err
		}
		if n == 0 {
			return fault.New(fault.Conflict, "The password was changed at the same time. Try again.")
		}
		_, err = tx.Session.Delete().Where(session.UserID(person.ID), session.IDNEQ(keepSessionID)).Exec(ctx)
		if err != nil {
			return err
		}
		if err := revokeTokensOf(ctx, tx, person.ID, event.At, passwordChanged); err != nil {
			return err
		}
		if changed, err = tx.User.Get(ctx, person.ID); err != nil {
			return err
		}
		return audit.Record(ctx, tx, event)
	})
	return changed, err
}

func (s *Service) passwordEvent(id ident.User) audit.Event {
	return audit.Event{At: s.now(), Action: audit.UserSetPassword, SubjectID: id.String()}
}

func namesOf(u *db.User) []string { return []string{u.Username, u.DisplayName, u.Email} }
