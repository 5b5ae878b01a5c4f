package access

import (
	"context"
	"slices"

	"bulwark/server/fault"
	"bulwark/server/viewer"
)

// Permission is what a role may be allowed to do.
type Permission string

// The permissions.
const (
	ReadInventory  Permission = "inventory.read"        // credentials, devices, domains, tags, types, templates
	WriteInventory Permission = "inventory.write"       // register them, import, change devices
	ReadOperations Permission = "operations.read"       // batch operations and their tasks
	Request        Permission = "operations.request"    // preview and request batch operations
	Decide         Permission = "operations.decide"     // be registered as approver, and decide when registered
	CancelAny      Permission = "operations.cancel_any" // cancel what others requested
	ReadSettings   Permission = "settings.read"         // approvers, parameters
	ManageSettings Permission = "settings.manage"       // approvers, parameters, password types, templates
	ReadUsers      Permission = "users.read"
	ManageUsers    Permission = "users.manage"
	ReadAudit      Permission = "audit.read"
	OwnAccount     Permission = "account.own" // own password, second factors and API tokens
	ReadViewer     Permission = "viewer.read" // own name and role
)

// permissionsOf lists the permissions of each role.
var permissionsOf = map[viewer.Role][]Permission{
	viewer.Administrator: {
		ReadInventory, WriteInventory, ReadOperations, Request, Decide, CancelAny,
		ReadSettings, ManageSettings, ReadUsers, ManageUsers, ReadAudit, OwnAccount, ReadViewer,
	},
	viewer.Operator: {
		ReadInventory, WriteInventory, ReadOperations, Request, Decide, ReadSettings, ReadUsers, OwnAccount, ReadViewer,
	},
	viewer.Auditor: {
		ReadInventory, ReadOperations, ReadSettings, ReadUsers, ReadAudit, OwnAccount, ReadViewer,
	},
}

// scopeFor lists the scope that an API token needs for a permission. Permissions that are missing here are denied to every token,
// whatever its owner's role is (rule 22): managing users, passwords, tokens, approvers, parameters, sessions and protected changes.
var scopeFor = map[Permission]viewer.Scope{
	ReadInventory:  viewer.Read,
	ReadOperations: viewer.Read,
	ReadSettings:   viewer.Read,
	ReadUsers:      viewer.Read,
	ReadAudit:      viewer.Read,
	Decide:         viewer.Read, // package approval refuses the decision itself, with TOKEN_CANNOT_DECIDE (rule 11)
	Request:        viewer.Request,
	WriteInventory: viewer.Inventory,
}

// RoleAllows reports whether a role has a permission.
func RoleAllows(role viewer.Role, permission Permission) bool {
	return slices.Contains(permissionsOf[role], permission)
}

// Allows reports whether a viewer has a permission: their role has it and, for an API token, a scope includes it.
func Allows(v viewer.Viewer, permission Permission) bool {
	return v.SignedIn() && RoleAllows(v.Role, permission) && checkScope(v, permission) == nil
}

// Check returns the context's viewer if they have a permission, and otherwise a fault of kind Unauthenticated or Forbidden.
func Check(ctx context.Context, permission Permission) (viewer.Viewer, error) {
	v := viewer.From(ctx)
	if !v.SignedIn() {
		return v, fault.New(fault.Unauthenticated, "Sign in first.")
	}
	if !RoleAllows(v.Role, permission) {
		return v, fault.New(fault.Forbidden, "Your role does not allow this. An administrator can change your role.")
	}
	return v, checkScope(v, permission)
}

// checkScope refuses an API token whose scopes do not include a permission.
func checkScope(v viewer.Viewer, permission Permission) error {
	if !v.ByToken() {
		return nil
	}
	if permission == ReadViewer { // every token may read who its owner is
		return nil
	}
	scope, possible := scopeFor[permission]
	if !possible {
		return fault.New(fault.Forbidden, "An API token cannot do this. Sign in with a browser.")
	}
	if !v.Scopes.Has(scope) {
		return fault.New(fault.Forbidden, "This API token lacks the scope "+string(scope)+". Create a token that has it.")
	}
	return nil
}
