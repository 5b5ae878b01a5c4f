package ident

import "io"

// The typed keys. Each writes itself as a public id in GraphQL and in text.
type (
	// Credential is the key of a credential.
	Credential int64
	// Device is the key of a device.
	Device int64
	// Domain is the key of a domain.
	Domain int64
	// Tag is the key of a tag.
	Tag int64
	// PasswordType is the key of a password type.
	PasswordType int64
	// ExecutionTemplate is the key of an execution template.
	ExecutionTemplate int64
	// User is the key of a user.
	User int64
	// Approver is the key of an approver's registration.
	Approver int64
	// BatchOperation is the key of a batch operation.
	BatchOperation int64
	// BatchTask is the key of a task of a batch operation.
	BatchTask int64
	// APIToken is the key of an API token.
	APIToken int64
	// AuditEvent is the key of an audit event.
	AuditEvent int64
	// ProtectedChange is the key of a protected change.
	ProtectedChange int64
	// Passkey is the key of a passkey.
	Passkey int64
)

// Prefix is "cred".
func (Credential) Prefix() string { return "cred" }

// String is the public id.
func (k Credential) String() string { return Format(k) }

// MarshalGQL writes the public id.
func (k Credential) MarshalGQL(w io.Writer) { marshal(w, k) }

// UnmarshalGQL reads a public id. Errors: *InvalidError.
func (k *Credential) UnmarshalGQL(value any) error { return unmarshal(k, value) }

// Prefix is "dev".
func (Device) Prefix() string { return "dev" }

// String is the public id.
func (k Device) String() string { return Format(k) }

// MarshalGQL writes the public id.
func (k Device) MarshalGQL(w io.Writer) { marshal(w, k) }

// UnmarshalGQL reads a public id. Errors: *InvalidError.
func (k *Device) UnmarshalGQL(value any) error { return unmarshal(k, value) }

// Prefix is "dom".
func (Domain) Prefix() string { return "dom" }

// String is the public id.
func (k Domain) String() string { return Format(k) }

// MarshalGQL writes the public id.
func (k Domain) MarshalGQL(w io.Writer) { marshal(w, k) }

// UnmarshalGQL reads a public id. Errors: *InvalidError.
func (k *Domain) UnmarshalGQL(value any) error { return unmarshal(k, value) }

// Prefix is "tag".
func (Tag) Prefix() string { return "tag" }

// String is the public id.
func (k Tag) String() string { return Format(k) }

// MarshalGQL writes the public id.
func (k Tag) MarshalGQL(w io.Writer) { marshal(w, k) }

// UnmarshalGQL reads a public id. Errors: *InvalidError.
func (k *Tag) UnmarshalGQL(value any) error { return unmarshal(k, value) }

// Prefix is "ptype".
func (PasswordType) Prefix() string { return "ptype" }

// String is the public id.
func (k PasswordType) String() string { return Format(k) }

// MarshalGQL writes the public id.
func (k PasswordType) MarshalGQL(w io.Writer) { marshal(w, k) }

// UnmarshalGQL reads a public id. Errors: *InvalidError.
func (k *PasswordType) UnmarshalGQL(value any) error { return unmarshal(k, value) }

// Prefix is "tmpl".
func (ExecutionTemplate) Prefix() string { return "tmpl" }

// String is the public id.
func (k ExecutionTemplate) String() string { return Format(k) }

// MarshalGQL writes the public id.
func (k ExecutionTemplate) MarshalGQL(w io.Writer) { marshal(w, k) }

// UnmarshalGQL reads a public id. Errors: *InvalidError.
func (k *ExecutionTemplate) UnmarshalGQL(value any) error { return unmarshal(k, value) }

// Prefix is "user".
func (User) Prefix() string { return "user" }

// String is the public id.
func (k User) String() string { return Format(k) }

// MarshalGQL writes the public id.
func (k User) MarshalGQL(w io.Writer) { marshal(w, k) }

// UnmarshalGQL reads a public id. Errors: *InvalidError.
func (k *User) UnmarshalGQL(value any) error { return unmarshal(k, value) }

// Prefix is "appr".
func (Approver) Prefix() string { return "appr" }

// String is the public id.
func (k Approver) String() string { return Format(k) }

// MarshalGQL writes the public id.
func (k Approver) MarshalGQL(w io.Writer) { marshal(w, k) }

// UnmarshalGQL reads a public id. Errors: *InvalidError.
func (k *Approver) UnmarshalGQL(value any) error { return unmarshal(k, value) }

// Prefix is "op".
func (BatchOperation) Prefix() string { return "op" }

// String is the public id.
func (k BatchOperation) String() string { return Format(k) }

// MarshalGQL writes the public id.
func (k BatchOperation) MarshalGQL(w io.Writer) { marshal(w, k) }

// UnmarshalGQL reads a public id. Errors: *InvalidError.
func (k *BatchOperation) UnmarshalGQL(value any) error { return unmarshal(k, value) }

// Prefix is "task".
func (BatchTask) Prefix() string { return "task" }

// String is the public id.
func (k BatchTask) String() string { return Format(k) }

// MarshalGQL writes the public id.
func (k BatchTask) MarshalGQL(w io.Writer) { marshal(w, k) }

// UnmarshalGQL reads a public id. Errors: *InvalidError.
func (k *BatchTask) UnmarshalGQL(value any) error { return unmarshal(k, value) }

// Prefix is "token".
func (APIToken) Prefix() string { return "token" }

// String is the public id.
func (k APIToken) String() string { return Format(k) }

// MarshalGQL writes the public id.
func (k APIToken) MarshalGQL(w io.Writer) { marshal(w, k) }

// UnmarshalGQL reads a public id. Errors: *InvalidError.
func (k *APIToken) UnmarshalGQL(value any) error { return unmarshal(k, value) }

// Prefix is "event".
func (AuditEvent) Prefix() string { return "event" }

// String is the public id.
func (k AuditEvent) String() string { return Format(k) }

// MarshalGQL writes the public id.
func (k AuditEvent) MarshalGQL(w io.Writer) { marshal(w, k) }

// UnmarshalGQL reads a public id. Errors: *InvalidError.
func (k *AuditEvent) UnmarshalGQL(value any) error { return unmarshal(k, value) }

// Prefix is "pchg".
func (ProtectedChange) Prefix() string { return "pchg" }

// String is the public id.
func (k ProtectedChange) String() string { return Format(k) }

// MarshalGQL writes the public id.
func (k ProtectedChange) MarshalGQL(w io.Writer) { marshal(w, k) }

// UnmarshalGQL reads a public id. Errors: *InvalidError.
func (k *ProtectedChange) UnmarshalGQL(value any) error { return unmarshal(k, value) }

// Prefix is "pkey".
func (Passkey) Prefix() string { return "pkey" }

// String is the public id.
func (k Passkey) String() string { return Format(k) }

// MarshalGQL writes the public id.
func (k Passkey) MarshalGQL(w io.Writer) { marshal(w, k) }

// UnmarshalGQL reads a public id. Errors: *InvalidError.
func (k *Passkey) UnmarshalGQL(value any) error { return unmarshal(k, value) }

// Tasks are keyed by operation and position in one integer: tasks of one operation lie together on disk, their order
// is their key, and no second index is needed. 2³¹ operations of 2³² tasks fit.
const positionBits = 32

// Task is the key of the task at a position, from 1, of an operation.
func Task(operation BatchOperation, position int64) BatchTask {
	return BatchTask(int64(operation)<<positionBits | position)
}

// Operation is the operation a task belongs to.
func (k BatchTask) Operation() BatchOperation { return BatchOperation(k >> positionBits) }

// Position is a task's place in its operation, from 1.
func (k BatchTask) Position() int64 { return int64(k) & (1<<positionBits - 1) }
