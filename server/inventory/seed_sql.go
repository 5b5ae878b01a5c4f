package inventory

import (
	"context"
	"maps"
	"slices"
	"time"

	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"

	"bulwark/ent/db"
	"bulwark/ent/db/credential"
	"bulwark/ent/db/credentialtag"
	"bulwark/ent/db/device"
	"bulwark/ent/db/executiontemplate"
	"bulwark/server/ident"
)

// world is what invented credentials refer to.
type world struct {
	options SeedOptions
	now     time.Time
	dialect string

	devices                                   []ident.Device
	domains                                   []ident.Domain
	tags                                      []ident.Tag
	changeTemplates, reconcileTemplates       map[executiontemplate.Plugin]ident.ExecutionTemplate
	domainUser, localAdministrator, localUser knownType
}

// create stores devices, domains, tags and templates; what has such a name already is used as it is.
func (w *world) create(ctx context.Context, tx *db.Tx) error {
	c := newChunk(tx.Client(), w.dialect, w.now, newReferences(), nil)
	for _, step := range []func(context.Context, *chunk) error{
		w.createDevices, w.createDomains, w.createTags, w.createTypes, w.createTemplates,
	} {
		if err := step(ctx, c); err != nil {
			return err
		}
	}
	return nil
}

func (w *world) createDevices(ctx context.Context, c *chunk) error {
	names := make([]string, w.options.Devices)
	wanted := make(map[string]NewDevice, w.options.Devices)
	var inactive []string
	for n := range names {
		d, _ := seedDevice(n)
		names[n] = nameKey(d.Name)
		wanted[names[n]] = d
		if d.Inactive {
			inactive = append(inactive, names[n])
		}
	}
	if err := c.createDevices(ctx, wanted); err != nil {
		return err
	}
	w.devices = make([]ident.Device, len(names))
	for n, name := range names {
		w.devices[n] = c.found.devices[name].id
	}
	for some := range slices.Chunk(inactive, atOnce) {
		err := c.client.Device.Update().Where(device.NameKeyIn(some...)).SetStatus(device.StatusINACTIVE).Exec(ctx)
		if err != nil {
			return err
		}
	}
	return nil
}

func (w *world) createDomains(ctx context.Context, c *chunk) error {
	w.domains = make([]ident.Domain, w.options.Domains)
	wanted := map[string]string{}
	for n := range w.domains {
		name, _ := seedDomain(n)
		wanted[nameKey(name)] = name
	}
	if err := c.createDomains(ctx, wanted); err != nil {
		return err
	}
	for n := range w.domains {
		name, short := seedDomain(n)
		w.domains[n] = c.found.domains[nameKey(name)]
		if err := c.client.Domain.UpdateOneID(w.domains[n]).SetShortName(short).Exec(ctx); err != nil {
			return err
		}
	}
	return nil
}

func (w *world) createTags(ctx context.Context, c *chunk) error {
	w.tags = make([]ident.Tag, w.options.Tags)
	wanted := map[string]string{}
	for n := range w.tags {
		wanted[nameKey(seedTag(n))] = seedTag(n)
	}
	if err := c.createTags(ctx, wanted); err != nil {
		return err
	}
	for n := range w.tags {
		w.tags[n] = c.found.tags[nameKey(seedTag(n))]
	}
	return nil
}

// createTypes finds the types every installation starts with.
func (w *world) createTypes(ctx context.Context, c *chunk) error {
	const localAdministratorType = "Local administrator"
	names := []string{domainUserType, localAdministratorType, localUserType}
	wanted := map[string]string{}
	for _, name := range names {
		wanted[nameKey(name)] = name
		c.newTypes[nameKey(name)] = name != domainUserType
	}
	if err := c.createTypes(ctx, wanted); err != nil {
		return err
	}
	w.domainUser = c.found.types[nameKey(names[0])]
	w.localAdministrator = c.found.types[nameKey(names[1])]
	w.localUser = c.found.types[nameKey(names[2])]
	return nil
}

func (w *world) createTemplates(ctx context.Context, c *chunk) error {
	insert := sql.Dialect(w.dialect).Insert(executiontemplate.Table).Columns(
		executiontemplate.FieldCreatedAt, executiontemplate.FieldName, executiontemplate.FieldNameKey,
		executiontemplate.FieldPlugin, executiontemplate.FieldPurpose, executiontemplate.FieldEnabled)
	titles := map[executiontemplate.Plugin]string{
		executiontemplate.PluginSSH: "SSH", executiontemplate.PluginWINDOWS_RM: "Windows RM", executiontemplate.PluginLDAP: "LDAP",
		executiontemplate.PluginPOSTGRESQL: "PostgreSQL", executiontemplate.PluginMYSQL: "MySQL",
		executiontemplate.PluginORACLE: "Oracle", executiontemplate.PluginSQL_SERVER: "SQL Server",
		executiontemplate.PluginHTTP: "HTTP", executiontemplate.PluginTELNET: "Telnet",
	}
	name := func(plugin executiontemplate.Plugin, purpose executiontemplate.Purpose) string {
		if purpose == executiontemplate.PurposeRECONCILE {
			return titles[plugin] + ": reconcile"
		}
		return titles[plugin] + ": change password"
	}
	purposes := []executiontemplate.Purpose{executiontemplate.PurposeCHANGE_PASSWORD, executiontemplate.PurposeRECONCILE}
	for _, plugin := range slices.Sorted(maps.Keys(titles)) {
		for _, purpose := range purposes {
			title := name(plugin, purpose)
			insert.Values(w.now, title, nameKey(title), string(plugin), string(purpose), true)
		}
	}
	if _, err := create(ctx, c.client, insert); err != nil {
		return err
	}
	w.changeTemplates = map[executiontemplate.Plugin]ident.ExecutionTemplate{}
	w.reconcileTemplates = map[executiontemplate.Plugin]ident.ExecutionTemplate{}
	for plugin := range titles {
		for i, found := range []map[executiontemplate.Plugin]ident.ExecutionTemplate{w.changeTemplates, w.reconcileTemplates} {
			id, err := c.client.ExecutionTemplate.Query().
				Where(executiontemplate.NameKey(nameKey(name(plugin, purposes[i])))).OnlyID(ctx)
			if err != nil {
				return err
			}
			found[plugin] = id
		}
	}
	return nil
}

// insert stores invented credentials and their tags.
func (w *world) insert(ctx context.Context, tx *db.Tx, batch []seedCredential) error {
	columns := []string{
		credential.FieldID, credential.FieldCreatedAt, credential.FieldUpdatedAt, credential.FieldUsername,
		credential.FieldDeviceID, credential.FieldDomainID, credential.FieldPasswordTypeID, credential.FieldLocalUser,
		credential.FieldAdditionalInformation, credential.FieldStatus, credential.FieldExpiresAt, credential.FieldParentID,
		credential.FieldAutomaticChange, credential.FieldChangeTemplateID, credential.FieldLoginCredentialID,
		credential.FieldReconciliationEnabled, credential.FieldReconciliationAutorun,
		credential.FieldReconciliationCredentialID, credential.FieldReconciliationTemplateID, credential.FieldVersion,
	}
	credentials := newRows(w.dialect, tx, credential.Table, columns)
	labels := newRows(w.dialect, tx, credentialtag.Table, []string{credentialtag.FieldCredentialID, credentialtag.FieldTagID})
	for i := range batch {
		c := &batch[i]
		status := credential.StatusACTIVE
		if c.inactive {
			status = credential.StatusINACTIVE
		}
		err := credentials.add(ctx, int64(c.id), c.createdAt, c.createdAt, c.username, int64(c.device), optional(c.domain),
			int64(c.passwordType.id), c.passwordType.local, c.information, string(status), c.expiresAt, optional(c.parent),
			c.automatic, optional(c.changeTemplate), optional(c.login), c.reconciles, c.autorun, optional(c.reconciliation),
			optional(c.reconcileWith), 1)
		if err != nil {
			return err
		}
	}
	if err := credentials.flush(ctx); err != nil {
		return err
	}
	for i := range batch {
		for _, id := range batch[i].tags {
			if err := labels.add(ctx, int64(batch[i].id), int64(id)); err != nil {
				return err
			}
		}
	}
	return labels.flush(ctx)
}

// optional is a key as a value of a column that may be empty.
func optional[K ident.Kind](key K) any {
	if key == 0 {
		return nil
	}
	return int64(key)
}

// restartKeys makes PostgreSQL go on after the keys that were given by hand; SQLite does by itself.
func (w *world) restartKeys(ctx context.Context, tx *db.Tx) error {
	if w.dialect != dialect.Postgres {
		return nil
	}
	_, err := tx.Client().ExecContext(ctx,
		"SELECT setval(pg_get_serial_sequence('credentials', 'id'), (SELECT max(id) FROM credentials))")
	return err
}
