package inventory

import (
	"context"

	"bulwark/ent/db"
	"bulwark/ent/db/tag"
	"bulwark/server/access"
	"bulwark/server/audit"
	"bulwark/server/fault"
	"bulwark/server/store"
)

// CreateTag registers a tag. Administrators and operators. Refused with REQUIRED, INVALID, ALREADY_EXISTS and CONFUSABLE.
func (s *Service) CreateTag(ctx context.Context, name string) (*db.Tag, error) {
	name = cleanName(name)
	event := audit.Event{
		At: s.now(), Action: audit.TagCreate, Details: map[string]any{"name": truncateEvidence(name)},
	}
	return perform(ctx, s, access.WriteInventory, event, func(tx *db.Tx, event *audit.Event) (*db.Tag, error) {
		problems := checkName(name, maxLabelLength, "name")
		taken, err := tx.Tag.Query().Where(tag.NameKey(nameKey(name))).Exist(ctx)
		if err != nil {
			return nil, err
		}
		if taken {
			problems = append(problems, takenProblem("tag", "name"))
		}
		alike, err := checkLookAlike(ctx, s.store.ConnIn(tx), tagNames, name, "name")
		if err != nil {
			return nil, err
		}
		problems = append(problems, alike...)
		if err := fault.Refuse(problems...); err != nil {
			return nil, err
		}
		created, err := tx.Tag.Create().SetCreatedAt(event.At).SetName(name).SetNameKey(nameKey(name)).Save(ctx)
		if store.Constraint(err) == "tag_name_unique" { // another request was faster
			return nil, fault.Refuse(takenProblem("tag", "name"))
		}
		if err != nil {
			return nil, err
		}
		event.SubjectID = created.ID.String()
		return created, nil
	})
}
