package ident

import "io"

// The typed keys, one for each kind of object. Go shares no methods between types over int64, and ent and gqlgen record the types
// by name, so each type has the same five methods: the prefix of its ids, and reading and writing public ids.

// Credential is the key of a credential.
type Credential int64

func (Credential) Prefix() string { return "cred" }

func (k Credential) String() string            { return Format(k) }
func (k Credential) MarshalGQL(w io.Writer)    { marshal(w, k) }
func (k *Credential) UnmarshalGQL(v any) error { return unmarshal(k, v) }

// Device is the key of a device.
type Device int64

func (Device) Prefix() string { return "dev" }

func (k Device) String() string            { return Format(k) }
func (k Device) MarshalGQL(w io.Writer)    { marshal(w, k) }
func (k *Device) UnmarshalGQL(v any) error { return unmarshal(k, v) }

// Domain is the key of a domain.
type Domain int64

func (Domain) Prefix() string { return "dom" }

func (k Domain) String() string            { return Format(k) }
func (k Domain) MarshalGQL(w io.Writer)    { marshal(w, k) }
func (k *Domain) UnmarshalGQL(v any) error { return unmarshal(k, v) }

// Tag is the key of a tag.
type Tag int64

func (Tag) Prefix() string { return "tag" }

func (k Tag) String() string            { return Format(k) }
func (k Tag) MarshalGQL(w io.Writer)    { marshal(w, k) }
func (k *Tag) UnmarshalGQL(v any) error { return unmarshal(k, v) }

// PasswordType is the key of a password type.
type PasswordType int64

func (PasswordType) Prefix() string { return "ptype" }

func (k PasswordType) String() string            { return Format(k) }
func (k PasswordType) MarshalGQL(w io.Writer)    { marshal(w, k) }
func (k *PasswordType) UnmarshalGQL(v any) error { return unmarshal(k, v) }

// ExecutionTemplate is the key of an execution template.
type ExecutionTemplate int64

func (ExecutionTemplate) Prefix() string { return "tmpl" }

func (k ExecutionTemplate) String() string            { return Format(k) }
func (k ExecutionTemplate) MarshalGQL(w io.Writer)    { marshal(w, k) }
func (k *ExecutionTemplate) UnmarshalGQL(v any) error { return unmarshal(k, v) }

// User is the key of a user.
type User int64

func (User) Prefix() string { return "user" }

func (k User) String() string            { return Format(k) }
func (k User) MarshalGQL(w io.Writer)    { marshal(w, k) }
func (k *User) UnmarshalGQL(v any) error { return unmarshal(k, v) }

// Approver is the key of an approver's registration.
type Approver int64

func (Approver) Prefix() string { return "appr" }

func (k Approver) String() string            { return Format(k) }
func (k Approver) MarshalGQL(w io.Writer)    { marshal(w, k) }
func (k *Approver) UnmarshalGQL(v any) error { return unmarshal(k, v) }

// BatchOperation is the key of a batch operation.
type BatchOperation int64

func (BatchOperation) Prefix() string { return "op" }

func (k BatchOperation) String() string            { return Format(k) }
func (k BatchOperation) MarshalGQL(w io.Writer)    { marshal(w, k) }
func (k *BatchOperation) UnmarshalGQL(v any) error { return unmarshal(k, v) }

// BatchTask is the key of a task of a batch operation.
type BatchTask int64

func (BatchTask) Prefix() string { return "task" }

func (k BatchTask) String() string            { return Format(k) }
func (k BatchTask) MarshalGQL(w io.Writer)    { marshal(w, k) }
func (k *BatchTask) UnmarshalGQL(v any) error { return unmarshal(k, v) }

// APIToken is the key of an API token.
type APIToken int64

func (APIToken) Prefix() string { return "token" }

func (k APIToken) String() string            { return Format(k) }
func (k APIToken) MarshalGQL(w io.Writer)    { marshal(w, k) }
func (k *APIToken) UnmarshalGQL(v any) error { return unmarshal(k, v) }

// AuditEvent is the key of an audit event.
type AuditEvent int64

func (AuditEvent) Prefix() string { return "event" }

func (k AuditEvent) String() string            { return Format(k) }
func (k AuditEvent) MarshalGQL(w io.Writer)    { marshal(w, k) }
func (k *AuditEvent) UnmarshalGQL(v any) error { return unmarshal(k, v) }

// ProtectedChange is the key of a protected change.
type ProtectedChange int64

func (ProtectedChange) Prefix() string { return "pchg" }

func (k ProtectedChange) String() string            { return Format(k) }
func (k ProtectedChange) MarshalGQL(w io.Writer)    { marshal(w, k) }
func (k *ProtectedChange) UnmarshalGQL(v any) error { return unmarshal(k, v) }

// Passkey is the key of a passkey.
type Passkey int64

func (Passkey) Prefix() string { return "pkey" }

func (k Passkey) String() string            { return Format(k) }
func (k Passkey) MarshalGQL(w io.Writer)    { marshal(w, k) }
func (k *Passkey) UnmarshalGQL(v any) error { return unmarshal(k, v) }

// The key of a task holds its operation and its position, so the tasks of an operation are stored together and in order without
// a second index. There is room for 2³¹ operations of 2³² tasks.
const positionBits = 32

// Task returns the key of the task at a position, from 1, of an operation.
func Task(operation BatchOperation, position int64) BatchTask {
	return BatchTask(int64(operation)<<positionBits | position)
}

// Operation returns the operation of a task.
func (k BatchTask) Operation() BatchOperation { return BatchOperation(k >> positionBits) }

// Position returns the position of a task in its operation, from 1.
func (k BatchTask) Position() int64 { return int64(k) & (1<<positionBits - 1) }
