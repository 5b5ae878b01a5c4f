package listing

import (
	"slices"
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/credential"
	"bulwark/ent/db/device"
	"bulwark/ent/db/domain"
	"bulwark/ent/db/passwordtype"
	"bulwark/ent/db/tag"
	"bulwark/server/ident"
)

// row is what a line of the page's statement is scanned into.
type row struct {
	credential   *db.Credential
	device       *db.Device
	passwordType *db.PasswordType
	domain       maybeDomain
}

// join gives the credential what was read beside it.
func (r *row) join() {
	c := r.credential
	c.Edges.Device, c.Edges.PasswordType, c.Edges.Domain = r.device, r.passwordType, r.domain.domain()
	if r.device != nil {
		c.DeviceID = r.device.ID
	}
	if r.passwordType != nil {
		c.PasswordTypeID = r.passwordType.ID
	}
	if c.Edges.Domain != nil {
		c.DomainID = &c.Edges.Domain.ID
	}
}

// maybeDomain is a domain, or nulls for a credential without one.
type maybeDomain struct {
	id                       *int64
	name, nameKey, shortName *string
	createdAt                *time.Time
}

func (m maybeDomain) domain() *db.Domain {
	if m.id == nil {
		return nil
	}
	return &db.Domain{
		ID: ident.Domain(*m.id), Name: or(m.name), NameKey: or(m.nameKey), ShortName: or(m.shortName), CreatedAt: or(m.createdAt),
	}
}

// or is a value, or nothing when it was not read.
func or[T any](value *T) (none T) {
	if value == nil {
		return none
	}
	return *value
}

// column is a column with the place for its values.
type column[R any] struct {
	name string
	into func(r *R) any
}

var credentialColumns = []column[row]{
	{credential.FieldID, func(r *row) any { return (*int64)(&r.credential.ID) }},
	{credential.FieldCreatedAt, func(r *row) any { return &r.credential.CreatedAt }},
	{credential.FieldUpdatedAt, func(r *row) any { return &r.credential.UpdatedAt }},
	{credential.FieldUsername, func(r *row) any { return &r.credential.Username }},
	{credential.FieldDeviceID, func(r *row) any { return (*int64)(&r.credential.DeviceID) }},
	{credential.FieldDomainID, func(r *row) any { return &r.credential.DomainID }},
	{credential.FieldPasswordTypeID, func(r *row) any { return (*int64)(&r.credential.PasswordTypeID) }},
	{credential.FieldLocalUser, func(r *row) any { return &r.credential.LocalUser }},
	{credential.FieldAdditionalInformation, func(r *row) any { return &r.credential.AdditionalInformation }},
	{credential.FieldStatus, func(r *row) any { return (*string)(&r.credential.Status) }},
	{credential.FieldExpiresAt, func(r *row) any { return &r.credential.ExpiresAt }},
	{credential.FieldParentID, func(r *row) any { return &r.credential.ParentID }},
	{credential.FieldAutomaticChange, func(r *row) any { return &r.credential.AutomaticChange }},
	{credential.FieldChangeTemplateID, func(r *row) any { return &r.credential.ChangeTemplateID }},
	{credential.FieldLoginCredentialID, func(r *row) any { return &r.credential.LoginCredentialID }},
	{credential.FieldReconciliationEnabled, func(r *row) any { return &r.credential.ReconciliationEnabled }},
	{credential.FieldReconciliationAutorun, func(r *row) any { return &r.credential.ReconciliationAutorun }},
	{credential.FieldReconciliationCredentialID, func(r *row) any { return &r.credential.ReconciliationCredentialID }},
	{credential.FieldReconciliationTemplateID, func(r *row) any { return &r.credential.ReconciliationTemplateID }},
	{credential.FieldVersion, func(r *row) any { return &r.credential.Version }},
}

var deviceColumns = []column[row]{
	{device.FieldID, func(r *row) any { return (*int64)(&r.device.ID) }},
	{device.FieldCreatedAt, func(r *row) any { return &r.device.CreatedAt }},
	{device.FieldUpdatedAt, func(r *row) any { return &r.device.UpdatedAt }},
	{device.FieldName, func(r *row) any { return &r.device.Name }},
	{device.FieldNameKey, func(r *row) any { return &r.device.NameKey }},
	{device.FieldAddress, func(r *row) any { return &r.device.Address }},
	{device.FieldType, func(r *row) any { return &r.device.Type }},
	{device.FieldVendor, func(r *row) any { return &r.device.Vendor }},
	{device.FieldProduct, func(r *row) any { return &r.device.Product }},
	{device.FieldSite, func(r *row) any { return &r.device.Site }},
	{device.FieldStatus, func(r *row) any { return (*string)(&r.device.Status) }},
}

var domainColumns = []column[row]{
	{domain.FieldID, func(r *row) any { return &r.domain.id }},
	{domain.FieldCreatedAt, func(r *row) any { return &r.domain.createdAt }},
	{domain.FieldName, func(r *row) any { return &r.domain.name }},
	{domain.FieldNameKey, func(r *row) any { return &r.domain.nameKey }},
	{domain.FieldShortName, func(r *row) any { return &r.domain.shortName }},
}

var typeColumns = []column[row]{
	{passwordtype.FieldID, func(r *row) any { return (*int64)(&r.passwordType.ID) }},
	{passwordtype.FieldCreatedAt, func(r *row) any { return &r.passwordType.CreatedAt }},
	{passwordtype.FieldName, func(r *row) any { return &r.passwordType.Name }},
	{passwordtype.FieldNameKey, func(r *row) any { return &r.passwordType.NameKey }},
	{passwordtype.FieldLocalUser, func(r *row) any { return &r.passwordType.LocalUser }},
	{passwordtype.FieldEnabled, func(r *row) any { return &r.passwordType.Enabled }},
}

var tagColumns = []column[db.Tag]{
	{tag.FieldID, func(t *db.Tag) any { return (*int64)(&t.ID) }},
	{tag.FieldCreatedAt, func(t *db.Tag) any { return &t.CreatedAt }},
	{tag.FieldName, func(t *db.Tag) any { return &t.Name }},
	{tag.FieldNameKey, func(t *db.Tag) any { return &t.NameKey }},
}

// wanted are the columns with the names, and the key in any case. A name that is no column's means all of them: better too
// much than a value that was not read.
func wanted[R any](all []column[R], names []string) []column[R] {
	for _, name := range names {
		if !slices.ContainsFunc(all, func(c column[R]) bool { return c.name == name }) {
			return all
		}
	}
	few := all[:1:1]
	for _, c := range all[1:] {
		if slices.Contains(names, c.name) {
			few = append(few, c)
		}
	}
	return few
}
