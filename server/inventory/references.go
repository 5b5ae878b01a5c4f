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

	beyondASCII map[string]looks // by table, names that new ones may look like: those that are not in ASCII, and few others
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
		tags: map[string]ident.Tag{}, types: map[string]knownType{}, beyondASCII: map[string]looks{},
	}
}

// learn takes over what a committed chunk found out.
func (r references) learn(found references) {
	maps.Copy(r.devices, found.devices)
	maps.Copy(r.domains, found.domains)
	maps.Copy(r.tags, found.tags)
	maps.Copy(r.types, found.types)
	for table, names := range found.beyondASCII {
		if r.beyondASCII[table] == nil {
			r.beyondASCII[table] = looks{}
		}
		maps.Copy(r.beyondASCII[table], names)
	}
}

func (r references) looksIn(of named) looks {
	if r.beyondASCII[of.table] == nil {
		r.beyondASCII[of.table] = looks{}
	}
	return r.beyondASCII[of.table]
}

// lookup finds a key in what this chunk found, or what those before it did.
func lookup[K comparable, V any](key K, found, known map[K]V) (V, bool) {
	if value, ok := found[key]; ok {
		return value, true
	}
	value, ok := known[key]
	return value, ok
}
