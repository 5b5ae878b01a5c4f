package action

import "bulwark/server/ident"

// Set is a wanted value of a field that is always there; nil leaves the field alone.
type Set[T any] = *T

// Clearable is a wanted value of a field that may be empty.
type Clearable[T any] struct {
	Named bool `json:"named"`           // false leaves the field alone
	Value *T   `json:"value,omitempty"` // nil clears
}

// To is a Clearable that sets a value.
func To[T any](value T) Clearable[T] { return Clearable[T]{Named: true, Value: &value} }

// Cleared is a Clearable that empties the field.
func Cleared[T any]() Clearable[T] { return Clearable[T]{Named: true} }

// TagMode is how tags change.
type TagMode string

// The modes.
const (
	ReplaceTags TagMode = "REPLACE"
	AddTags     TagMode = "ADD"
	RemoveTags  TagMode = "REMOVE"
)

// TagChange is a change of tags. Tags is empty only with REPLACE, which then clears.
type TagChange struct {
	Mode TagMode     `json:"mode"`
	Tags []ident.Tag `json:"tags"`
}

// Changes is what an update does to every credential of the selection: what is not named stays, what is named without
// a value is cleared (domain.md, "The four actions"). It is stored with the operation and is part of the digest.
type Changes struct {
	PasswordType             Set[ident.PasswordType]            `json:"passwordType,omitempty"`
	Domain                   Clearable[ident.Domain]            `json:"domain,omitzero"`
	Device                   Set[ident.Device]                  `json:"device,omitempty"`
	AdditionalInformation    Set[string]                        `json:"additionalInformation,omitempty"` // "" clears
	Tags                     *TagChange                         `json:"tags,omitempty"`
	Parent                   Clearable[ident.Credential]        `json:"parent,omitzero"`
	AutomaticChange          Set[bool]                          `json:"automaticChange,omitempty"`
	ChangeTemplate           Clearable[ident.ExecutionTemplate] `json:"changeTemplate,omitzero"`
	LoginCredential          Clearable[ident.Credential]        `json:"loginCredential,omitzero"`
	ReconciliationEnabled    Set[bool]                          `json:"reconciliationEnabled,omitempty"`
	ReconciliationAutorun    Set[bool]                          `json:"reconciliationAutorun,omitempty"`
	ReconciliationCredential Clearable[ident.Credential]        `json:"reconciliationCredential,omitzero"`
	ReconciliationTemplate   Clearable[ident.ExecutionTemplate] `json:"reconciliationTemplate,omitzero"`
}

// Empty tells whether nothing is named.
func (c *Changes) Empty() bool { return c == nil || len(c.Fields()) == 0 }
