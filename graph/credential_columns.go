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

// columnsFor returns what to read for a selection of credentials in an order. A field that is not named here is the column of
// the same name.
func columnsFor(ctx context.Context, set ast.SelectionSet, by *model.CredentialOrder) listing.Columns {
	columns := listing.Columns{Credential: []string{}}
	add := func(names ...string) { columns.Credential = append(columns.Credential, names...) }
	for name, selection := range children(ctx, set) {
		switch name {
		case "__typename", "children", "operations", "openOperations": // need only the key
		case "device":
			columns.Device = nestedColumns(ctx, selection)
			add(credential.FieldDeviceID)
		case "domain":
			columns.Domain = nestedColumns(ctx, selection)
			add(credential.FieldDomainID)
		case "passwordType":
			columns.PasswordType = nestedColumns(ctx, selection)
			add(credential.FieldPasswordTypeID)
		case "tags":
			columns.Tag = nestedColumns(ctx, selection)
		case "parent":
			add(credential.FieldParentID)
		case "expired":
			add(credential.FieldExpiresAt)
		case "passwordChange":
			add(credential.FieldAutomaticChange)
			if selectsOther(ctx, selection, "automatic") {
				add(credential.FieldChangeTemplateID, credential.FieldLoginCredentialID)
			}
		case "reconciliation":
			add(credential.FieldReconciliationEnabled, credential.FieldReconciliationAutorun)
			if selectsOther(ctx, selection, "enabled", "autorun") {
				add(credential.FieldReconciliationCredentialID, credential.FieldReconciliationTemplateID)
			}
		default:
			add(columnName(name))
		}
	}
	switch {
	case by == nil:
	case by.Field == model.CredentialOrderFieldDevice: // cursors hold the device's name
		columns.Device = append(columns.Device, device.FieldNameKey)
	default:
		add(strings.ToLower(string(by.Field)))
	}
	return columns
}

// selectsOther reports whether a selection has other fields than these.
func selectsOther(ctx context.Context, set ast.SelectionSet, fields ...string) bool {
	for name := range children(ctx, set) {
		if name != "__typename" && !slices.Contains(fields, name) {
			return true
		}
	}
	return false
}

// nestedColumns returns the columns for a selection of a referenced object, never nil.
func nestedColumns(ctx context.Context, set ast.SelectionSet) []string {
	names := []string{}
	for name := range children(ctx, set) {
		if name != "__typename" && name != "credentialCount" {
			names = append(names, columnName(name))
		}
	}
	return names
}

// columnName returns the column of a field: created_at for createdAt.
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
