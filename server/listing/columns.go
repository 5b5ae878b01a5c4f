package listing

import (
	"slices"

	"bulwark/ent/db"
	"bulwark/ent/db/credential"
	"bulwark/ent/db/device"
	"bulwark/ent/db/domain"
	"bulwark/ent/db/passwordtype"
	"bulwark/ent/db/tag"
)

// Column describes a column of a table and the field of ent's row R that holds its value.
type Column[R any] struct {
	Name string

	// Field returns a pointer to the field: *int64 for keys and numbers, *string, *bool or *time.Time, and for columns that may
	// be null a pointer to a pointer. Its type is the same for every row.
	Field func(r *R) any
}

// CredentialColumns are the columns of credentials, the key first.
var CredentialColumns = []Column[db.Credential]{
	{credential.FieldID, func(c *db.Credential) any { return (*int64)(&c.ID) }},
	{credential.FieldCreatedAt, func(c *db.Credential) any { return &c.CreatedAt }},
	{credential.FieldUpdatedAt, func(c *db.Credential) any { return &c.UpdatedAt }},
	{credential.FieldUsername, func(c *db.Credential) any { return &c.Username }},
	{credential.FieldDeviceID, func(c *db.Credential) any { return (*int64)(&c.DeviceID) }},
	{credential.FieldDomainID, func(c *db.Credential) any { return &c.DomainID }},
	{credential.FieldPasswordTypeID, func(c *db.Credential) any { return (*int64)(&c.PasswordTypeID) }},
	{credential.FieldLocalUser, func(c *db.Credential) any { return &c.LocalUser }},
	{credential.FieldAdditionalInformation, func(c *db.Credential) any { return &c.AdditionalInformation }},
	{credential.FieldStatus, func(c *db.Credential) any { return (*string)(&c.Status) }},
	{credential.FieldExpiresAt, func(c *db.Credential) any { return &c.ExpiresAt }},
	{credential.FieldParentID, func(c *db.Credential) any { return &c.ParentID }},
	{credential.FieldAutomaticChange, func(c *db.Credential) any { return &c.AutomaticChange }},
	{credential.FieldChangeTemplateID, func(c *db.Credential) any { return &c.ChangeTemplateID }},
	{credential.FieldLoginCredentialID, func(c *db.Credential) any { return &c.LoginCredentialID }},
	{credential.FieldReconciliationEnabled, func(c *db.Credential) any { return &c.ReconciliationEnabled }},
	{credential.FieldReconciliationAutorun, func(c *db.Credential) any { return &c.ReconciliationAutorun }},
	{credential.FieldReconciliationCredentialID, func(c *db.Credential) any { return &c.ReconciliationCredentialID }},
	{credential.FieldReconciliationTemplateID, func(c *db.Credential) any { return &c.ReconciliationTemplateID }},
	{credential.FieldVersion, func(c *db.Credential) any { return &c.Version }},
}

// DeviceColumns are the columns of devices, the key first.
var DeviceColumns = []Column[db.Device]{
	{device.FieldID, func(d *db.Device) any { return (*int64)(&d.ID) }},
	{device.FieldCreatedAt, func(d *db.Device) any { return &d.CreatedAt }},
	{device.FieldUpdatedAt, func(d *db.Device) any { return &d.UpdatedAt }},
	{device.FieldName, func(d *db.Device) any { return &d.Name }},
	{device.FieldNameKey, func(d *db.Device) any { return &d.NameKey }},
	{device.FieldAddress, func(d *db.Device) any { return &d.Address }},
	{device.FieldType, func(d *db.Device) any { return &d.Type }},
	{device.FieldVendor, func(d *db.Device) any { return &d.Vendor }},
	{device.FieldProduct, func(d *db.Device) any { return &d.Product }},
	{device.FieldSite, func(d *db.Device) any { return &d.Site }},
	{device.FieldStatus, func(d *db.Device) any { return (*string)(&d.Status) }},
}

// DomainColumns are the columns of domains, the key first.
var DomainColumns = []Column[db.Domain]{
	{domain.FieldID, func(d *db.Domain) any { return (*int64)(&d.ID) }},
	{domain.FieldCreatedAt, func(d *db.Domain) any { return &d.CreatedAt }},
	{domain.FieldName, func(d *db.Domain) any { return &d.Name }},
	{domain.FieldNameKey, func(d *db.Domain) any { return &d.NameKey }},
	{domain.FieldShortName, func(d *db.Domain) any { return &d.ShortName }},
}

// PasswordTypeColumns are the columns of password types, the key first.
var PasswordTypeColumns = []Column[db.PasswordType]{
	{passwordtype.FieldID, func(t *db.PasswordType) any { return (*int64)(&t.ID) }},
	{passwordtype.FieldCreatedAt, func(t *db.PasswordType) any { return &t.CreatedAt }},
	{passwordtype.FieldName, func(t *db.PasswordType) any { return &t.Name }},
	{passwordtype.FieldNameKey, func(t *db.PasswordType) any { return &t.NameKey }},
	{passwordtype.FieldLocalUser, func(t *db.PasswordType) any { return &t.LocalUser }},
	{passwordtype.FieldEnabled, func(t *db.PasswordType) any { return &t.Enabled }},
}

// TagColumns are the columns of tags, the key first.
var TagColumns = []Column[db.Tag]{
	{tag.FieldID, func(t *db.Tag) any { return (*int64)(&t.ID) }},
	{tag.FieldCreatedAt, func(t *db.Tag) any { return &t.CreatedAt }},
	{tag.FieldName, func(t *db.Tag) any { return &t.Name }},
	{tag.FieldNameKey, func(t *db.Tag) any { return &t.NameKey }},
}

// selectColumns returns the columns with the given names and the key. When a name is unknown it returns all of them, so that
// no value is missing.
func selectColumns[R any](all []Column[R], names []string) []Column[R] {
	for _, name := range names {
		if !slices.ContainsFunc(all, func(c Column[R]) bool { return c.Name == name }) {
			return all
		}
	}
	selected := all[:1:1]
	for _, c := range all[1:] {
		if slices.Contains(names, c.Name) {
			selected = append(selected, c)
		}
	}
	return selected
}
