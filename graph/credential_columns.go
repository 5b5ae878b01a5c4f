package graph

import (
	"context"
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"

	"bulwark/ent/db/credential"
	"bulwark/ent/db/device"
	"bulwark/graph/model"
	"bulwark/server/listing"
)

// wanted is what to read for a selection of credentials in an order. What is not known here is read with everything else.
func columnsFor(ctx context.Context, set ast.SelectionSet, by *model.CredentialOrder) listing.Want {
	want := listing.Want{Credential: []string{}}
	own := func(columns ...string) { want.Credential = append(want.Credential, columns...) }
	for name, below := range children(ctx, set) {
		switch name {
		case "__typename", "children", "operations", "openOperations": // the key will do
		case "device":
			want.Device = nestedColumns(ctx, below)
			own(credential.FieldDeviceID)
		case "domain":
			want.Domain = nestedColumns(ctx, below)
			own(credential.FieldDomainID)
		case "passwordType":
			want.PasswordType = nestedColumns(ctx, below)
			own(credential.FieldPasswordTypeID)
		case "tags":
			want.Tag = nestedColumns(ctx, below)
		case "parent":
			own(credential.FieldParentID)
		case "expired":
			own(credential.FieldExpiresAt)
		case "passwordChange":
			own(credential.FieldAutomaticChange)
			if selectsOther(ctx, below, "automatic") {
				own(credential.FieldChangeTemplateID, credential.FieldLoginCredentialID)
			}
		case "reconciliation":
			own(credential.FieldReconciliationEnabled, credential.FieldReconciliationAutorun)
			if selectsOther(ctx, below, "enabled", "autorun") {
				own(credential.FieldReconciliationCredentialID, credential.FieldReconciliationTemplateID)
			}
		default:
			own(columnName(name))
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
func selectsOther(ctx context.Context, set ast.SelectionSet, fields ...string) bool {
	for name := range children(ctx, set) {
		if name != "__typename" && !slices.Contains(fields, name) {
			return true
		}
	}
	return false
}

// columns are those of what a selection shows, never nil.
func nestedColumns(ctx context.Context, set ast.SelectionSet) []string {
	names := []string{}
	for name := range children(ctx, set) {
		if name != "__typename" && name != "credentialCount" {
			names = append(names, columnName(name))
		}
	}
	return names
}

// column is how the database spells a field: created_at for createdAt.
func columnName(field string) string {
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
