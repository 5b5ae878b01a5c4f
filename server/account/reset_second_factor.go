package account

import (
	"context"

	"bulwark/ent/db"
	"bulwark/ent/db/authoritygrant"
	"bulwark/ent/db/protectedchange"
	"bulwark/ent/db/user"
	"bulwark/server/access"
	"bulwark/server/approval"
	"bulwark/server/approver"
	"bulwark/server/audit"
	"bulwark/server/factor"
	"bulwark/server/ident"
	"bulwark/server/protected"
)

// ResetSecondFactor removes a user's passkeys, authenticator app and recovery codes, voids their approvals of operations that
// have not started, signs them out everywhere and revokes their API tokens. Administrators only. For an administrator or approver
// it needs a second person, so a protected change is returned as well (rule 20). Refused with NOT_FOUND or REQUIRED.
func (s *Service) ResetSecondFactor(ctx context.Context, id ident.User, reason string) (*db.User, *db.ProtectedChange, error) {
	event := audit.Event{At: s.now(), Action: audit.UserResetSecondFactor, SubjectID: id.String()}
	var changed *db.User
	var change *db.ProtectedChange
	v, err := access.Check(ctx, access.ManageUsers)
	if err == nil {
		effect := protected.Effect{At: event.At, By: []ident.User{v.User}}
		err = s.store.InTx(ctx, func(tx *db.Tx) error {
			changed, change, err = s.resetSecondFactor(ctx, tx, effect, id, reason)
			return err
		})
	}
	if err != nil {
		return nil, nil, audit.RecordRefusal(ctx, s.store, event, err)
	}
	s.notify(ctx, change)
	return changed, change, nil
}

func (s *Service) resetSecondFactor(
	ctx context.Context, tx *db.Tx, effect protected.Effect, id ident.User, reason string,
) (*db.User, *db.ProtectedChange, error) {
	person, err := lockUser(ctx, tx, id, effect.At)
	if err != nil {
		return nil, nil, err
	}
	decides, err := mightDecide(ctx, tx, person)
	if err != nil {
		return nil, nil, err
	}
	if !decides {
		return person, nil, removeSecondFactors(ctx, tx, effect, person)
	}
	change, err := protected.Request(ctx, tx, protected.Draft{
		At: effect.At, Kind: protectedchange.KindRESET_SECOND_FACTOR, Reason: reason, Subjects: []ident.User{id},
		Payload: personPayload{id}, Changes: []protected.FieldChange{{Field: "SECOND_FACTOR"}},
	}, applySecondFactorReset)
	return person, change, err
}

// applySecondFactorReset applies RESET_SECOND_FACTOR.
func applySecondFactorReset(ctx context.Context, tx *db.Tx, effect protected.Effect) error {
	var payload personPayload
	if err := effect.Payload(&payload); err != nil {
		return err
	}
	person, err := lockUser(ctx, tx, payload.User, effect.At)
	if err != nil {
		return err
	}
	return removeSecondFactors(ctx, tx, effect, person)
}

// removeSecondFactors removes all second factors, sessions and tokens of a user, voids their approvals, and records it.
func removeSecondFactors(ctx context.Context, tx *db.Tx, effect protected.Effect, person *db.User) error {
	if err := factor.Reset(ctx, tx, person.ID); err != nil {
		return err
	}
	if err := approver.VoidApprovals(ctx, tx, effect.At, person.ID, approval.VoidSecondFactorReset); err != nil {
		return err
	}
	if err := endSessions(ctx, tx, person.ID, "", effect.At, secondFactorReset); err != nil {
		return err
	}
	if err := effect.RecordGrant(ctx, tx, person.ID, authoritygrant.KindSECOND_FACTOR_RESET); err != nil {
		return err
	}
	details := effect.AddChangeTo(map[string]any{"username": person.Username})
	if len(effect.By) == 0 {
		details["by"] = "command line"
	}
	return audit.Record(ctx, tx, audit.Event{At: effect.At, Action: audit.UserResetSecondFactor, SubjectID: person.ID.String(), Details: details})
}

// ResetSecondFactorFromCLI is ResetSecondFactor for the command line: it checks no permission and takes effect immediately. Refused
// with NOT_FOUND.
func (s *Service) ResetSecondFactorFromCLI(ctx context.Context, username string) (*db.User, error) {
	var person *db.User
	err := s.store.InTx(ctx, func(tx *db.Tx) error {
		id, err := tx.User.Query().Where(user.UsernameEQ(foldUsername(username))).OnlyID(ctx)
		if db.IsNotFound(err) {
			return unknownUser("user")
		}
		if err != nil {
			return err
		}
		effect := protected.Effect{At: s.now()}
		if person, err = lockUser(ctx, tx, id, effect.At); err != nil {
			return err
		}
		return removeSecondFactors(ctx, tx, effect, person)
	})
	return person, err
}
