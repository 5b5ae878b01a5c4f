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

// newNames compares the names that a chunk's lines bring with those that are stored, and with those of earlier lines. What
// is stored already is not judged. Names of devices, domains, tags and types are kept in references, usernames here.
type newNames struct {
	chunk     *chunk
	usernames map[string]looks // by the key of the device's name
	// whether some names look like ASCII and are not: only for these, names in ASCII are remembered.
	imitations bool
	looks      map[string]text.Skeletons // of the names that were looked at
}

// look remembers what is asked three times of a name.
func (n *newNames) look(name string) text.Skeletons {
	of, known := n.looks[name]
	if !known {
		of = text.SkeletonsOf(name)
		n.looks[name] = of
	}
	return of
}

// mention is a name that a line brings.
type mention struct {
	column column
	of     named
	device string // key of the device's name, for usernames
	name   string
}

// findLookAlikes reads what the chunk's new names are compared with: next to nothing where all names are in ASCII.
func (c *chunk) findLookAlikes(ctx context.Context) error {
	c.names = &newNames{chunk: c, usernames: map[string]looks{}, looks: map[string]text.Skeletons{}}
	tables, similar := c.survey()
	for _, of := range tables {
		if err := c.readTable(ctx, of, similar[of.table]); err != nil {
			return err
		}
	}
	return c.readUsernames(ctx, similar[usernames.table])
}

// survey finds out to which tables the lines add names, and by table the names that are not in ASCII but look like it.
func (c *chunk) survey() (tables map[string]named, similar map[string][]string) {
	tables, similar = map[string]named{}, map[string][]string{}
	for _, r := range c.rows {
		for m := range c.brought(r) {
			if m.column != colUsername {
				tables[m.of.table] = m.of
			}
			if text.HasNonASCII(m.name) && c.names.look(m.name).LooksASCII() {
				similar[m.of.table] = append(similar[m.of.table], m.name)
				c.names.imitations = true
			}
		}
	}
	return tables, similar
}

// brought are the names of a line that are not stored.
func (c *chunk) brought(r *row) iter.Seq[mention] {
	return func(yield func(mention) bool) {
		device := nameKey(r.device.Name)
		_, stored := lookup(device, c.found.devices, c.known.devices)
		if !stored && !yield(mention{colDevice, deviceNames, "", r.device.Name}) {
			return
		}
		_, stored = lookup(nameKey(r.domain), c.found.domains, c.known.domains)
		if r.domain != "" && !stored && !yield(mention{colDomain, domainNames, "", r.domain}) {
			return
		}
		_, stored = lookup(nameKey(r.passwordType), c.found.types, c.known.types)
		if !stored && !yield(mention{colPasswordType, typeNames, "", r.passwordType}) {
			return
		}
		for _, name := range r.tags {
			_, stored = lookup(nameKey(name), c.found.tags, c.known.tags)
			if !stored && !yield(mention{colTags, tagNames, "", name}) {
				return
			}
		}
		yield(mention{colUsername, usernames, device, r.username})
	}
}

func (c *chunk) conn() store.Conn {
	return store.Conn{Client: c.client, Dialect: c.dialect}
}

// readTable remembers the names of a table that are not in ASCII, once for an import, and those in ASCII that some new
// ones may look like.
func (c *chunk) readTable(ctx context.Context, of named, similar []string) error {
	found := c.found.looksIn(of)
	remember := func(_ ident.Device, name string) { found.add(name) }
	if _, read := c.known.beyondASCII[of.table]; !read {
		if err := of.beyondASCII(ctx, c.conn(), remember); err != nil {
			return err
		}
	}
	for names := range slices.Chunk(similar, atOnce) {
		if err := of.similar(ctx, c.conn(), names, remember); err != nil {
			return err
		}
	}
	return nil
}

// readUsernames remembers the usernames on the chunk's devices that are not in ASCII, and those in ASCII that some new
// ones may look like.
func (c *chunk) readUsernames(ctx context.Context, similar []string) error {
	devices := map[ident.Device]string{}
	for _, r := range c.rows {
		key := nameKey(r.device.Name)
		if known, found := lookup(key, c.found.devices, c.known.devices); found && known.id > 0 {
			devices[known.id] = key
		}
	}
	remember := func(on ident.Device, name string) { c.names.on(devices[on]).add(name) }
	for some := range slices.Chunk(slices.Sorted(maps.Keys(devices)), atOnce) {
		if err := onDevices(some...).beyondASCII(ctx, c.conn(), remember); err != nil {
			return err
		}
		for names := range slices.Chunk(similar, atOnce) {
			if err := onDevices(some...).similar(ctx, c.conn(), names, remember); err != nil {
				return err
			}
		}
	}
	return nil
}

func (n *newNames) on(device string) looks {
	if n.usernames[device] == nil {
		n.usernames[device] = looks{}
	}
	return n.usernames[device]
}

// lookAlike tells which name of a line cannot be told from one that exists.
func (n *newNames) lookAlike(r *row) *fault.Problem {
	for m := range n.chunk.brought(r) {
		among := [2]looks{n.usernames[m.device]}
		if m.column != colUsername {
			among = [2]looks{n.chunk.known.beyondASCII[m.of.table], n.chunk.found.beyondASCII[m.of.table]}
		}
		for _, names := range among {
			if len(names) == 0 {
				continue
			}
			existing := names.likeLook(m.name, n.look(m.name))
			if existing == "" {
				continue
			}
			problem := looksLike(m.of.what, existing, string(m.column))
			return &problem
		}
	}
	return nil
}

// accept remembers the names of a line for the lines that follow.
func (n *newNames) accept(r *row) {
	for m := range n.chunk.brought(r) {
		switch {
		case !n.imitations && !text.HasNonASCII(m.name):
		case m.column == colUsername:
			n.on(m.device).addLook(m.name, n.look(m.name))
		default:
			n.chunk.found.looksIn(m.of).addLook(m.name, n.look(m.name))
		}
	}
}
