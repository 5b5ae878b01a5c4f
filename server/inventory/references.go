package inventory

import (
	"maps"

	"bulwark/server/ident"
)

// references holds the things that names refer to, by name key, so that an import looks up each only once.
type references struct {
	devices map[string]knownDevice
	domains map[string]ident.Domain
	tags    map[string]ident.Tag
	types   map[string]knownType

	nonASCII map[string]skeletonIndex // by table: existing names that new ones may look like, which are those not in ASCII and a few others
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
		tags: map[string]ident.Tag{}, types: map[string]knownType{}, nonASCII: map[string]skeletonIndex{},
	}
}

// merge adds what a committed chunk found.
func (r references) merge(found references) {
	maps.Copy(r.devices, found.devices)
	maps.Copy(r.domains, found.domains)
	maps.Copy(r.tags, found.tags)
	maps.Copy(r.types, found.types)
	for table, names := range found.nonASCII {
		if r.nonASCII[table] == nil {
			r.nonASCII[table] = skeletonIndex{}
		}
		maps.Copy(r.nonASCII[table], names)
	}
}

// nonASCIINames returns the index of existing names of a table, which may be empty.
func (r references) nonASCIINames(of nameColumn) skeletonIndex {
	if r.nonASCII[of.table] == nil {
		r.nonASCII[of.table] = skeletonIndex{}
	}
	return r.nonASCII[of.table]
}

// find looks up a key among what this chunk found and what earlier chunks found.
func find[K comparable, V any](key K, found, known map[K]V) (V, bool) {
	if value, ok := found[key]; ok {
		return value, true
	}
	value, ok := known[key]
	return value, ok
}
