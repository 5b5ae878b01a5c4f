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

// NewDomain is what a domain is made of.
type NewDomain struct{ Name, ShortName string }

// CreateDomain registers a domain. Administrators and operators. Refused with REQUIRED, INVALID, ALREADY_EXISTS and CONFUSABLE.
func (s *Service) CreateDomain(ctx context.Context, input NewDomain) (*db.Domain, error) {
	name, short := cleanName(input.Name), cleanName(input.ShortName)
	event := audit.Event{
		At: s.now(), Action: audit.DomainCreate,
		Details: map[string]any{"name": cut(name), "shortName": cut(short)},
	}
	return perform(ctx, s, access.WriteInventory, event, func(tx *db.Tx, event *audit.Event) (*db.Domain, error) {
		problems := append(checkName(name, mostName, "name"), text.Name().Check(short, mostShortName, "shortName")...)
		known, err := tx.Domain.Query().Where(domain.NameKey(nameKey(name))).Exist(ctx)
		if err != nil {
			return nil, err
		}
		if known {
			problems = append(problems, taken("domain", "name"))
		}
		alike, err := lookAlike(ctx, s.conn(tx), domainNames, name, "name")
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
		if store.Constraint(err) == "domain_name_unique" { // somebody was faster
			return nil, fault.Refuse(taken("domain", "name"))
		}
		if err != nil {
			return nil, err
		}
		event.SubjectID = created.ID.String()
		return created, nil
	})
}
