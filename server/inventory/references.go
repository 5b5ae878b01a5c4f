package inventory

import (
	"maps"

	"bulwark/server/ident"
)

// references remembers what names stand for, by key, so that an import asks the database once for each.
type references struct {
	devices map[string]knownDevice
	domains map[string]ident.Domain
	tags    map[string]ident.Tag
	types   map[string]knownType
}

type knownDevice struct {
	id     ident.Device
	active bool
}

type knownType struct {
	id             ident.PasswordType
	local, enabled bool
}

func newReferences() references {
	return references{
		devices: map[string]knownDevice{}, domains: map[string]ident.Domain{},
		tags: map[string]ident.Tag{}, types: map[string]knownType{},
	}
}

// learn takes over what a committed chunk found out.
func (r references) learn(found references) {
	maps.Copy(r.devices, found.devices)
	maps.Copy(r.domains, found.domains)
	maps.Copy(r.tags, found.tags)
	maps.Copy(r.types, found.types)
}

// lookup finds a key in what this chunk found, or what those before it did.
func lookup[K comparable, V any](key K, found, known map[K]V) (V, bool) {
	if value, ok := found[key]; ok {
		return value, true
	}
	value, ok := known[key]
	return value, ok
}
