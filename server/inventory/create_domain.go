package inventory

import (
	"context"

	"bulwark/ent/db"
	"bulwark/ent/db/domain"
	"bulwark/server/access"
	"bulwark/server/audit"
	"bulwark/server/fault"
	"bulwark/server/store"
	"bulwark/server/text"
)

// NewDomain describes a new domain.
type NewDomain struct{ Name, ShortName string }

// CreateDomain registers a domain. It is for administrators and operators. It refuses with REQUIRED, INVALID, ALREADY_EXISTS and
// CONFUSABLE.
func (s *Service) CreateDomain(ctx context.Context, input NewDomain) (*db.Domain, error) {
	name, short := cleanName(input.Name), cleanName(input.ShortName)
	event := audit.Event{
		At: s.now(), Action: audit.DomainCreate,
		Details: map[string]any{"name": truncateEvidence(name), "shortName": truncateEvidence(short)},
	}
	return perform(ctx, s, access.WriteInventory, event, func(tx *db.Tx, event *audit.Event) (*db.Domain, error) {
		problems := append(checkName(name, maxNameLength, "name"), text.Name().Check(short, maxShortNameLength, "shortName")...)
		taken, err := tx.Domain.Query().Where(domain.NameKey(nameKey(name))).Exist(ctx)
		if err != nil {
			return nil, err
		}
		if taken {
			problems = append(problems, takenProblem("domain", "name"))
		}
		alike, err := checkLookAlike(ctx, s.store.ConnIn(tx), domainNames, name, "name")
		if err != nil {
			return nil, err
		}
		problems = append(problems, alike...)
		if err := fault.Refuse(problems...); err != nil {
			return nil, err
		}
		created, err := tx.Domain.Create().
			SetCreatedAt(event.At).SetName(name).SetNameKey(nameKey(name)).SetShortName(short).
			Save(ctx)
		if store.Constraint(err) == "domain_name_unique" { // another request was faster
			return nil, fault.Refuse(takenProblem("domain", "name"))
		}
		if err != nil {
			return nil, err
		}
		event.SubjectID = created.ID.String()
		return created, nil
	})
}
