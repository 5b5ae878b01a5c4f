package inventory

import (
	"context"
	"slices"

	"bulwark/ent/db"
	"bulwark/ent/db/device"
	"bulwark/server/access"
	"bulwark/server/audit"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/store"
)

// DeviceChanges holds the new values of a device's fields; nil leaves a field unchanged.
type DeviceChanges struct {
	ID                                         ident.Device
	Name, Address, Type, Vendor, Product, Site *string
	Active                                     *bool
}

// UpdateDevice changes a device, including its status, but not its credentials (rule 17). It is for administrators and operators.
// It refuses with NOT_FOUND, REQUIRED, INVALID, ALREADY_EXISTS and CONFUSABLE.
func (s *Service) UpdateDevice(ctx context.Context, changes DeviceChanges) (*db.Device, error) {
	event := audit.Event{At: s.now(), Action: audit.DeviceUpdate, SubjectID: changes.ID.String()}
	return perform(ctx, s, access.WriteInventory, event, func(tx *db.Tx, event *audit.Event) (*db.Device, error) {
		// Lock the row first, so that "before" is what this change replaces.
		err := tx.Device.UpdateOneID(changes.ID).SetUpdatedAt(event.At).Exec(ctx)
		if db.IsNotFound(err) {
			return nil, fault.Refuse(fault.Of(fault.CodeNotFound, "There is no such device.", "id"))
		}
		if err != nil {
			return nil, err
		}
		before, err := tx.Device.Get(ctx, changes.ID)
		if err != nil {
			return nil, err
		}
		after := changes.applyTo(before)
		problems := after.problemsSince(before)
		taken, err := tx.Device.Query().Where(device.NameKey(nameKey(after.Name)), device.IDNEQ(changes.ID)).Exist(ctx)
		if err != nil {
			return nil, err
		}
		if taken {
			problems = append(problems, takenProblem("device", "name"))
		}
		if after.Name != before.Name {
			alike, err := checkLookAlike(ctx, s.store.ConnIn(tx), deviceNames.except(changes.ID), after.Name, "name")
			if err != nil {
				return nil, err
			}
			problems = append(problems, alike...)
		}
		if err := fault.Refuse(problems...); err != nil {
			return nil, err
		}
		changed, err := tx.Device.UpdateOneID(changes.ID).
			SetName(after.Name).SetNameKey(nameKey(after.Name)).SetAddress(after.Address).SetType(after.Type).
			SetVendor(after.Vendor).SetProduct(after.Product).SetSite(after.Site).SetStatus(deviceStatus(!after.Inactive)).
			Save(ctx)
		if store.Constraint(err) == "device_name_unique" { // another request was faster
			return nil, fault.Refuse(takenProblem("device", "name"))
		}
		if err != nil {
			return nil, err
		}
		event.Details = map[string]any{"before": deviceEvidence(before), "after": deviceEvidence(changed)}
		return changed, nil
	})
}

// applyTo returns a device with the changes.
func (c DeviceChanges) applyTo(present *db.Device) NewDevice {
	pick := func(changed *string, present string) string {
		if changed != nil {
			return cleanName(*changed)
		}
		return present
	}
	inactive := present.Status == device.StatusINACTIVE
	if c.Active != nil {
		inactive = !*c.Active
	}
	return NewDevice{
		Name: pick(c.Name, present.Name), Address: pick(c.Address, present.Address), Type: pick(c.Type, present.Type),
		Vendor: pick(c.Vendor, present.Vendor), Product: pick(c.Product, present.Product), Site: pick(c.Site, present.Site),
		Inactive: inactive,
	}
}

// problemsSince returns the problems of the fields that change. Unchanged values may break rules that are newer than they are.
func (n NewDevice) problemsSince(before *db.Device) []fault.Problem {
	present := map[string]bool{
		"name": n.Name == before.Name, "address": n.Address == before.Address, "type": n.Type == before.Type,
		"vendor": n.Vendor == before.Vendor, "product": n.Product == before.Product, "site": n.Site == before.Site,
	}
	return slices.DeleteFunc(n.problems(), func(p fault.Problem) bool { return present[p.Field[0]] })
}
