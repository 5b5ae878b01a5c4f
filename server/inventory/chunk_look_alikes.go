package inventory

import (
	"context"
	"iter"
	"maps"
	"slices"

	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/store"
	"bulwark/server/text"
)

// lookAlikeCheck compares the new names of a chunk's lines with stored names and with those of earlier lines; stored names are
// not compared with each other. References hold the names of devices, domains, tags and types, usernames holds the others.
type lookAlikeCheck struct {
	chunk     *chunk
	usernames map[string]skeletonIndex // by the key of the device's name
	// hasImitations says that some new names look like ASCII but are not. Only then names in ASCII are indexed.
	hasImitations bool
	skeletons     map[string]text.Skeletons // by name; each is needed three times
}

// skeletonsOf returns the skeletons of a name, from the cache if possible.
func (n *lookAlikeCheck) skeletonsOf(name string) text.Skeletons {
	of, known := n.skeletons[name]
	if !known {
		of = text.SkeletonsOf(name)
		n.skeletons[name] = of
	}
	return of
}

// newName is a name in a line that is not stored.
type newName struct {
	column column
	of     nameColumn
	device string // key of the device's name, for usernames
	name   string
}

// findLookAlikes reads the names that the chunk's new names are compared with: almost none when all names are in ASCII.
func (c *chunk) findLookAlikes(ctx context.Context) error {
	c.names = &lookAlikeCheck{chunk: c, usernames: map[string]skeletonIndex{}, skeletons: map[string]text.Skeletons{}}
	tables, similar := c.collectNewNames()
	for _, of := range tables {
		if err := c.readTable(ctx, of, similar[of.table]); err != nil {
			return err
		}
	}
	return c.readUsernames(ctx, similar[usernames.table])
}

// collectNewNames returns the tables to which the lines add names and, by table, the new names that are not in ASCII but look
// like it.
func (c *chunk) collectNewNames() (tables map[string]nameColumn, similar map[string][]string) {
	tables, similar = map[string]nameColumn{}, map[string][]string{}
	for _, r := range c.rows {
		for m := range c.newNamesOf(r) {
			if m.column != colUsername {
				tables[m.of.table] = m.of
			}
			if text.HasNonASCII(m.name) && c.names.skeletonsOf(m.name).LooksASCII() {
				similar[m.of.table] = append(similar[m.of.table], m.name)
				c.names.hasImitations = true
			}
		}
	}
	return tables, similar
}

// newNamesOf returns the names of a line that are not stored.
func (c *chunk) newNamesOf(r *row) iter.Seq[newName] {
	return func(yield func(newName) bool) {
		device := nameKey(r.device.Name)
		_, stored := find(device, c.found.devices, c.known.devices)
		if !stored && !yield(newName{colDevice, deviceNames, "", r.device.Name}) {
			return
		}
		_, stored = find(nameKey(r.domain), c.found.domains, c.known.domains)
		if r.domain != "" && !stored && !yield(newName{colDomain, domainNames, "", r.domain}) {
			return
		}
		_, stored = find(nameKey(r.passwordType), c.found.types, c.known.types)
		if !stored && !yield(newName{colPasswordType, typeNames, "", r.passwordType}) {
			return
		}
		for _, name := range r.tags {
			_, stored = find(nameKey(name), c.found.tags, c.known.tags)
			if !stored && !yield(newName{colTags, tagNames, "", name}) {
				return
			}
		}
		yield(newName{colUsername, usernames, device, r.username})
	}
}

func (c *chunk) conn() store.Conn {
	return store.Conn{Client: c.client, Dialect: c.dialect}
}

// readTable indexes the names of a table that are not in ASCII, once for an import, and those in ASCII that some new names may
// look like.
func (c *chunk) readTable(ctx context.Context, of nameColumn, similar []string) error {
	found := c.found.nonASCIINames(of)
	index := func(_ ident.Device, name string) { found.add(name) }
	if _, read := c.known.nonASCII[of.table]; !read {
		if err := of.forEachNonASCII(ctx, c.conn(), index); err != nil {
			return err
		}
	}
	for names := range slices.Chunk(similar, batchSize) {
		if err := of.forEachSimilar(ctx, c.conn(), names, index); err != nil {
			return err
		}
	}
	return nil
}

// readUsernames indexes the usernames on the chunk's devices that are not in ASCII, and those in ASCII that some new ones may
// look like.
func (c *chunk) readUsernames(ctx context.Context, similar []string) error {
	devices := map[ident.Device]string{}
	for _, r := range c.rows {
		key := nameKey(r.device.Name)
		if known, found := find(key, c.found.devices, c.known.devices); found && known.id > 0 {
			devices[known.id] = key
		}
	}
	index := func(on ident.Device, name string) { c.names.usernamesOn(devices[on]).add(name) }
	for some := range slices.Chunk(slices.Sorted(maps.Keys(devices)), batchSize) {
		if err := onDevices(some...).forEachNonASCII(ctx, c.conn(), index); err != nil {
			return err
		}
		for names := range slices.Chunk(similar, batchSize) {
			if err := onDevices(some...).forEachSimilar(ctx, c.conn(), names, index); err != nil {
				return err
			}
		}
	}
	return nil
}

// usernamesOn returns the index of usernames on a device, by the key of its name.
func (n *lookAlikeCheck) usernamesOn(device string) skeletonIndex {
	if n.usernames[device] == nil {
		n.usernames[device] = skeletonIndex{}
	}
	return n.usernames[device]
}

// check returns the problem that a new name of a line looks like an existing one, nil when none does.
func (n *lookAlikeCheck) check(r *row) *fault.Problem {
	for m := range n.chunk.newNamesOf(r) {
		among := [2]skeletonIndex{n.usernames[m.device]}
		if m.column != colUsername {
			among = [2]skeletonIndex{n.chunk.known.nonASCII[m.of.table], n.chunk.found.nonASCII[m.of.table]}
		}
		for _, names := range among {
			if len(names) == 0 {
				continue
			}
			existing := names.findSkeletons(m.name, n.skeletonsOf(m.name))
			if existing == "" {
				continue
			}
			problem := confusableProblem(m.of.what, existing, string(m.column))
			return &problem
		}
	}
	return nil
}

// add indexes the new names of an accepted line for later lines.
func (n *lookAlikeCheck) add(r *row) {
	for m := range n.chunk.newNamesOf(r) {
		switch {
		case !n.hasImitations && !text.HasNonASCII(m.name):
		case m.column == colUsername:
			n.usernamesOn(m.device).addSkeletons(m.name, n.skeletonsOf(m.name))
		default:
			n.chunk.found.nonASCIINames(m.of).addSkeletons(m.name, n.skeletonsOf(m.name))
		}
	}
}
