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

// seedReferences holds the things that generated credentials refer to.
type seedReferences struct {
	options SeedOptions
	now     time.Time
	dialect string

	devices                                   []ident.Device
	domains                                   []ident.Domain
	tags                                      []ident.Tag
	changeTemplates, reconcileTemplates       map[executiontemplate.Plugin]ident.ExecutionTemplate
	domainUser, localAdministrator, localUser knownType
}

// create stores devices, domains, tags and templates. Things with these names that exist are used unchanged.
func (r *seedReferences) create(ctx context.Context, tx *db.Tx) error {
	c := newChunk(tx.Client(), r.dialect, r.now, newReferences(), nil)
	for _, step := range []func(context.Context, *chunk) error{
		r.createDevices, r.createDomains, r.createTags, r.createTypes, r.createTemplates,
	} {
		if err := step(ctx, c); err != nil {
			return err
		}
	}
	return nil
}

func (r *seedReferences) createDevices(ctx context.Context, c *chunk) error {
	names := make([]string, r.options.Devices)
	missing := make(map[string]NewDevice, r.options.Devices)
	var inactive []string
	for n := range names {
		d, _ := seedDevice(n)
		names[n] = nameKey(d.Name)
		missing[names[n]] = d
		if d.Inactive {
			inactive = append(inactive, names[n])
		}
	}
	if err := c.createDevices(ctx, missing); err != nil {
		return err
	}
	r.devices = make([]ident.Device, len(names))
	for n, name := range names {
		r.devices[n] = c.found.devices[name].id
	}
	for some := range slices.Chunk(inactive, batchSize) {
		err := c.client.Device.Update().Where(device.NameKeyIn(some...)).SetStatus(device.StatusINACTIVE).Exec(ctx)
		if err != nil {
			return err
		}
	}
	return nil
}

func (r *seedReferences) createDomains(ctx context.Context, c *chunk) error {
	r.domains = make([]ident.Domain, r.options.Domains)
	missing := map[string]string{}
	for n := range r.domains {
		name, _ := seedDomain(n)
		missing[nameKey(name)] = name
	}
	if err := c.createDomains(ctx, missing); err != nil {
		return err
	}
	for n := range r.domains {
		name, short := seedDomain(n)
		r.domains[n] = c.found.domains[nameKey(name)]
		if err := c.client.Domain.UpdateOneID(r.domains[n]).SetShortName(short).Exec(ctx); err != nil {
			return err
		}
	}
	return nil
}

func (r *seedReferences) createTags(ctx context.Context, c *chunk) error {
	r.tags = make([]ident.Tag, r.options.Tags)
	missing := map[string]string{}
	for n := range r.tags {
		missing[nameKey(seedTag(n))] = seedTag(n)
	}
	if err := c.createTags(ctx, missing); err != nil {
		return err
	}
	for n := range r.tags {
		r.tags[n] = c.found.tags[nameKey(seedTag(n))]
	}
	return nil
}

// createTypes finds the types that every installation starts with, and creates them if they were removed.
func (r *seedReferences) createTypes(ctx context.Context, c *chunk) error {
	const localAdministratorType = "Local administrator"
	names := []string{domainUserType, localAdministratorType, localUserType}
	missing := map[string]string{}
	for _, name := range names {
		missing[nameKey(name)] = name
		c.newTypes[nameKey(name)] = name != domainUserType
	}
	if err := c.createTypes(ctx, missing); err != nil {
		return err
	}
	r.domainUser = c.found.types[nameKey(names[0])]
	r.localAdministrator = c.found.types[nameKey(names[1])]
	r.localUser = c.found.types[nameKey(names[2])]
	return nil
}

func (r *seedReferences) createTemplates(ctx context.Context, c *chunk) error {
	insert := sql.Dialect(r.dialect).Insert(executiontemplate.Table).Columns(
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
			insert.Values(r.now, title, nameKey(title), string(plugin), string(purpose), true)
		}
	}
	if _, err := insertMissing(ctx, c.client, insert); err != nil {
		return err
	}
	r.changeTemplates = map[executiontemplate.Plugin]ident.ExecutionTemplate{}
	r.reconcileTemplates = map[executiontemplate.Plugin]ident.ExecutionTemplate{}
	for plugin := range titles {
		for i, found := range []map[executiontemplate.Plugin]ident.ExecutionTemplate{r.changeTemplates, r.reconcileTemplates} {
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

// insert stores credentials and their tags.
func (r *seedReferences) insert(ctx context.Context, tx *db.Tx, batch []seedCredential) error {
	columns := []string{
		credential.FieldID, credential.FieldCreatedAt, credential.FieldUpdatedAt, credential.FieldUsername,
		credential.FieldDeviceID, credential.FieldDomainID, credential.FieldPasswordTypeID, credential.FieldLocalUser,
		credential.FieldAdditionalInformation, credential.FieldStatus, credential.FieldExpiresAt, credential.FieldParentID,
		credential.FieldAutomaticChange, credential.FieldChangeTemplateID, credential.FieldLoginCredentialID,
		credential.FieldReconciliationEnabled, credential.FieldReconciliationAutorun,
		credential.FieldReconciliationCredentialID, credential.FieldReconciliationTemplateID, credential.FieldVersion,
	}
	credentials := newBulkInsert(r.dialect, tx, credential.Table, columns)
	labels := newBulkInsert(r.dialect, tx, credentialtag.Table, []string{credentialtag.FieldCredentialID, credentialtag.FieldTagID})
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

// optional returns a key as the value of a nullable column: NULL for 0.
func optional[K ident.Kind](key K) any {
	if key == 0 {
		return nil
	}
	return int64(key)
}

// restartKeys makes PostgreSQL continue after the generated keys; SQLite does so by itself.
func (r *seedReferences) restartKeys(ctx context.Context, tx *db.Tx) error {
	if r.dialect != dialect.Postgres {
		return nil
	}
	_, err := tx.Client().ExecContext(ctx,
		"SELECT setval(pg_get_serial_sequence('credentials', 'id'), (SELECT max(id) FROM credentials))")
	return err
}
