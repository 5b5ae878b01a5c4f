package graph

import (
	"time"

	"entgo.io/ent/dialect/sql"

	"bulwark/ent/db"
	"bulwark/ent/db/auditevent"
	"bulwark/ent/db/batchoperation"
	"bulwark/ent/db/credential"
	"bulwark/ent/db/credentialfacet"
	"bulwark/ent/db/device"
	"bulwark/ent/db/domain"
	"bulwark/ent/db/executiontemplate"
	"bulwark/ent/db/passwordtype"
	"bulwark/ent/db/protectedchange"
	"bulwark/ent/db/tag"
	"bulwark/ent/db/user"
	"bulwark/graph/model"
	"bulwark/graph/paging"
	"bulwark/server/ident"
	"bulwark/server/listing"
	"bulwark/server/selection"
)

// credentialOrder is an order of credentials, by id when absent. Equal ones are ordered by id. Faceted tells to take it from
// the credentials' facets, where they have indexes.
func credentialOrder(by *model.CredentialOrder, faceted bool) paging.Order[db.Credential] {
	id := paging.Key(credential.FieldID, func(c *db.Credential) ident.Credential { return c.ID })
	id.Column = facet(credentialfacet.FieldID, credential.FieldID)
	if by == nil {
		return paging.Order[db.Credential]{Name: "ID", Terms: []paging.Term[db.Credential]{id}}
	}
	order := paging.Order[db.Credential]{Name: string(by.Field), Descending: by.Direction == model.OrderDirectionDesc}
	switch by.Field {
	case model.CredentialOrderFieldUsername:
		order.Terms = append(order.Terms, paging.Text(credential.FieldUsername, func(c *db.Credential) string { return c.Username }))
	case model.CredentialOrderFieldDevice:
		order.Join = func(s *sql.Selector) {
			devices := sql.Table(device.Table).As(listing.DeviceTable)
			s.Join(devices).On(s.C(credential.FieldDeviceID), devices.C(device.FieldID))
		}
		order.Terms = append(order.Terms, paging.TextAt(
			func(*sql.Selector) string { return listing.DeviceTable + "." + device.FieldNameKey },
			func(c *db.Credential) string { return c.Edges.Device.NameKey }))
	case model.CredentialOrderFieldExpiresAt:
		if faceted {
			order.Join = func(s *sql.Selector) { selection.Facets(s) }
		}
		order.Terms = append(order.Terms, paging.OptionalInstant(
			facet(credentialfacet.FieldExpiresAt, credential.FieldExpiresAt),
			func(c *db.Credential) *time.Time { return c.ExpiresAt }))
	}
	order.Terms = append(order.Terms, id)
	return order
}

// facet is a column of the credentials' facets in a query that holds them, for their indexes; else the credentials' own.
func facet(column, own string) func(s *sql.Selector) string {
	return func(s *sql.Selector) string {
		if facets, joined := s.JoinedTable(credentialfacet.Table); joined {
			return facets.C(column)
		}
		return s.C(own)
	}
}

// operationOrder is an order of batch operations, newest first when absent.
func operationOrder(by *model.BatchOperationOrder) paging.Order[db.BatchOperation] {
	number := paging.Key(batchoperation.FieldNumber, func(o *db.BatchOperation) ident.BatchOperation {
		return ident.BatchOperation(o.Number)
	})
	if by == nil {
		by = &model.BatchOperationOrder{Field: model.BatchOperationOrderFieldNumber, Direction: model.OrderDirectionDesc}
	}
	order := paging.Order[db.BatchOperation]{Name: string(by.Field), Descending: by.Direction == model.OrderDirectionDesc}
	if by.Field == model.BatchOperationOrderFieldApproveBy {
		order.Terms = append(order.Terms, paging.Instant(
			func(s *sql.Selector) string { return s.C(batchoperation.FieldApproveBy) },
			func(o *db.BatchOperation) *time.Time { return &o.ApproveBy }))
	}
	order.Terms = append(order.Terms, number)
	return order
}

// byName is the order of things whose names are unique.
func byName[T any](column string, value func(*T) string) paging.Order[T] {
	return paging.Order[T]{Name: "NAME", Terms: []paging.Term[T]{paging.Text(column, value)}}
}

func deviceOrder() paging.Order[db.Device] {
	return byName(device.FieldNameKey, func(d *db.Device) string { return d.NameKey })
}

func domainOrder() paging.Order[db.Domain] {
	return byName(domain.FieldNameKey, func(d *db.Domain) string { return d.NameKey })
}

func tagOrder() paging.Order[db.Tag] {
	return byName(tag.FieldNameKey, func(t *db.Tag) string { return t.NameKey })
}

func passwordTypeOrder() paging.Order[db.PasswordType] {
	return byName(passwordtype.FieldNameKey, func(t *db.PasswordType) string { return t.NameKey })
}

func templateOrder() paging.Order[db.ExecutionTemplate] {
	return byName(executiontemplate.FieldNameKey, func(t *db.ExecutionTemplate) string { return t.NameKey })
}

func userOrder() paging.Order[db.User] {
	return byName(user.FieldUsername, func(u *db.User) string { return u.Username })
}

func eventOrder() paging.Order[db.AuditEvent] {
	id := paging.Key(auditevent.FieldID, func(e *db.AuditEvent) ident.AuditEvent { return e.ID })
	return paging.Order[db.AuditEvent]{Name: "NEWEST", Terms: []paging.Term[db.AuditEvent]{id}, Descending: true}
}

func protectedChangeOrder() paging.Order[db.ProtectedChange] {
	id := paging.Key(protectedchange.FieldID, func(c *db.ProtectedChange) ident.ProtectedChange { return c.ID })
	return paging.Order[db.ProtectedChange]{Name: "NEWEST", Terms: []paging.Term[db.ProtectedChange]{id}, Descending: true}
}
