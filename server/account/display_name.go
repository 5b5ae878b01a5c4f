package account

import (
	"context"
	"strings"

	"bulwark/ent/db"
	"bulwark/ent/db/user"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/text"
)

// lookAlikeProblems tells which active user has a display name that people would take for a new one: the same, or one that
// looks the same. Unlike names in the inventory, two in ASCII count as well: people decide by these names.
func lookAlikeProblems(ctx context.Context, client *db.Client, name string, except ident.User) ([]fault.Problem, error) {
	people, err := client.User.Query().
		Where(user.StatusEQ(user.StatusACTIVE), user.IDNEQ(except)).
		Select(user.FieldUsername, user.FieldDisplayName).All(ctx)
	if err != nil {
		return nil, err
	}
	for _, other := range people {
		if strings.EqualFold(name, other.DisplayName) || text.LookAlike(name, other.DisplayName) {
			return []fault.Problem{fault.Of(fault.CodeConfusable, "There is the active user “"+other.Username+
				"” already, whose name is the same or looks the same. Choose a name that nobody takes for it.", "displayName")}, nil
		}
	}
	return nil, nil
}

// refuseLookAlike refuses the display name of a user who has just been stored. Whoever else adds or changes users waits.
func refuseLookAlike(ctx context.Context, tx *db.Tx, created *db.User) error {
	if err := lockAdministrators(ctx, tx); err != nil {
		return err
	}
	problems, err := lookAlikeProblems(ctx, tx.Client(), created.DisplayName, created.ID)
	if err != nil {
		return err
	}
	return fault.Refuse(problems...)
}

// refuseLookAlike refuses a display name that is new to the active users: it is changed, or its owner is activated.
func (c UserChanges) refuseLookAlike(ctx context.Context, tx *db.Tx) error {
	before, err := tx.User.Get(ctx, c.ID)
	if err != nil {
		return err
	}
	name, status := before.DisplayName, before.Status
	if c.DisplayName != nil {
		name = *c.DisplayName
	}
	if c.Active != nil {
		status = statusOf(*c.Active)
	}
	if status != user.StatusACTIVE || before.Status == status && before.DisplayName == name {
		return nil
	}
	problems, err := lookAlikeProblems(ctx, tx.Client(), name, c.ID)
	if err != nil {
		return err
	}
	return fault.Refuse(problems...)
}
