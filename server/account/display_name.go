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

// lookAlikeProblems returns CONFUSABLE when an active user has the same display name or one that looks the same. Unlike in
// the inventory, two ASCII names can be look-alikes, because people rely on these names when they decide.
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

// refuseLookAlike checks the display name of a user who has just been stored. It locks out concurrent changes of users.
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

// refuseLookAlike checks the display name when the changes set it or activate its owner.
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
