package model

import (
	"bulwark/ent/db"
	"bulwark/graph/paging"
)

// The connections and edges of the schema.
type (
	// CredentialConnection is a page of credentials.
	CredentialConnection = paging.Connection[Credential]
	// CredentialEdge is a credential in a page.
	CredentialEdge = paging.Edge[Credential]
	// DeviceConnection is a page of devices.
	DeviceConnection = paging.Connection[db.Device]
	// DeviceEdge is a device in a page.
	DeviceEdge = paging.Edge[db.Device]
	// DomainConnection is a page of domains.
	DomainConnection = paging.Connection[db.Domain]
	// DomainEdge is a domain in a page.
	DomainEdge = paging.Edge[db.Domain]
	// TagConnection is a page of tags.
	TagConnection = paging.Connection[db.Tag]
	// TagEdge is a tag in a page.
	TagEdge = paging.Edge[db.Tag]
	// PasswordTypeConnection is a page of password types.
	PasswordTypeConnection = paging.Connection[db.PasswordType]
	// PasswordTypeEdge is a password type in a page.
	PasswordTypeEdge = paging.Edge[db.PasswordType]
	// ExecutionTemplateConnection is a page of execution templates.
	ExecutionTemplateConnection = paging.Connection[db.ExecutionTemplate]
	// ExecutionTemplateEdge is an execution template in a page.
	ExecutionTemplateEdge = paging.Edge[db.ExecutionTemplate]
	// UserConnection is a page of users.
	UserConnection = paging.Connection[db.User]
	// UserEdge is a user in a page.
	UserEdge = paging.Edge[db.User]
	// BatchOperationConnection is a page of batch operations.
	BatchOperationConnection = paging.Connection[db.BatchOperation]
	// BatchOperationEdge is a batch operation in a page.
	BatchOperationEdge = paging.Edge[db.BatchOperation]
	// BatchTaskConnection is a page of tasks.
	BatchTaskConnection = paging.Connection[BatchTask]
	// BatchTaskEdge is a task in a page.
	BatchTaskEdge = paging.Edge[BatchTask]
	// ProtectedChangeConnection is a page of protected changes.
	ProtectedChangeConnection = paging.Connection[db.ProtectedChange]
	// ProtectedChangeEdge is a protected change in a page.
	ProtectedChangeEdge = paging.Edge[db.ProtectedChange]
	// AuditEventConnection is a page of audit events.
	AuditEventConnection = paging.Connection[db.AuditEvent]
	// AuditEventEdge is an audit event in a page.
	AuditEventEdge = paging.Edge[db.AuditEvent]
)
