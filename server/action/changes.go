package action

import (
	"slices"

	"bulwark/server/ident"
)

// Set is a new value of a field that always has one; nil leaves the field alone.
type Set[T any] = *T

// Clearable is a new value of a field that may be empty.
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

// Apply returns the tags that a credential has after the change, sorted, from those it has before.
func (c *TagChange) Apply(before []ident.Tag) []ident.Tag {
	var after []ident.Tag
	switch c.Mode {
	case ReplaceTags:
		after = slices.Clone(c.Tags)
	case AddTags:
		after = slices.Concat(c.Tags, before)
	case RemoveTags:
		after = slices.DeleteFunc(slices.Clone(before), func(tag ident.Tag) bool { return slices.Contains(c.Tags, tag) })
	}
	slices.Sort(after)
	return slices.Compact(after)
}

// Changes is what an update does to every credential of the selection: a field that is not named stays, one that is named
// without a value is cleared. It is stored with the operation and covered by its digest, in the order of its members.
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

// Fields returns the fields that are named, in the order of the form.
func (c *Changes) Fields() []Field {
	var named []Field
	for _, d := range fields {
		if d.NamedBy(c) {
			named = append(named, d.Field)
		}
	}
	return named
}

// Empty reports whether nothing is named.
func (c *Changes) Empty() bool { return len(c.Fields()) == 0 }
