package inventory

import (
	"context"
	"hash/maphash"
	"io"
	"maps"

	"bulwark/server/ident"
	"bulwark/server/text"
)

// judge is a dry run: it looks at every line as storing it would, but only reads, outside a transaction, so that nobody waits
// for it. What a line would create is known to the lines after it, with one exception: a username in another script that
// imitates one in ASCII, new in the same file but some thousand lines before, is only refused when the file is stored.
func (i *importer) judge(ctx context.Context) error {
	if err := i.judgeLines(ctx); err != nil {
		return err
	}
	return i.recordNothingKept(ctx)
}

func (i *importer) judgeLines(ctx context.Context) error {
	planned := &plans{seed: maphash.MakeSeed(), credentials: map[uint64]struct{}{}, usernames: map[string]looks{}}
	return i.eachChunk(func(rows []*row) error {
		c := i.newChunk(i.service.store.Read(), rows)
		c.planned = planned
		if err := c.judge(ctx); err != nil {
			return err
		}
		i.known.learn(c.found)
		i.report.add(c.report)
		return nil
	})
}

// rejectedBefore judges a file before anything is written, and goes back to its beginning. When lines are rejected the report
// is that of the judgement.
func (i *importer) rejectedBefore(ctx context.Context) (bool, error) {
	if i.file == nil {
		return false, nil
	}
	before := i.service.newImporter(i.file, ImportOptions{Strict: true})
	if _, err := i.file.Seek(0, io.SeekStart); err != nil {
		return false, unreadableFile(err)
	}
	before.createTypes = i.createTypes
	if err := before.readHeader(); err != nil {
		return false, err
	}
	if err := before.judgeLines(ctx); err != nil || before.report.Rejected > 0 {
		before.report.UnknownColumns, before.report.PasswordColumns = i.report.UnknownColumns, i.report.PasswordColumns
		i.report = before.report
		return true, err
	}
	if _, err := i.file.Seek(0, io.SeekStart); err != nil {
		return false, unreadableFile(err)
	}
	i.csv = newCSVReader(i.file)
	return false, i.readHeader()
}

// plans are the credentials that lines of a dry run would have stored, by hash: a million of them take some tens of megabytes.
type plans struct {
	seed        maphash.Seed
	credentials map[uint64]struct{}
	usernames   map[string]looks // those not in ASCII, by the key of the device's name
	keys        int64            // given to what would be created: below 0, so that nothing stored has them
}

// has tells whether a line before would have stored the same credential.
func (p *plans) has(r *row) bool {
	_, planned := p.credentials[p.hash(r)]
	return planned
}

func (p *plans) note(r *row) {
	p.credentials[p.hash(r)] = struct{}{}
	if !text.HasNonASCII(r.username) {
		return
	}
	device := nameKey(r.device.Name)
	if p.usernames[device] == nil {
		p.usernames[device] = looks{}
	}
	p.usernames[device].add(r.username)
}

func (p *plans) hash(r *row) uint64 { return maphash.Comparable(p.seed, r.same()) }

func (p *plans) key() int64 {
	p.keys--
	return p.keys
}

// judge counts what storing the lines would do.
func (c *chunk) judge(ctx context.Context) error {
	for _, step := range []func(context.Context) error{c.lookUp, c.findExisting, c.findLookAlikes, c.findPlannedNames, c.sortOut} {
		if err := step(ctx); err != nil {
			return err
		}
	}
	c.planMissing()
	for _, r := range c.remaining {
		c.planned.note(r)
	}
	c.report.Stored += len(c.remaining)
	return nil
}

// findPlannedNames adds the usernames of lines before to those that new ones must not look like.
func (c *chunk) findPlannedNames(context.Context) error {
	for _, r := range c.rows {
		device := nameKey(r.device.Name)
		if planned := c.planned.usernames[device]; planned != nil {
			maps.Copy(c.names.on(device), planned)
		}
	}
	return nil
}

// planMissing gives keys to what the remaining lines would create.
func (c *chunk) planMissing() {
	devices, domains, tags, types := c.missing()
	for key := range devices {
		c.found.devices[key] = knownDevice{ident.Device(c.planned.key()), true}
	}
	for key := range domains {
		c.found.domains[key] = ident.Domain(c.planned.key())
	}
	for key := range tags {
		c.found.tags[key] = ident.Tag(c.planned.key())
	}
	for key := range types {
		c.found.types[key] = knownType{ident.PasswordType(c.planned.key()), c.newTypes[key], true}
	}
	c.report.CreatedDevices += len(devices)
	c.report.CreatedDomains += len(domains)
	c.report.CreatedTags += len(tags)
	c.report.CreatedPasswordTypes += len(types)
}
