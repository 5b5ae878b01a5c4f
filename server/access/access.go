package access

import (
	"context"
	"slices"

	"bulwark/server/fault"
	"bulwark/server/viewer"
)

// Permission is something a role may or may not do.
type Permission string

// The permissions.
const (
	ReadInventory  Permission = "inventory.read"        // credentials, devices, domains, tags, types, templates
	WriteInventory Permission = "inventory.write"       // register them, import, change devices
	ReadOperations Permission = "operations.read"       // batch operations and their tasks
	Request        Permission = "operations.request"    // preview and request batch operations
	Decide         Permission = "operations.decide"     // be a decider at all; registration comes on top
	CancelAny      Permission = "operations.cancel_any" // cancel what others requested
	ReadSettings   Permission = "settings.read"         // approvers, parameters
	ManageSettings Permission = "settings.manage"       // approvers, parameters, password types, templates
	ReadUsers      Permission = "users.read"
	ManageUsers    Permission = "users.manage"
	ReadAudit      Permission = "audit.read"
	OwnAccount     Permission = "account.own" // own password and API tokens
)

// matrix is the whole of it.
var matrix = map[viewer.Role][]Permission{
	viewer.Administrator: {
		ReadInventory, WriteInventory, ReadOperations, Request, Decide, CancelAny,
		ReadSettings, ManageSettings, ReadUsers, ManageUsers, ReadAudit, OwnAccount,
	},
	viewer.Operator: {
		ReadInventory, WriteInventory, ReadOperations, Request, Decide, ReadSettings, ReadUsers, OwnAccount,
	},
	viewer.Auditor: {
		ReadInventory, ReadOperations, ReadSettings, ReadUsers, ReadAudit, OwnAccount,
	},
}

// May tells whether a role has a permission.
func May(role viewer.Role, permission Permission) bool {
	return slices.Contains(matrix[role], permission)
}

// Check returns who asks when they may, and otherwise a fault of kind Unauthenticated or Forbidden.
func Check(ctx context.Context, permission Permission) (viewer.Viewer, error) {
	v := viewer.From(ctx)
	if !v.SignedIn() {
		return v, fault.New(fault.Unauthenticated, "Sign in first.")
	}
	if !May(v.Role, permission) {
		return v, fault.New(fault.Forbidden, "Your role does not allow this. An administrator can change your role.")
	}
	return v, nil
}
