package selection

import (
	"maps"
	"slices"

	"bulwark/server/action"
)

// NameKind says what kind of thing a name belongs to.
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

// nameSource says where the present names of a kind are; the tables call what has the name n.
type nameSource struct{ tables, name, address string }

var nameSources = map[NameKind]nameSource{
	CredentialName:   {"credentials n JOIN devices nd ON nd.id = n.device_id", "n.username || '@' || nd.name", "nd.address"},
	DeviceName:       {"devices n", "n.name", "n.address"},
	DomainName:       {"domains n", "n.name", "''"},
	PasswordTypeName: {"password_types n", "n.name", "''"},
	TagName:          {"tags n", "n.name", "''"},
	TemplateName:     {"execution_templates n", "n.name", "''"},
}

// nameKinds lists all kinds, in the order of their words.
func nameKinds() []NameKind { return slices.Sorted(maps.Keys(nameSources)) }

// NameKindOf says what kind of thing a field refers to; it returns "" for fields that refer to nothing.
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

// References are keys of things by the kind of their names.
type References map[NameKind][]int64

// Add adds keys of a kind; 0 stands for nothing and is left out.
func (r References) Add(kind NameKind, keys ...int64) {
	for _, key := range keys {
		if key != 0 && kind != "" {
			r[kind] = append(r[kind], key)
		}
	}
}

// ReferencesOf returns what an update refers to; for other actions, whose changes are nil, nothing.
func ReferencesOf(changes *action.Changes) References {
	r := References{}
	if changes == nil {
		return r
	}
	if changes.Tags != nil {
		r.Add(TagName, plain(changes.Tags.Tags)...)
	}
	r.Add(PasswordTypeName, value(changes.PasswordType))
	r.Add(DomainName, value(changes.Domain.Value))
	r.Add(DeviceName, value(changes.Device))
	r.Add(CredentialName, value(changes.Parent.Value), value(changes.LoginCredential.Value), value(changes.ReconciliationCredential.Value))
	r.Add(TemplateName, value(changes.ChangeTemplate.Value), value(changes.ReconciliationTemplate.Value))
	return r
}

// References returns what the action refers to.
func (t Target) References() References { return ReferencesOf(t.Changes) }

func value[K ~int64](key *K) int64 {
	if key == nil {
		return 0
	}
	return int64(*key)
}

func plain[K ~int64](keys []K) []int64 {
	list := make([]int64, len(keys))
	for i, key := range keys {
		list[i] = int64(key)
	}
	return list
}
