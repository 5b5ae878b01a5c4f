package inventory

import (
	"context"
	"maps"
	"slices"

	"bulwark/ent/db/credential"
	"bulwark/ent/db/device"
	"bulwark/ent/db/domain"
	"bulwark/ent/db/passwordtype"
	"bulwark/ent/db/tag"
	"bulwark/server/ident"
)

// batchSize is the number of rows that one statement writes or looks up.
const batchSize = 1000

// lookUp looks up the things that the lines name and that earlier chunks did not find.
func (c *chunk) lookUp(ctx context.Context) error {
	devices, domains, tags, types := map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, r := range c.rows {
		addUnknown(devices, c.known.devices, r.device.Name)
		addUnknown(domains, c.known.domains, r.domain)
		addUnknown(types, c.known.types, r.passwordType)
		for _, name := range r.tags {
			addUnknown(tags, c.known.tags, name)
		}
	}
	if err := c.lookUpDevices(ctx, sortedKeys(devices)); err != nil {
		return err
	}
	if err := c.lookUpDomains(ctx, sortedKeys(domains)); err != nil {
		return err
	}
	if err := c.lookUpTags(ctx, sortedKeys(tags)); err != nil {
		return err
	}
	return c.lookUpTypes(ctx, sortedKeys(types))
}

// addUnknown adds the key of a name that is not known.
func addUnknown[V any](names map[string]bool, known map[string]V, name string) {
	key := nameKey(name)
	if _, found := known[key]; !found && key != "" {
		names[key] = true
	}
}

// sortedKeys returns the keys in order, so that two imports that create the same things cannot deadlock.
func sortedKeys[V any](names map[string]V) []string { return slices.Sorted(maps.Keys(names)) }

func (c *chunk) lookUpDevices(ctx context.Context, names []string) error {
	for some := range slices.Chunk(names, batchSize) {
		rows, err := c.client.Device.Query().Where(device.NameKeyIn(some...)).
			Select(device.FieldID, device.FieldNameKey, device.FieldStatus).All(ctx)
		if err != nil {
			return err
		}
		for _, r := range rows {
			c.found.devices[r.NameKey] = knownDevice{r.ID, r.Status == device.StatusACTIVE}
		}
	}
	return nil
}

func (c *chunk) lookUpDomains(ctx context.Context, names []string) error {
	for some := range slices.Chunk(names, batchSize) {
		rows, err := c.client.Domain.Query().Where(domain.NameKeyIn(some...)).All(ctx)
		if err != nil {
			return err
		}
		for _, r := range rows {
			c.found.domains[r.NameKey] = r.ID
		}
	}
	return nil
}

func (c *chunk) lookUpTags(ctx context.Context, names []string) error {
	for some := range slices.Chunk(names, batchSize) {
		rows, err := c.client.Tag.Query().Where(tag.NameKeyIn(some...)).All(ctx)
		if err != nil {
			return err
		}
		for _, r := range rows {
			c.found.tags[r.NameKey] = r.ID
		}
	}
	return nil
}

func (c *chunk) lookUpTypes(ctx context.Context, names []string) error {
	for some := range slices.Chunk(names, batchSize) {
		rows, err := c.client.PasswordType.Query().Where(passwordtype.NameKeyIn(some...)).All(ctx)
		if err != nil {
			return err
		}
		for _, r := range rows {
			c.found.types[r.NameKey] = knownType{r.ID, r.LocalUser, r.Enabled}
		}
	}
	return nil
}

// findExisting finds which of the lines' credentials exist.
func (c *chunk) findExisting(ctx context.Context) error {
	byDevice := map[ident.Device]map[string]bool{}
	for _, r := range c.rows {
		if known, found := find(nameKey(r.device.Name), c.found.devices, c.known.devices); found && known.id > 0 {
			if byDevice[known.id] == nil {
				byDevice[known.id] = map[string]bool{}
			}
			byDevice[known.id][r.username] = true
		}
	}
	for some := range slices.Chunk(slices.Sorted(maps.Keys(byDevice)), batchSize) {
		usernames := map[string]bool{}
		for _, id := range some {
			maps.Copy(usernames, byDevice[id])
		}
		rows, err := c.client.Credential.Query().
			Where(credential.DeviceIDIn(some...), credential.UsernameIn(sortedKeys(usernames)...)).
			Select(credential.FieldUsername, credential.FieldDeviceID, credential.FieldDomainID).
			All(ctx)
		if err != nil {
			return err
		}
		for _, r := range rows {
			key := credentialKey{username: r.Username, device: r.DeviceID}
			if r.DomainID != nil {
				key.domain = *r.DomainID
			}
			c.existing[key] = true
		}
	}
	return nil
}
