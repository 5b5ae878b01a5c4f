package account

import (
	"context"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/protectedchange"
	"bulwark/ent/db/user"
	"bulwark/server/audit"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/protected"
	"bulwark/server/viewer"
)

// Appliers returns the functions that apply protected changes of users (rule 20).
func (s *Service) Appliers() protected.Appliers {
	return protected.Appliers{
		protectedchange.KindCREATE_ADMINISTRATOR: createAdministrator,
		protectedchange.KindGRANT_ROLE:           applyUpdate,
		protectedchange.KindACTIVATE_USER:        applyUpdate,
		protectedchange.KindRESET_PASSWORD:       applyPassword,
		protectedchange.KindRESET_SECOND_FACTOR:  applySecondFactorReset,
	}
}

// notify notifies listeners of a protected change; nil for none.
func (s *Service) notify(ctx context.Context, change *db.ProtectedChange) {
	if change != nil {
		s.store.Notifier.Notify(ctx, 0)
	}
}

// administratorPayload is the payload of CREATE_ADMINISTRATOR; the hash of the password has a column of its own.
type administratorPayload struct {
	Username    string `json:"username"`
	DisplayName string `json:"displayName"`
	Email       string `json:"email"`
}

// requestAdministrator drafts the creation of an administrator. The user is nil unless the change was applied immediately.
func (s *Service) requestAdministrator(
	ctx context.Context, tx *db.Tx, at time.Time, input NewUser, hash string,
) (*db.ProtectedChange, *db.User, error) {
	change, err := protected.Request(ctx, tx, protected.Draft{
		At: at, Kind: protectedchange.KindCREATE_ADMINISTRATOR, Reason: input.Reason, PasswordHash: hash,
		Payload: administratorPayload{input.Username, input.DisplayName, input.Email},
		Changes: []protected.FieldChange{
			protected.NewFieldChange("USERNAME", "", input.Username), protected.NewFieldChange("DISPLAY_NAME", "", input.DisplayName),
			protected.NewFieldChange("EMAIL", "", input.Email), protected.NewFieldChange("ROLE", "", string(input.Role)),
		},
	}, createAdministrator)
	if err != nil || change.Status != protectedchange.StatusAPPLIED {
		return change, nil, err
	}
	created, err := tx.User.Query().Where(user.UsernameEQ(input.Username)).Only(ctx)
	return change, created, err
}

// createAdministrator applies CREATE_ADMINISTRATOR. Refused with ALREADY_EXISTS when the username has been taken since.
func createAdministrator(ctx context.Context, tx *db.Tx, effect protected.Effect) error {
	var payload administratorPayload
	if err := effect.Payload(&payload); err != nil {
		return err
	}
	taken, err := tx.User.Query().Where(user.UsernameEQ(payload.Username)).Exist(ctx)
	if err != nil {
		return err
	}
	if taken {
		return fault.Refuse(fault.Of(fault.CodeAlreadyExists,
			"The username "+payload.Username+" was taken meanwhile. Disapprove this change, or let its requester cancel it."))
	}
	event := audit.Event{At: effect.At, Action: audit.UserCreate, Details: effect.AddChangeTo(map[string]any{
		"username": payload.Username, "displayName": payload.DisplayName, "email": payload.Email, "role": viewer.Administrator,
	})}
	input := NewUser{Username: payload.Username, DisplayName: payload.DisplayName, Email: payload.Email, Role: viewer.Administrator}
	_, err = insert(ctx, tx, event, effect, input, effect.Change.PasswordHash)
	return err
}

// updatePayload is the payload of GRANT_ROLE and ACTIVATE_USER.
type updatePayload struct {
	User   ident.User   `json:"user"`
	Role   *viewer.Role `json:"role,omitempty"`
	Active *bool        `json:"active,omitempty"`

	FromRole   viewer.Role `json:"fromRole"`
	FromStatus user.Status `json:"fromStatus"`
}

// requestUpdate drafts the part of an update that needs a second person, and returns the user as they are afterwards.
func (s *Service) requestUpdate(
	ctx context.Context, tx *db.Tx, at time.Time, later UserChanges, person *db.User,
) (*db.ProtectedChange, *db.User, error) {
	draft := protected.Draft{
		At: at, Kind: protectedchange.KindACTIVATE_USER, Reason: later.Reason, Subjects: []ident.User{person.ID},
		Payload: updatePayload{person.ID, later.Role, later.Active, person.Role, person.Status},
	}
	if later.Role != nil {
		draft.Kind = protectedchange.KindGRANT_ROLE
		draft.Changes = append(draft.Changes, protected.NewFieldChange("ROLE", string(person.Role), string(*later.Role)))
	}
	if later.Active != nil {
		draft.Changes = append(draft.Changes, protected.NewFieldChange("STATUS", string(person.Status), string(user.StatusACTIVE)))
	}
	change, err := protected.Request(ctx, tx, draft, applyUpdate)
	if err != nil {
		return nil, nil, err
	}
	person, err = tx.User.Get(ctx, person.ID)
	return change, person, err
}

// applyUpdate applies GRANT_ROLE and ACTIVATE_USER. Refused with INVALID when the person's role or status is no longer what the
// change says it was.
func applyUpdate(ctx context.Context, tx *db.Tx, effect protected.Effect) error {
	var payload updatePayload
	if err := effect.Payload(&payload); err != nil {
		return err
	}
	person, err := lockUser(ctx, tx, payload.User, effect.At)
	if err != nil {
		return err
	}
	if payload.Role != nil && person.Role != payload.FromRole || payload.Active != nil && person.Status != payload.FromStatus {
		return fault.Refuse(fault.Of(fault.CodeInvalid,
			"The role or status of "+person.Username+" changed since this was requested. Disapprove it, or let its requester cancel it."))
	}
	event := audit.Event{At: effect.At, Action: audit.UserUpdate}
	_, _, err = UserChanges{ID: payload.User, Role: payload.Role, Active: payload.Active}.applyAndRecord(ctx, tx, event, effect, person)
	return err
}

// personPayload is the payload of RESET_PASSWORD and RESET_SECOND_FACTOR.
type personPayload struct {
	User ident.User `json:"user"`
}

// requestPassword requests that the password of an administrator or approver is set.
func (s *Service) requestPassword(
	ctx context.Context, tx *db.Tx, at time.Time, person *db.User, hash, reason string,
) (*db.User, *db.ProtectedChange, error) {
	change, err := protected.Request(ctx, tx, protected.Draft{
		At: at, Kind: protectedchange.KindRESET_PASSWORD, Reason: reason, PasswordHash: hash, Subjects: []ident.User{person.ID},
		Payload: personPayload{person.ID}, Changes: []protected.FieldChange{{Field: "PASSWORD"}},
	}, applyPassword)
	if err != nil {
		return nil, nil, err
	}
	person, err = tx.User.Get(ctx, person.ID)
	return person, change, err
}

// applyPassword applies RESET_PASSWORD.
func applyPassword(ctx context.Context, tx *db.Tx, effect protected.Effect) error {
	var payload personPayload
	if err := effect.Payload(&payload); err != nil {
		return err
	}
	event := audit.Event{At: effect.At, Action: audit.UserSetPassword, SubjectID: payload.User.String()}
	_, err := assignPassword(ctx, tx, event, effect, payload.User, effect.Change.PasswordHash)
	return err
}
