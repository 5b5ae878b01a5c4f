package inventory

import (
	"context"

	"bulwark/ent/db"
	"bulwark/ent/db/passwordtype"
	"bulwark/server/access"
	"bulwark/server/audit"
	"bulwark/server/fault"
	"bulwark/server/store"
)

// NewPasswordType describes a new password type. LocalUser cannot be changed later, because credentials copy it.
type NewPasswordType struct {
	Name               string
	LocalUser, Enabled bool
}

// CreatePasswordType registers a password type. It is for administrators. It refuses with REQUIRED, INVALID, ALREADY_EXISTS and
// CONFUSABLE.
func (s *Service) CreatePasswordType(ctx context.Context, input NewPasswordType) (*db.PasswordType, error) {
	name := cleanName(input.Name)
	event := audit.Event{
		At: s.now(), Action: audit.PasswordTypeCreate,
		Details: map[string]any{"name": truncateEvidence(name), "localUser": input.LocalUser, "enabled": input.Enabled},
	}
	return perform(ctx, s, access.ManageSettings, event, func(tx *db.Tx, event *audit.Event) (*db.PasswordType, error) {
		problems := checkName(name, maxLabelLength, "name")
		taken, err := tx.PasswordType.Query().Where(passwordtype.NameKey(nameKey(name))).Exist(ctx)
		if err != nil {
			return nil, err
		}
		if taken {
			problems = append(problems, takenProblem("password type", "name"))
		}
		alike, err := checkLookAlike(ctx, s.store.ConnIn(tx), typeNames, name, "name")
		if err != nil {
			return nil, err
		}
		problems = append(problems, alike...)
		if err := fault.Refuse(problems...); err != nil {
			return nil, err
		}
		created, err := tx.PasswordType.Create().
			SetCreatedAt(event.At).SetName(name).SetNameKey(nameKey(name)).
			SetLocalUser(input.LocalUser).SetEnabled(input.Enabled).
			Save(ctx)
		if store.Constraint(err) == "password_type_name_unique" { // another request was faster
			return nil, fault.Refuse(takenProblem("password type", "name"))
		}
		if err != nil {
			return nil, err
		}
		event.SubjectID = created.ID.String()
		return created, nil
	})
}
