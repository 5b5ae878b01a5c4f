package model

import (
	"time"

	"bulwark/server/approval"
	"bulwark/server/fault"
	"bulwark/server/ident"
)

// BatchTask is a task as the API shows it.
type BatchTask struct {
	ID         ident.BatchTask
	Position   int64
	Credential *Credential
	Status     approval.TaskStatus
	Code       *fault.Code
	Message    *string
	Changes    []*FieldChange
	FinishedAt *time.Time

	// Names frozen with the request, nil for none.
	Username, DeviceName, DeviceAddress, DomainName, PasswordTypeName *string
}
