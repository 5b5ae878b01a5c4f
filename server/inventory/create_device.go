package inventory

import (
	"context"

	"bulwark/ent/db"
	"bulwark/ent/db/device"
	"bulwark/server/access"
	"bulwark/server/audit"
	"bulwark/server/fault"
	"bulwark/server/store"
	"bulwark/server/text"
)

// NewDevice describes a new device.
type NewDevice struct {
	Name, Address, Type, Vendor, Product, Site string
	Inactive                                   bool
}

// CreateDevice registers a device. It is for administrators and operators. It refuses with REQUIRED, INVALID, ALREADY_EXISTS and
// CONFUSABLE.
func (s *Service) CreateDevice(ctx context.Context, input NewDevice) (*db.Device, error) {
	input = input.clean()
	event := audit.Event{At: s.now(), Action: audit.DeviceCreate, Details: input.evidence()}
	return perform(ctx, s, access.WriteInventory, event, func(tx *db.Tx, event *audit.Event) (*db.Device, error) {
		problems := input.problems()
		taken, err := tx.Device.Query().Where(device.NameKey(nameKey(input.Name))).Exist(ctx)
		if err != nil {
			return nil, err
		}
		if taken {
			problems = append(problems, takenProblem("device", "name"))
		}
		alike, err := checkLookAlike(ctx, s.store.ConnIn(tx), deviceNames, input.Name, "name")
		if err != nil {
			return nil, err
		}
		problems = append(problems, alike...)
		if err := fault.Refuse(problems...); err != nil {
			return nil, err
		}
		created, err := tx.Device.Create().
			SetCreatedAt(event.At).SetUpdatedAt(event.At).
			SetName(input.Name).SetNameKey(nameKey(input.Name)).SetAddress(input.Address).SetType(input.Type).
			SetVendor(input.Vendor).SetProduct(input.Product).SetSite(input.Site).SetStatus(deviceStatus(!input.Inactive)).
			Save(ctx)
		if store.Constraint(err) == "device_name_unique" { // another request was faster
			return nil, fault.Refuse(takenProblem("device", "name"))
		}
		if err != nil {
			return nil, err
		}
		event.SubjectID, event.Details = created.ID.String(), deviceEvidence(created)
		return created, nil
	})
}

func (n NewDevice) clean() NewDevice {
	n.Name, n.Address, n.Type = cleanName(n.Name), cleanName(n.Address), cleanName(n.Type)
	n.Vendor, n.Product, n.Site = cleanName(n.Vendor), cleanName(n.Product), cleanName(n.Site)
	return n
}

func (n NewDevice) problems() []fault.Problem {
	problems := checkName(n.Name, maxNameLength, "name")
	problems = append(problems, text.Name().Check(n.Address, maxNameLength, "address")...)
	problems = append(problems, text.Name().Check(n.Type, maxLabelLength, "type")...)
	problems = append(problems, text.Name().Check(n.Vendor, maxLabelLength, "vendor")...)
	problems = append(problems, text.Name().Check(n.Product, maxLabelLength, "product")...)
	return append(problems, text.Name().Check(n.Site, maxLabelLength, "site")...)
}

// evidence returns the details of a refusal's audit event.
func (n NewDevice) evidence() map[string]any { return map[string]any{"name": truncateEvidence(n.Name)} }

func deviceEvidence(d *db.Device) map[string]any {
	return map[string]any{
		"name": d.Name, "address": d.Address, "type": d.Type, "vendor": d.Vendor, "product": d.Product, "site": d.Site,
		"status": d.Status,
	}
}

func deviceStatus(active bool) device.Status {
	if active {
		return device.StatusACTIVE
	}
	return device.StatusINACTIVE
}

// truncateEvidence shortens refused input for the audit event.
func truncateEvidence(text string) string {
	const maxLength = 256
	characters := []rune(text)
	if len(characters) > maxLength {
		return string(characters[:maxLength]) + "…"
	}
	return text
}
