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

// createMissing creates the missing things that the remaining lines name and looks them up, because another request may have
// created the same ones meanwhile.
func (c *chunk) createMissing(ctx context.Context) error {
	devices, domains, tags, types := c.collectMissing()
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

// collectMissing returns the things that the remaining lines name and that are not stored, by name key.
func (c *chunk) collectMissing() (devices map[string]NewDevice, domains, tags, types map[string]string) {
	devices, domains, tags, types = map[string]NewDevice{}, map[string]string{}, map[string]string{}, map[string]string{}
	for _, r := range c.remaining {
		addMissing(devices, c.found.devices, c.known.devices, r.device.Name, r.device)
		addMissing(domains, c.found.domains, c.known.domains, r.domain, r.domain)
		addMissing(types, c.found.types, c.known.types, r.passwordType, r.passwordType)
		for _, name := range r.tags {
			addMissing(tags, c.found.tags, c.known.tags, name, name)
		}
	}
	return devices, domains, tags, types
}

// addMissing adds a thing to create. If several lines name it, the first one says what it is like.
func addMissing[V, N any](missing map[string]N, found, known map[string]V, name string, value N) {
	key := nameKey(name)
	if _, stored := find(key, found, known); stored || key == "" {
		return
	}
	if _, noted := missing[key]; !noted {
		missing[key] = value
	}
}

func (c *chunk) createDevices(ctx context.Context, missing map[string]NewDevice) error {
	for some := range slices.Chunk(sortedKeys(missing), batchSize) {
		insert := sql.Dialect(c.dialect).Insert(device.Table).Columns(
			device.FieldCreatedAt, device.FieldUpdatedAt, device.FieldName, device.FieldNameKey, device.FieldAddress,
			device.FieldType, device.FieldVendor, device.FieldProduct, device.FieldSite, device.FieldStatus)
		for _, key := range some {
			d := missing[key]
			insert.Values(c.now, c.now, d.Name, key, d.Address, d.Type, d.Vendor, d.Product, d.Site, string(device.StatusACTIVE))
		}
		n, err := insertMissing(ctx, c.client, insert)
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

func (c *chunk) createDomains(ctx context.Context, missing map[string]string) error {
	for some := range slices.Chunk(sortedKeys(missing), batchSize) {
		insert := sql.Dialect(c.dialect).Insert(domain.Table).
			Columns(domain.FieldCreatedAt, domain.FieldName, domain.FieldNameKey, domain.FieldShortName)
		for _, key := range some {
			insert.Values(c.now, missing[key], key, "")
		}
		n, err := insertMissing(ctx, c.client, insert)
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

func (c *chunk) createTags(ctx context.Context, missing map[string]string) error {
	for some := range slices.Chunk(sortedKeys(missing), batchSize) {
		insert := sql.Dialect(c.dialect).Insert(tag.Table).Columns(tag.FieldCreatedAt, tag.FieldName, tag.FieldNameKey)
		for _, key := range some {
			insert.Values(c.now, missing[key], key)
		}
		n, err := insertMissing(ctx, c.client, insert)
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

func (c *chunk) createTypes(ctx context.Context, missing map[string]string) error {
	for some := range slices.Chunk(sortedKeys(missing), batchSize) {
		insert := sql.Dialect(c.dialect).Insert(passwordtype.Table).Columns(
			passwordtype.FieldCreatedAt, passwordtype.FieldName, passwordtype.FieldNameKey, passwordtype.FieldLocalUser,
			passwordtype.FieldEnabled)
		for _, key := range some {
			insert.Values(c.now, missing[key], key, c.newTypes[key], true)
		}
		n, err := insertMissing(ctx, c.client, insert)
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

// insertMissing inserts the rows that do not exist and returns their number.
func insertMissing(ctx context.Context, client *db.Client, insert *sql.InsertBuilder) (int, error) {
	query, values := insert.OnConflict(sql.DoNothing()).Query()
	result, err := client.ExecContext(ctx, query, values...)
	if err != nil {
		return 0, err
	}
	n, err := result.RowsAffected()
	return int(n), err
}
