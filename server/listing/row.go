package listing

import (
	"time"

	"bulwark/ent/db"
	"bulwark/ent/db/domain"
	"bulwark/server/ident"
)

// row holds what one row of a page's statement is scanned into.
type row struct {
	credential   *db.Credential
	device       *db.Device       // nil when it is not requested
	passwordType *db.PasswordType // nil when it is not requested
	domain       nullableDomain
}

// rowColumn is a column of the page's statement and its scan destination in a row.
type rowColumn struct {
	name string
	dest func(r *row) any
}

// rowColumns returns columns of a table as columns of the page's statement; part returns the part of the row they belong to.
func rowColumns[R any](columns []Column[R], part func(r *row) *R) []rowColumn {
	list := make([]rowColumn, len(columns))
	for i, c := range columns {
		list[i] = rowColumn{c.Name, func(r *row) any { return c.Field(part(r)) }}
	}
	return list
}

// nullableDomain holds the columns of a domain, which are null for a credential without one.
type nullableDomain struct {
	id                       *int64
	name, nameKey, shortName *string
	createdAt                *time.Time
}

// domainColumns returns columns of domains as columns of the page's statement.
func domainColumns(columns []Column[db.Domain]) []rowColumn {
	list := make([]rowColumn, len(columns))
	for i, c := range columns {
		list[i] = rowColumn{c.Name, func(r *row) any { return r.domain.dest(c.Name) }}
	}
	return list
}

func (d *nullableDomain) dest(column string) any {
	switch column {
	case domain.FieldID:
		return &d.id
	case domain.FieldCreatedAt:
		return &d.createdAt
	case domain.FieldName:
		return &d.name
	case domain.FieldNameKey:
		return &d.nameKey
	case domain.FieldShortName:
		return &d.shortName
	default:
		panic("listing: domains have a column " + column + " that nullableDomain lacks")
	}
}

// domain returns the domain, nil for a credential without one.
func (d *nullableDomain) domain() *db.Domain {
	if d.id == nil {
		return nil
	}
	return &db.Domain{
		ID: ident.Domain(*d.id), Name: valueOrZero(d.name), NameKey: valueOrZero(d.nameKey), ShortName: valueOrZero(d.shortName),
		CreatedAt: valueOrZero(d.createdAt),
	}
}

func valueOrZero[T any](value *T) (zero T) {
	if value == nil {
		return zero
	}
	return *value
}

// link links the credential to its edges. Their keys are read only once, so the credential's own are copied from them.
func (r *row) link() {
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
