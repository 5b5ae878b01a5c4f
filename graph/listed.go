package graph

import (
	"context"
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"

	"bulwark/ent/db"
	"bulwark/ent/db/credential"
	"bulwark/ent/db/device"
	"bulwark/graph/model"
	"bulwark/server/listing"
)

// wanted is what to read for a selection of credentials in an order. What is not known here is read with everything else.
func wanted(ctx context.Context, set ast.SelectionSet, by *model.CredentialOrder) listing.Want {
	want := listing.Want{Credential: []string{}}
	own := func(columns ...string) { want.Credential = append(want.Credential, columns...) }
	for name, below := range children(ctx, set) {
		switch name {
		case "__typename", "children", "operations", "openOperations": // the key will do
		case "device":
			want.Device = columns(ctx, below)
			own(credential.FieldDeviceID)
		case "domain":
			want.Domain = columns(ctx, below)
			own(credential.FieldDomainID)
		case "passwordType":
			want.PasswordType = columns(ctx, below)
			own(credential.FieldPasswordTypeID)
		case "tags":
			want.Tag = columns(ctx, below)
		case "parent":
			own(credential.FieldParentID)
		case "expired":
			own(credential.FieldExpiresAt)
		case "passwordChange":
			own(credential.FieldAutomaticChange)
			if leadsOn(ctx, below, "automatic") {
				own(credential.FieldChangeTemplateID, credential.FieldLoginCredentialID)
			}
		case "reconciliation":
			own(credential.FieldReconciliationEnabled, credential.FieldReconciliationAutorun)
			if leadsOn(ctx, below, "enabled", "autorun") {
				own(credential.FieldReconciliationCredentialID, credential.FieldReconciliationTemplateID)
			}
		default:
			own(column(name))
		}
	}
	switch {
	case by == nil:
	case by.Field == model.CredentialOrderFieldDevice: // cursors hold the device's name
		want.Device = append(want.Device, device.FieldNameKey)
	default:
		own(strings.ToLower(string(by.Field)))
	}
	return want
}

// leadsOn tells whether a selection asks for more than these fields.
func leadsOn(ctx context.Context, set ast.SelectionSet, fields ...string) bool {
	for name := range children(ctx, set) {
		if name != "__typename" && !slices.Contains(fields, name) {
			return true
		}
	}
	return false
}

// columns are those of what a selection shows, never nil.
func columns(ctx context.Context, set ast.SelectionSet) []string {
	names := []string{}
	for name := range children(ctx, set) {
		if name != "__typename" && name != "credentialCount" {
			names = append(names, column(name))
		}
	}
	return names
}

// column is how the database spells a field: created_at for createdAt.
func column(field string) string {
	var text strings.Builder
	for _, letter := range field {
		if letter >= 'A' && letter <= 'Z' {
			text.WriteByte('_')
			letter += 'a' - 'A'
		}
		text.WriteRune(letter)
	}
	return text.String()
}

// showListed is showCredentials for rows that were read with what they refer to.
func (s Services) showListed(ctx context.Context, set ast.SelectionSet, rows []*db.Credential) ([]*model.Credential, error) {
	shown := s.show(rows)
	for _, c := range shown {
		edges := &c.Edges
		c.Device, c.Domain, c.PasswordType, c.Tags = edges.Device, edges.Domain, edges.PasswordType, edges.Tags
	}
	for name, below := range children(ctx, set) {
		if _, counted := children(ctx, below)["credentialCount"]; counted {
			loadersFrom(ctx).wantCounts(name, shown)
		}
		var err error
		switch name {
		case "parent", "passwordChange", "reconciliation":
			err = s.showRelated(ctx, name, below, shown)
		}
		if err != nil {
			return nil, err
		}
	}
	return shown, nil
}

// wantCounts says whose credentials will be counted.
func (l *loaders) wantCounts(name string, shown []*model.Credential) {
	for _, c := range shown {
		switch {
		case name == "device":
			l.onDevice.want(c.DeviceID)
		case name == "domain" && c.DomainID != nil:
			l.inDomain.want(*c.DomainID)
		case name == "tags":
			for _, t := range c.Tags {
				l.withTag.want(t.ID)
			}
		}
	}
}
