package graph

import (
	"context"

	"bulwark/ent/db"
	"bulwark/ent/db/device"
	"bulwark/ent/db/predicate"
	"bulwark/graph/model"
	"bulwark/graph/paging"
	"bulwark/server/ident"
	"bulwark/server/inventory"
)

func deviceFilter(f *model.DeviceFilter) (all []predicate.Device, err error) {
	if f == nil {
		return nil, nil
	}
	text, err := normalizeNameSearch("search", f.Search)
	if err != nil {
		return nil, err
	}
	if text != "" {
		all = append(all, device.Or(device.NameContainsFold(text), device.AddressContainsFold(text)))
	}
	if f.Status != nil {
		all = append(all, device.StatusEQ(*f.Status))
	}
	return all, nil
}

func deviceOrder() paging.Order[db.Device] {
	return byName(device.FieldNameKey, func(d *db.Device) string { return d.NameKey })
}

// queueDevices queues the look-ups that the devices of a page are likely to need.
func (l *loaders) queueDevices(rows []*db.Device) ([]*db.Device, error) {
	for _, row := range rows {
		l.credentialsOnDevice.queue(row.ID)
	}
	return rows, nil
}

// updateDevice converts the input of the mutation and changes the device.
func (s Services) updateDevice(ctx context.Context, input model.UpdateDeviceInput) (*db.Device, error) {
	in := &inputs{}
	changes := inventory.DeviceChanges{
		ID:   requiredKey[ident.Device](in, input.ID, "id"),
		Name: nonNull(in, input.Name, "name"), Address: nullAsEmpty(input.Address), Type: nullAsEmpty(input.Type),
		Vendor: nullAsEmpty(input.Vendor), Product: nullAsEmpty(input.Product), Site: nullAsEmpty(input.Site),
	}
	if status := nonNull(in, input.Status, "status"); status != nil {
		active := *status == device.StatusACTIVE
		changes.Active = &active
	}
	if err := in.refusal(); err != nil {
		return nil, err
	}
	return s.Inventory.UpdateDevice(ctx, changes)
}
