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

// NewDevice is what a device is made of.
type NewDevice struct {
	Name, Address, Type, Vendor, Product, Site string
	Inactive                                   bool
}

// CreateDevice registers a device. Administrators and operators. Refused with REQUIRED, INVALID, ALREADY_EXISTS and CONFUSABLE.
func (s *Service) CreateDevice(ctx context.Context, input NewDevice) (*db.Device, error) {
	input = input.clean()
	event := audit.Event{At: s.now(), Action: audit.DeviceCreate, Details: input.evidence()}
	return perform(ctx, s, access.WriteInventory, event, func(tx *db.Tx, event *audit.Event) (*db.Device, error) {
		problems := input.problems()
		known, err := tx.Device.Query().Where(device.NameKey(nameKey(input.Name))).Exist(ctx)
		if err != nil {
			return nil, err
		}
		if known {
			problems = append(problems, taken("device", "name"))
		}
		alike, err := lookAlike(ctx, s.conn(tx), deviceNames, input.Name, "name")
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
		if store.Constraint(err) == "device_name_unique" { // somebody was faster
			return nil, fault.Refuse(taken("device", "name"))
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
	problems := checkName(n.Name, mostName, "name")
	problems = append(problems, text.Name().Check(n.Address, mostName, "address")...)
	problems = append(problems, text.Name().Check(n.Type, mostLabel, "type")...)
	problems = append(problems, text.Name().Check(n.Vendor, mostLabel, "vendor")...)
	problems = append(problems, text.Name().Check(n.Product, mostLabel, "product")...)
	return append(problems, text.Name().Check(n.Site, mostLabel, "site")...)
}

// evidence is what was asked for, to record a refusal.
func (n NewDevice) evidence() map[string]any { return map[string]any{"name": cut(n.Name)} }

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

// cut keeps evidence of refused input small.
func cut(text string) string {
	const most = 256
	characters := []rune(text)
	if len(characters) > most {
		return string(characters[:most]) + "…"
	}
	return text
}
