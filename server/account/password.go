package account

import (
	"context"

	"bulwark/ent/db"
	"bulwark/ent/db/authoritygrant"
	"bulwark/ent/db/user"
	"bulwark/server/access"
	"bulwark/server/audit"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/protected"
	"bulwark/server/store"
	"bulwark/server/viewer"
)

// SetPassword sets a user's password, which has to be changed at the next sign-in, ends their sessions and revokes their API
// tokens. Administrators only. For an administrator or approver it needs a second person, so a protected change is returned as
// well (rule 20). Refused with NOT_FOUND, REQUIRED or INVALID.
func (s *Service) SetPassword(
	ctx context.Context, id ident.User, password, reason string,
) (*db.User, *db.ProtectedChange, error) {
	event := s.passwordEvent(id)
	changed, change, err := s.setPassword(ctx, event, id, password, reason)
	if err != nil {
		return nil, nil, audit.RecordRefusal(ctx, s.store, event, err)
	}
	s.notify(ctx, change)
	return changed, change, nil
}

func (s *Service) setPassword(
	ctx context.Context, event audit.Event, id ident.User, password, reason string,
) (changed *db.User, change *db.ProtectedChange, err error) {
	v, err := access.Check(ctx, access.ManageUsers)
	if err != nil {
		return nil, nil, err
	}
	person, err := s.store.Read().User.Get(ctx, id)
	if db.IsNotFound(err) {
		return nil, nil, unknownUser("id")
	}
	if err != nil {
		return nil, nil, store.Translate(err)
	}
	if err := fault.Refuse(s.policy.check(password, "password", namesOf(person)...)...); err != nil {
		return nil, nil, err
	}
	hash, err := s.hasher.hash(ctx, password) // before the transaction: it takes long
	if err != nil {
		return nil, nil, store.Translate(err)
	}
	err = s.store.InTx(ctx, func(tx *db.Tx) error {
		changed, change, err = s.setPasswordHash(ctx, tx, event, v, id, hash, reason)
		return err
	})
	return changed, change, err
}

// setPasswordHash sets the password of a user, or drafts a protected change when the user is an administrator or approver.
func (s *Service) setPasswordHash(
	ctx context.Context, tx *db.Tx, event audit.Event, v viewer.Viewer, id ident.User, hash, reason string,
) (*db.User, *db.ProtectedChange, error) {
	person, err := lockUser(ctx, tx, id, event.At)
	if err != nil {
		return nil, nil, err
	}
	decides, err := mightDecide(ctx, tx, person)
	if err != nil {
		return nil, nil, err
	}
	if decides {
		return s.requestPassword(ctx, tx, event.At, person, hash, reason)
	}
	changed, err := assignPassword(ctx, tx, event, protected.Effect{At: event.At, By: []ident.User{v.User}}, person.ID, hash)
	return changed, nil, err
}

// assignPassword stores a password that somebody else chose, which has to be changed (rule 20). It ends the person's sessions
// and revokes their API tokens (rule 22).
func assignPassword(
	ctx context.Context, tx *db.Tx, event audit.Event, effect protected.Effect, id ident.User, hash string,
) (*db.User, error) {
	changed, err := tx.User.UpdateOneID(id).SetPasswordHash(hash).SetMustChangePassword(true).SetUpdatedAt(effect.At).Save(ctx)
	if err != nil {
		return nil, err
	}
	if err := endSessions(ctx, tx, id, "", effect.At, passwordChanged); err != nil {
		return nil, err
	}
	if err := effect.RecordGrant(ctx, tx, id, authoritygrant.KindPASSWORD_SET); err != nil {
		return nil, err
	}
	event.Details = effect.AddChangeTo(map[string]any{"username": changed.Username})
	return changed, audit.Record(ctx, tx, event)
}

// ChangeOwnPassword changes the viewer's password, ends their sessions except keepSessionID (a stored key; empty keeps none) and
// revokes their API tokens. Everybody may call it, but not by API token: a stolen token must not become a stolen account.
// Refused with INVALID when the present password is wrong, and with REQUIRED or INVALID for the new one. Too many attempts are a
// fault of kind Limited (rule 28).
func (s *Service) ChangeOwnPassword(ctx context.Context, current, new, keepSessionID string) (*db.User, error) {
	who, err := access.Check(ctx, access.OwnAccount)
	event := s.passwordEvent(who.User)
	if err == nil && who.ByToken() {
		err = fault.New(fault.Forbidden, "An API token cannot change a password. Sign in to do so.")
	}
	if err != nil {
		return nil, audit.RecordRefusal(ctx, s.store, event, err)
	}
	changed, err := s.changePassword(ctx, event, who.User, current, new, keepSessionID)
	if err != nil {
		return nil, audit.RecordRefusal(ctx, s.store, event, err)
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
	// A new password equal to the given one is refused before the given one is checked: otherwise the two answers would
	// distinguish a right guess from a wrong one without changing anything.
	if canonical(new) == canonical(current) {
		problems = append(problems, fault.Invalid("The new password is the same as the present one that you gave.", "newPassword"))
		return nil, fault.Refuse(problems...)
	}
	match, err := s.matchesPassword(ctx, person, current)
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

// replacePassword stores a validated password. It returns a conflict when the password has changed since the person was read.
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
		if err := endSessions(ctx, tx, person.ID, keepSessionID, event.At, passwordChanged); err != nil {
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
