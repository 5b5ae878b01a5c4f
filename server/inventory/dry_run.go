package inventory

import (
	"context"
	"hash/maphash"
	"io"
	"maps"

	"bulwark/server/ident"
	"bulwark/server/text"
)

// dryRun checks every line as storing it would, but only reads, outside a transaction, so that it blocks no other request. What a line
// would create is known to later lines, with one exception: a username in another script that imitates an ASCII username of an
// earlier chunk of the same file is refused only when the file is stored.
func (i *importer) dryRun(ctx context.Context) error {
	if err := i.checkLines(ctx); err != nil {
		return err
	}
	return i.recordNothingStored(ctx)
}

func (i *importer) checkLines(ctx context.Context) error {
	planned := &plannedCredentials{seed: maphash.MakeSeed(), hashes: map[uint64]struct{}{}, usernames: map[string]skeletonIndex{}}
	return i.forEachChunk(func(rows []*row) error {
		c := i.newChunk(i.service.store.Read(), rows)
		c.planned = planned
		if err := c.dryRun(ctx); err != nil {
			return err
		}
		i.references.merge(c.found)
		i.report.add(c.report)
		return nil
	})
}

// checkBeforeStoring checks a file that can be read twice and returns to its beginning. It reports whether lines were rejected; the
// import's report is then that of the check.
func (i *importer) checkBeforeStoring(ctx context.Context) (bool, error) {
	if i.file == nil {
		return false, nil
	}
	check := i.service.newImporter(i.file, ImportOptions{Strict: true})
	if _, err := i.file.Seek(0, io.SeekStart); err != nil {
		return false, unreadableFile(err)
	}
	check.mayCreateTypes = i.mayCreateTypes
	if err := check.readHeader(); err != nil {
		return false, err
	}
	if err := check.checkLines(ctx); err != nil || check.report.Rejected > 0 {
		check.report.UnknownColumns, check.report.PasswordColumns = i.report.UnknownColumns, i.report.PasswordColumns
		i.report = check.report
		return true, err
	}
	if _, err := i.file.Seek(0, io.SeekStart); err != nil {
		return false, unreadableFile(err)
	}
	i.csv = newCSVReader(i.file)
	return false, i.readHeader()
}

// plannedCredentials holds the hashes of the credentials that a dry run would have stored: a million take tens of megabytes.
type plannedCredentials struct {
	seed      maphash.Seed
	hashes    map[uint64]struct{}
	usernames map[string]skeletonIndex // those not in ASCII, by the key of the device's name
	lastKey   int64                    // last key given to a thing that would be created; negative, so that no stored thing has it
}

// contains reports whether an earlier line would have stored the same credential.
func (p *plannedCredentials) contains(r *row) bool {
	_, planned := p.hashes[p.hash(r)]
	return planned
}

func (p *plannedCredentials) add(r *row) {
	p.hashes[p.hash(r)] = struct{}{}
	if !text.HasNonASCII(r.username) {
		return
	}
	device := nameKey(r.device.Name)
	if p.usernames[device] == nil {
		p.usernames[device] = skeletonIndex{}
	}
	p.usernames[device].add(r.username)
}

func (p *plannedCredentials) hash(r *row) uint64 { return maphash.Comparable(p.seed, r.key()) }

func (p *plannedCredentials) newKey() int64 {
	p.lastKey--
	return p.lastKey
}

// dryRun counts what storing the lines would do.
func (c *chunk) dryRun(ctx context.Context) error {
	for _, step := range []func(context.Context) error{c.lookUp, c.findExisting, c.findLookAlikes, c.findPlannedNames, c.classify} {
		if err := step(ctx); err != nil {
			return err
		}
	}
	c.planMissing()
	for _, r := range c.remaining {
		c.planned.add(r)
	}
	c.report.Stored += len(c.remaining)
	return nil
}

// findPlannedNames adds the usernames of earlier chunks to those that new ones must not look like.
func (c *chunk) findPlannedNames(context.Context) error {
	for _, r := range c.rows {
		device := nameKey(r.device.Name)
		if planned := c.planned.usernames[device]; planned != nil {
			maps.Copy(c.names.usernamesOn(device), planned)
		}
	}
	return nil
}

// planMissing gives keys to the things that the remaining lines would create.
func (c *chunk) planMissing() {
	devices, domains, tags, types := c.collectMissing()
	for key := range devices {
		c.found.devices[key] = knownDevice{ident.Device(c.planned.newKey()), true}
	}
	for key := range domains {
		c.found.domains[key] = ident.Domain(c.planned.newKey())
	}
	for key := range tags {
		c.found.tags[key] = ident.Tag(c.planned.newKey())
	}
	for key := range types {
		c.found.types[key] = knownType{ident.PasswordType(c.planned.newKey()), c.newTypes[key], true}
	}
	c.report.CreatedDevices += len(devices)
	c.report.CreatedDomains += len(domains)
	c.report.CreatedTags += len(tags)
	c.report.CreatedPasswordTypes += len(types)
}
