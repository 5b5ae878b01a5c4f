package graph

import (
	"context"

	"bulwark/ent/db"
	"bulwark/ent/db/predicate"
	"bulwark/graph/model"
	"bulwark/graph/paging"
	"bulwark/server/action"
	"bulwark/server/listing"
	"bulwark/server/selection"
)

// credentialPage reads a page of credentials and everything that is selected of them.
func (s Services) credentialPage(
	ctx context.Context, by *model.CredentialOrder, a paging.Arguments, condition predicate.Credential,
) (*model.CredentialConnection, error) {
	return s.pageOf(ctx, by, a, false, func(query *listing.Credentials) *listing.Credentials { return query.Where(condition) })
}

// credentialsMatching reads a page of the credentials that a filter means. What has no index in the wanted order is looked
// for among the next rows first: what is found often is found there.
func (s Services) credentialsMatching(
	ctx context.Context, by *model.CredentialOrder, a paging.Arguments, filter *action.Filter,
) (*model.CredentialConnection, error) {
	now, faceted, condition := s.now(), !selection.Indexed(filter), selection.Where
	if faceted {
		condition = selection.WhereFaceted
	}
	var nearby []form
	ordered := by == nil || by.Field == model.CredentialOrderFieldID || by.Field == model.CredentialOrderFieldUsername
	if ordered && filter != nil && (filter.Search != "" || faceted && selection.Faceted(filter)) {
		nearby = append(nearby, func(query *listing.Credentials) *listing.Credentials {
			return query.Where(selection.WhereRows(filter, now))
		})
	}
	return s.pageOf(ctx, by, a, faceted, func(query *listing.Credentials) *listing.Credentials {
		return query.Where(condition(filter, now)).Counted(selection.Where(filter, now))
	}, nearby...)
}

// form is how a query asks for what it is to find.
type form = func(query *listing.Credentials) *listing.Credentials

func (s Services) pageOf(
	ctx context.Context, by *model.CredentialOrder, a paging.Arguments, faceted bool, full form, nearby ...form,
) (*model.CredentialConnection, error) {
	set := selectedNodes(ctx)
	want := wanted(ctx, set, by)
	quick := make([]*listing.Credentials, len(nearby))
	for i, form := range nearby {
		quick[i] = form(listing.Of(s.Store, want))
	}
	order := credentialOrder(by, faceted)
	return paging.List(ctx, full(listing.Of(s.Store, want)), order, a, func(rows []*db.Credential) ([]*model.Credential, error) {
		return s.showListed(ctx, set, rows)
	}, quick...)
}

// eventPage reads a page of audit events.
func (s Services) eventPage(ctx context.Context, a paging.Arguments, filter *model.AuditEventFilter) (*model.AuditEventConnection, error) {
	conditions, err := eventFilter(filter)
	if err != nil {
		return nil, err
	}
	query := s.read().AuditEvent.Query().Where(conditions...)
	return paging.List(ctx, query, eventOrder(), a, func(rows []*db.AuditEvent) ([]*db.AuditEvent, error) {
		for _, row := range rows {
			if row.ActorID != nil {
				loadersFrom(ctx).users.want(*row.ActorID)
			}
			if row.TokenID != nil {
				loadersFrom(ctx).tokens.want(*row.TokenID)
			}
		}
		return rows, nil
	})
}

// What may be asked of the objects of a page.

func (l *loaders) devicesShown(rows []*db.Device) ([]*db.Device, error) {
	for _, row := range rows {
		l.onDevice.want(row.ID)
	}
	return rows, nil
}

func (l *loaders) domainsShown(rows []*db.Domain) ([]*db.Domain, error) {
	for _, row := range rows {
		l.inDomain.want(row.ID)
	}
	return rows, nil
}

func (l *loaders) tagsShown(rows []*db.Tag) ([]*db.Tag, error) {
	for _, row := range rows {
		l.withTag.want(row.ID)
	}
	return rows, nil
}

func (l *loaders) usersShown(rows []*db.User) ([]*db.User, error) {
	for _, row := range rows {
		l.approvers.want(row.ID)
		l.secondFactors.want(row.ID)
	}
	return rows, nil
}
