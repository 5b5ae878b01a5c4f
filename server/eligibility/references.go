package eligibility

import (
	"bulwark/server/action"
)

// NameKind is the kind of thing that a name belongs to.
type NameKind = action.ReferenceKind

// The kinds of things that an operation refers to by key and shows by name.
const (
	CredentialName   NameKind = "CREDENTIAL"
	DeviceName       NameKind = "DEVICE"
	DomainName       NameKind = "DOMAIN"
	PasswordTypeName NameKind = "PASSWORD_TYPE"
	TagName          NameKind = "TAG"
	TemplateName     NameKind = "TEMPLATE"
)

// NameKindOf returns the kind of thing that a field refers to, "" for fields that refer to nothing.
func NameKindOf(field action.Field) NameKind {
	switch field {
	case action.PasswordType:
		return PasswordTypeName
	case action.Domain:
		return DomainName
	case action.Device:
		return DeviceName
	case action.Tags:
		return TagName
	case action.Parent, action.LoginCredential, action.ReconciliationCredential:
		return CredentialName
	case action.ChangeTemplate, action.ReconciliationTemplate:
		return TemplateName
	default:
		return ""
	}
}

// References are keys of things by kind.
type References map[NameKind][]int64

// Add adds keys of a kind, except 0, which stands for nothing.
func (r References) Add(kind NameKind, keys ...int64) {
	for _, key := range keys {
		if key != 0 && kind != "" {
			r[kind] = append(r[kind], key)
		}
	}
}

// ReferencesOf returns what changes refer to; nil, for actions without changes, refers to nothing.
func ReferencesOf(changes *action.Changes) References {
	r := References{}
	if changes == nil {
		return r
	}
	if changes.Tags != nil {
		r.Add(TagName, integers(changes.Tags.Tags)...)
	}
	r.Add(PasswordTypeName, integer(changes.PasswordType))
	r.Add(DomainName, integer(changes.Domain.Value))
	r.Add(DeviceName, integer(changes.Device))
	r.Add(CredentialName, integer(changes.Parent.Value), integer(changes.LoginCredential.Value), integer(changes.ReconciliationCredential.Value))
	r.Add(TemplateName, integer(changes.ChangeTemplate.Value), integer(changes.ReconciliationTemplate.Value))
	return r
}

// References returns what the action refers to.
func (t Target) References() References { return ReferencesOf(t.Changes) }

func integer[K ~int64](key *K) int64 {
	if key == nil {
		return 0
	}
	return int64(*key)
}

func integers[K ~int64](keys []K) []int64 {
	list := make([]int64, len(keys))
	for i, key := range keys {
		list[i] = int64(key)
	}
	return list
}
