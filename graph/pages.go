package graph

import (
	"context"

	"bulwark/ent/db"
	"bulwark/ent/db/predicate"
	"bulwark/graph/model"
	"bulwark/graph/paging"
	"bulwark/server/listing"
)

// credentialPage reads a page of credentials and everything that is selected of them.
func (s Services) credentialPage(
	ctx context.Context, by *model.CredentialOrder, a paging.Arguments, all ...predicate.Credential,
) (*model.CredentialConnection, error) {
	set := selectedNodes(ctx)
	query := listing.Of(s.Store, wanted(ctx, set, by)).Where(all...)
	return paging.List(ctx, query, credentialOrder(by), a, func(rows []*db.Credential) ([]*model.Credential, error) {
		return s.showListed(ctx, set, rows)
	})
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
	}
	return rows, nil
}
