package inventory

import (
	"context"
	"slices"

	"entgo.io/ent/dialect/sql"

	"bulwark/ent/db"
	"bulwark/ent/db/device"
	"bulwark/ent/db/domain"
	"bulwark/ent/db/passwordtype"
	"bulwark/ent/db/tag"
)

// createMissing creates what the remaining lines name and nobody has stored, and looks it up: somebody else may have
// created the same in the meantime, and then theirs is used.
func (c *chunk) createMissing(ctx context.Context) error {
	devices, domains, tags, types := c.missing()
	if err := c.createDevices(ctx, devices); err != nil {
		return err
	}
	if err := c.createDomains(ctx, domains); err != nil {
		return err
	}
	if err := c.createTags(ctx, tags); err != nil {
		return err
	}
	return c.createTypes(ctx, types)
}

// missing are the things that the remaining lines name and nobody has stored, by key.
func (c *chunk) missing() (devices map[string]NewDevice, domains, tags, types map[string]string) {
	devices, domains, tags, types = map[string]NewDevice{}, map[string]string{}, map[string]string{}, map[string]string{}
	for _, r := range c.remaining {
		noteMissing(devices, c.found.devices, c.known.devices, r.device.Name, r.device)
		noteMissing(domains, c.found.domains, c.known.domains, r.domain, r.domain)
		noteMissing(types, c.found.types, c.known.types, r.passwordType, r.passwordType)
		for _, name := range r.tags {
			noteMissing(tags, c.found.tags, c.known.tags, name, name)
		}
	}
	return devices, domains, tags, types
}

// noteMissing notes what to create, as the first line that names it says.
func noteMissing[V, N any](wanted map[string]N, found, known map[string]V, name string, value N) {
	key := nameKey(name)
	if _, stored := lookup(key, found, known); stored || key == "" {
		return
	}
	if _, noted := wanted[key]; !noted {
		wanted[key] = value
	}
}

func (c *chunk) createDevices(ctx context.Context, wanted map[string]NewDevice) error {
	for some := range slices.Chunk(keys(wanted), atOnce) {
		insert := sql.Dialect(c.dialect).Insert(device.Table).Columns(
			device.FieldCreatedAt, device.FieldUpdatedAt, device.FieldName, device.FieldNameKey, device.FieldAddress,
			device.FieldType, device.FieldVendor, device.FieldProduct, device.FieldSite, device.FieldStatus)
		for _, key := range some {
			d := wanted[key]
			insert.Values(c.now, c.now, d.Name, key, d.Address, d.Type, d.Vendor, d.Product, d.Site, string(device.StatusACTIVE))
		}
		n, err := create(ctx, c.client, insert)
		if err != nil {
			return err
		}
		c.report.CreatedDevices += n
		if err := c.lookUpDevices(ctx, some); err != nil {
			return err
		}
	}
	return nil
}

func (c *chunk) createDomains(ctx context.Context, wanted map[string]string) error {
	for some := range slices.Chunk(keys(wanted), atOnce) {
		insert := sql.Dialect(c.dialect).Insert(domain.Table).
			Columns(domain.FieldCreatedAt, domain.FieldName, domain.FieldNameKey, domain.FieldShortName)
		for _, key := range some {
			insert.Values(c.now, wanted[key], key, "")
		}
		n, err := create(ctx, c.client, insert)
		if err != nil {
			return err
		}
		c.report.CreatedDomains += n
		if err := c.lookUpDomains(ctx, some); err != nil {
			return err
		}
	}
	return nil
}

func (c *chunk) createTags(ctx context.Context, wanted map[string]string) error {
	for some := range slices.Chunk(keys(wanted), atOnce) {
		insert := sql.Dialect(c.dialect).Insert(tag.Table).Columns(tag.FieldCreatedAt, tag.FieldName, tag.FieldNameKey)
		for _, key := range some {
			insert.Values(c.now, wanted[key], key)
		}
		n, err := create(ctx, c.client, insert)
		if err != nil {
			return err
		}
		c.report.CreatedTags += n
		if err := c.lookUpTags(ctx, some); err != nil {
			return err
		}
	}
	return nil
}

func (c *chunk) createTypes(ctx context.Context, wanted map[string]string) error {
	for some := range slices.Chunk(keys(wanted), atOnce) {
		insert := sql.Dialect(c.dialect).Insert(passwordtype.Table).Columns(
			passwordtype.FieldCreatedAt, passwordtype.FieldName, passwordtype.FieldNameKey, passwordtype.FieldLocalUser,
			passwordtype.FieldEnabled)
		for _, key := range some {
			insert.Values(c.now, wanted[key], key, c.newTypes[key], true)
		}
		n, err := create(ctx, c.client, insert)
		if err != nil {
			return err
		}
		c.report.CreatedPasswordTypes += n
		if err := c.lookUpTypes(ctx, some); err != nil {
			return err
		}
	}
	return nil
}

// create inserts what is not there and returns how much that was.
func create(ctx context.Context, client *db.Client, insert *sql.InsertBuilder) (int, error) {
	query, values := insert.OnConflict(sql.DoNothing()).Query()
	result, err := client.ExecContext(ctx, query, values...)
	if err != nil {
		return 0, err
	}
	n, err := result.RowsAffected()
	return int(n), err
}
