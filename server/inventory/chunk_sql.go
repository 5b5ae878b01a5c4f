package inventory

import (
	"context"
	stdsql "database/sql"
	"maps"
	"slices"

	"entgo.io/ent/dialect/sql"

	"bulwark/ent/db"
	"bulwark/ent/db/credential"
	"bulwark/ent/db/credentialtag"
	"bulwark/ent/db/device"
	"bulwark/ent/db/domain"
	"bulwark/ent/db/passwordtype"
	"bulwark/ent/db/tag"
	"bulwark/server/ident"
)

// atOnce is how many rows one statement writes or asks for; both databases take that many parameters.
const atOnce = 1000

// lookUp asks for everything the lines name that is not known yet.
func (c *chunk) lookUp(ctx context.Context) error {
	devices, domains, tags, types := map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, r := range c.rows {
		wanted(devices, c.known.devices, r.device.Name)
		wanted(domains, c.known.domains, r.domain)
		wanted(types, c.known.types, r.passwordType)
		for _, name := range r.tags {
			wanted(tags, c.known.tags, name)
		}
	}
	if err := c.lookUpDevices(ctx, keys(devices)); err != nil {
		return err
	}
	if err := c.lookUpDomains(ctx, keys(domains)); err != nil {
		return err
	}
	if err := c.lookUpTags(ctx, keys(tags)); err != nil {
		return err
	}
	return c.lookUpTypes(ctx, keys(types))
}

func wanted[V any](names map[string]bool, known map[string]V, name string) {
	key := nameKey(name)
	if _, found := known[key]; !found && key != "" {
		names[key] = true
	}
}

// keys are in order, so that two imports that create the same things do not lock each other out.
func keys[V any](names map[string]V) []string { return slices.Sorted(maps.Keys(names)) }

func (c *chunk) lookUpDevices(ctx context.Context, names []string) error {
	for some := range slices.Chunk(names, atOnce) {
		rows, err := c.tx.Device.Query().Where(device.NameKeyIn(some...)).
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
	for some := range slices.Chunk(names, atOnce) {
		rows, err := c.tx.Domain.Query().Where(domain.NameKeyIn(some...)).All(ctx)
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
	for some := range slices.Chunk(names, atOnce) {
		rows, err := c.tx.Tag.Query().Where(tag.NameKeyIn(some...)).All(ctx)
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
	for some := range slices.Chunk(names, atOnce) {
		rows, err := c.tx.PasswordType.Query().Where(passwordtype.NameKeyIn(some...)).All(ctx)
		if err != nil {
			return err
		}
		for _, r := range rows {
			c.found.types[r.NameKey] = knownType{r.ID, r.LocalUser, r.Enabled}
		}
	}
	return nil
}

// findExisting asks which of the lines' credentials are there already.
func (c *chunk) findExisting(ctx context.Context) error {
	byDevice := map[ident.Device]map[string]bool{}
	for _, r := range c.rows {
		if known, found := lookup(nameKey(r.device.Name), c.found.devices, c.known.devices); found {
			if byDevice[known.id] == nil {
				byDevice[known.id] = map[string]bool{}
			}
			byDevice[known.id][r.username] = true
		}
	}
	for some := range slices.Chunk(slices.Sorted(maps.Keys(byDevice)), atOnce) {
		usernames := map[string]bool{}
		for _, id := range some {
			maps.Copy(usernames, byDevice[id])
		}
		rows, err := c.tx.Credential.Query().
			Where(credential.DeviceIDIn(some...), credential.UsernameIn(keys(usernames)...)).
			Select(credential.FieldUsername, credential.FieldDeviceID, credential.FieldDomainID).
			All(ctx)
		if err != nil {
			return err
		}
		for _, r := range rows {
			key := sameCredential{username: r.Username, device: r.DeviceID}
			if r.DomainID != nil {
				key.domain = *r.DomainID
			}
			c.existing[key] = true
		}
	}
	return nil
}

// createMissing creates what the remaining lines name and nobody has stored, and looks it up: somebody else may have
// created the same in the meantime, and then theirs is used.
func (c *chunk) createMissing(ctx context.Context) error {
	devices, domains, tags, types := map[string]NewDevice{}, map[string]string{}, map[string]string{}, map[string]string{}
	for _, r := range c.remaining {
		missing(devices, c.found.devices, c.known.devices, r.device.Name, r.device)
		missing(domains, c.found.domains, c.known.domains, r.domain, r.domain)
		missing(types, c.found.types, c.known.types, r.passwordType, r.passwordType)
		for _, name := range r.tags {
			missing(tags, c.found.tags, c.known.tags, name, name)
		}
	}
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

// missing notes what to create, as the first line that names it says.
func missing[V, N any](wanted map[string]N, found, known map[string]V, name string, value N) {
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
		n, err := create(ctx, c.tx, insert)
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
		n, err := create(ctx, c.tx, insert)
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
		n, err := create(ctx, c.tx, insert)
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
		n, err := create(ctx, c.tx, insert)
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
func create(ctx context.Context, tx *db.Tx, insert *sql.InsertBuilder) (int, error) {
	query, values := insert.OnConflict(sql.DoNothing()).Query()
	result, err := tx.Client().ExecContext(ctx, query, values...)
	if err != nil {
		return 0, err
	}
	n, err := result.RowsAffected()
	return int(n), err
}

// insert stores the remaining lines. A line whose credential somebody else stored in the meantime counts as existing.
func (c *chunk) insert(ctx context.Context) error {
	for some := range slices.Chunk(c.remaining, atOnce) {
		stored, err := c.insertCredentials(ctx, some)
		if err != nil {
			return err
		}
		c.report.Stored += len(stored)
		c.report.Existing += len(some) - len(stored)
		if err := c.insertTags(ctx, some, stored); err != nil {
			return err
		}
	}
	return nil
}

func (c *chunk) insertCredentials(ctx context.Context, rows []*row) (map[sameCredential]ident.Credential, error) {
	insert := sql.Dialect(c.dialect).Insert(credential.Table).Columns(
		credential.FieldCreatedAt, credential.FieldUpdatedAt, credential.FieldUsername, credential.FieldDeviceID,
		credential.FieldDomainID, credential.FieldPasswordTypeID, credential.FieldLocalUser,
		credential.FieldAdditionalInformation, credential.FieldStatus, credential.FieldExpiresAt,
		credential.FieldAutomaticChange, credential.FieldReconciliationEnabled, credential.FieldReconciliationAutorun,
		credential.FieldVersion)
	for _, r := range rows {
		key, _ := c.key(r)
		passwordType, _ := lookup(nameKey(r.passwordType), c.found.types, c.known.types)
		status := credential.StatusACTIVE
		if r.inactive {
			status = credential.StatusINACTIVE
		}
		domainID := stdsql.NullInt64{Int64: int64(key.domain), Valid: key.domain != 0}
		insert.Values(c.now, c.now, r.username, key.device, domainID, passwordType.id, passwordType.local,
			r.information, string(status), r.expiresAt, false, false, false, 1)
	}
	query, values := insert.OnConflict(sql.DoNothing()).
		Returning(credential.FieldID, credential.FieldUsername, credential.FieldDeviceID, credential.FieldDomainID).Query()
	result, err := c.tx.Client().QueryContext(ctx, query, values...)
	if err != nil {
		return nil, err
	}
	defer result.Close()
	stored := make(map[sameCredential]ident.Credential, len(rows))
	for result.Next() {
		var id ident.Credential
		var key sameCredential
		var domainID stdsql.NullInt64
		if err := result.Scan(&id, &key.username, &key.device, &domainID); err != nil {
			return nil, err
		}
		key.domain = ident.Domain(domainID.Int64)
		stored[key] = id
	}
	return stored, result.Err()
}

func (c *chunk) insertTags(ctx context.Context, rows []*row, stored map[sameCredential]ident.Credential) error {
	type label struct {
		credential ident.Credential
		tag        ident.Tag
	}
	var labels []label
	for _, r := range rows {
		key, _ := c.key(r)
		id, isNew := stored[key]
		for _, name := range r.tags {
			if tagID, known := lookup(nameKey(name), c.found.tags, c.known.tags); known && isNew {
				labels = append(labels, label{id, tagID})
			}
		}
	}
	for some := range slices.Chunk(labels, atOnce) {
		insert := sql.Dialect(c.dialect).Insert(credentialtag.Table).
			Columns(credentialtag.FieldCredentialID, credentialtag.FieldTagID)
		for _, l := range some {
			insert.Values(l.credential, l.tag)
		}
		if _, err := create(ctx, c.tx, insert); err != nil {
			return err
		}
	}
	return nil
}
