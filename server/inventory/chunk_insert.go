package inventory

import (
	"context"
	stdsql "database/sql"
	"slices"

	"entgo.io/ent/dialect/sql"

	"bulwark/ent/db/credential"
	"bulwark/ent/db/credentialtag"
	"bulwark/server/ident"
)

// insert stores the remaining lines. A line whose credential another request has stored meanwhile counts as existing.
func (c *chunk) insert(ctx context.Context) error {
	for some := range slices.Chunk(c.remaining, batchSize) {
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

func (c *chunk) insertCredentials(ctx context.Context, rows []*row) (map[credentialKey]ident.Credential, error) {
	insert := sql.Dialect(c.dialect).Insert(credential.Table).Columns(
		credential.FieldCreatedAt, credential.FieldUpdatedAt, credential.FieldUsername, credential.FieldDeviceID,
		credential.FieldDomainID, credential.FieldPasswordTypeID, credential.FieldLocalUser,
		credential.FieldAdditionalInformation, credential.FieldStatus, credential.FieldExpiresAt,
		credential.FieldAutomaticChange, credential.FieldReconciliationEnabled, credential.FieldReconciliationAutorun,
		credential.FieldVersion)
	for _, r := range rows {
		key, _ := c.keyOf(r)
		passwordType, _ := find(nameKey(r.passwordType), c.found.types, c.known.types)
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
	result, err := c.client.QueryContext(ctx, query, values...)
	if err != nil {
		return nil, err
	}
	defer result.Close()
	stored := make(map[credentialKey]ident.Credential, len(rows))
	for result.Next() {
		var id ident.Credential
		var key credentialKey
		var domainID stdsql.NullInt64
		if err := result.Scan(&id, &key.username, &key.device, &domainID); err != nil {
			return nil, err
		}
		key.domain = ident.Domain(domainID.Int64)
		stored[key] = id
	}
	return stored, result.Err()
}

func (c *chunk) insertTags(ctx context.Context, rows []*row, stored map[credentialKey]ident.Credential) error {
	type label struct {
		credential ident.Credential
		tag        ident.Tag
	}
	var labels []label
	for _, r := range rows {
		key, _ := c.keyOf(r)
		id, isNew := stored[key]
		for _, name := range r.tags {
			if tagID, known := find(nameKey(name), c.found.tags, c.known.tags); known && isNew {
				labels = append(labels, label{id, tagID})
			}
		}
	}
	for some := range slices.Chunk(labels, batchSize) {
		insert := sql.Dialect(c.dialect).Insert(credentialtag.Table).
			Columns(credentialtag.FieldCredentialID, credentialtag.FieldTagID)
		for _, l := range some {
			insert.Values(l.credential, l.tag)
		}
		if _, err := insertMissing(ctx, c.client, insert); err != nil {
			return err
		}
	}
	return nil
}
