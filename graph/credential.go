package graph

import (
	"context"
	"time"

	"entgo.io/ent/dialect/sql"

	"bulwark/ent/db"
	"bulwark/ent/db/credential"
	"bulwark/ent/db/credentialfacet"
	"bulwark/ent/db/device"
	"bulwark/ent/db/predicate"
	"bulwark/graph/model"
	"bulwark/graph/paging"
	"bulwark/server/access"
	"bulwark/server/action"
	"bulwark/server/filter"
	"bulwark/server/ident"
	"bulwark/server/listing"
)

// credential reads the credential with an id, nil when there is none.
func (s Services) credential(ctx context.Context, id string) (*model.Credential, error) {
	row, err := getByID(ctx, access.ReadInventory, id, s.read().Credential.Get)
	if err != nil {
		return nil, err
	}
	return s.showCredential(ctx, selected(ctx), row)
}

// credentialPage reads a page of credentials and everything that is selected of them.
func (s Services) credentialPage(
	ctx context.Context, by *model.CredentialOrder, a paging.Arguments, condition predicate.Credential,
) (*model.CredentialConnection, error) {
	return s.listCredentials(ctx, by, a, false, func(query *listing.Query) *listing.Query { return query.Where(condition) })
}

// credentialsMatching reads a page of the credentials that match a filter. A condition without an index in the page's order is
// first tried on the next rows only: they hold enough of what is frequent.
func (s Services) credentialsMatching(
	ctx context.Context, by *model.CredentialOrder, a paging.Arguments, f *action.Filter,
) (*model.CredentialConnection, error) {
	now, faceted, condition := s.now(), !filter.HasIndex(f), filter.Where
	if faceted {
		condition = filter.WhereByFacets
	}
	var nearby []credentialQueryOption
	ordered := by == nil || by.Field == model.CredentialOrderFieldID || by.Field == model.CredentialOrderFieldUsername
	if ordered && f != nil && (f.Search != "" || faceted && filter.NeedsFacets(f)) {
		nearby = append(nearby, func(query *listing.Query) *listing.Query {
			return query.Where(filter.WhereByRow(f, now))
		})
	}
	return s.listCredentials(ctx, by, a, faceted, func(query *listing.Query) *listing.Query {
		return query.Where(condition(f, now)).WhereForCount(filter.Where(f, now))
	}, nearby...)
}

// credentialQueryOption adds conditions to a query.
type credentialQueryOption = func(query *listing.Query) *listing.Query

// listCredentials reads a page with the conditions of full. The queries of nearby are tried on the next rows first.
func (s Services) listCredentials(
	ctx context.Context, by *model.CredentialOrder, a paging.Arguments, faceted bool,
	full credentialQueryOption, nearby ...credentialQueryOption,
) (*model.CredentialConnection, error) {
	set := selectedNodes(ctx)
	columns := columnsFor(ctx, set, by)
	quick := make([]*listing.Query, len(nearby))
	for i, option := range nearby {
		quick[i] = option(listing.NewQuery(s.Store, columns))
	}
	order := credentialOrder(by, faceted)
	return paging.List(ctx, full(listing.NewQuery(s.Store, columns)), order, a, func(rows []*db.Credential) ([]*model.Credential, error) {
		return s.showCredentials(ctx, set, rows, withReferences)
	}, quick...)
}

// credentialOrder returns an order of credentials, by id when by is nil; ties are ordered by id. When faceted, it orders by
// columns of credential_facets where these have indexes.
func credentialOrder(by *model.CredentialOrder, faceted bool) paging.Order[db.Credential] {
	id := paging.Key(credential.FieldID, func(c *db.Credential) ident.Credential { return c.ID })
	id.Column = facetColumn(credentialfacet.FieldID, credential.FieldID)
	if by == nil {
		return paging.Order[db.Credential]{Name: "ID", Terms: []paging.Term[db.Credential]{id}}
	}
	order := paging.Order[db.Credential]{Name: string(by.Field), Descending: by.Direction == model.OrderDirectionDesc}
	switch by.Field {
	case model.CredentialOrderFieldID: // the last term of every order
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
			order.Join = func(s *sql.Selector) { filter.JoinFacets(s) }
		}
		order.Terms = append(order.Terms, paging.OptionalInstant(
			facetColumn(credentialfacet.FieldExpiresAt, credential.FieldExpiresAt),
			func(c *db.Credential) *time.Time { return c.ExpiresAt }))
	}
	order.Terms = append(order.Terms, id)
	return order
}

// facetColumn returns a column of credential_facets where the query joins them, for their indexes, and of credentials elsewhere.
func facetColumn(column, own string) func(s *sql.Selector) string {
	return func(s *sql.Selector) string {
		if facets, joined := s.JoinedTable(credentialfacet.Table); joined {
			return facets.C(column)
		}
		return s.C(own)
	}
}
