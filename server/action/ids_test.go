package action_test

import (
	"testing"

	"bulwark/server/action"
	"bulwark/server/ident"
)

// idOf returns the public id for a key.
func idOf(t *testing.T, kind action.ReferenceKind, key int64) string {
	t.Helper()
	switch kind {
	case action.CredentialReference:
		return ident.Credential(key).String()
	case action.DeviceReference:
		return ident.Device(key).String()
	case action.DomainReference:
		return ident.Domain(key).String()
	case action.PasswordTypeReference:
		return ident.PasswordType(key).String()
	case action.TagReference:
		return ident.Tag(key).String()
	case action.TemplateReference:
		return ident.ExecutionTemplate(key).String()
	}
	t.Fatalf("unknown kind %s", kind)
	return ""
}
