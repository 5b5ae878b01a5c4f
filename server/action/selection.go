package action

import (
	"time"

	"bulwark/server/ident"
)

// Selection says how the credentials of a request are chosen: by ids, or by a filter with exceptions. It is stored with the
// operation and covered by its digest.
type Selection struct {
	IDs    []ident.Credential `json:"ids,omitempty"`
	Filter *Filter            `json:"filter,omitempty"`
	Except []ident.Credential `json:"except,omitempty"`
}

// Filter holds conditions on credentials, all of which must hold. A zero field is no condition.
type Filter struct {
	Status          string               `json:"status,omitempty"` // ACTIVE or INACTIVE
	Expired         *bool                `json:"expired,omitempty"`
	Search          string               `json:"search,omitempty"`
	Devices         []ident.Device       `json:"devices,omitempty"`
	Domains         []ident.Domain       `json:"domains,omitempty"`
	Tags            []ident.Tag          `json:"tags,omitempty"` // any of
	PasswordTypes   []ident.PasswordType `json:"passwordTypes,omitempty"`
	Parent          *ident.Credential    `json:"parent,omitempty"`
	ExpiresBefore   *time.Time           `json:"expiresBefore,omitempty"`
	ExpiresAfter    *time.Time           `json:"expiresAfter,omitempty"`
	AutomaticChange *bool                `json:"automaticChange,omitempty"`
	All             bool                 `json:"all,omitempty"`
}

// Unconditional reports whether the filter has no condition and does not say all: true either (rule 3).
func (f *Filter) Unconditional() bool {
	return f == nil || !f.All && f.Status == "" && f.Expired == nil && f.Search == "" && len(f.Devices) == 0 &&
		len(f.Domains) == 0 && len(f.Tags) == 0 && len(f.PasswordTypes) == 0 && f.Parent == nil &&
		f.ExpiresBefore == nil && f.ExpiresAfter == nil && f.AutomaticChange == nil
}
