package inventory

import (
	"context"
	"slices"
	"time"

	"bulwark/ent/db"
	"bulwark/server/action"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/reference"
)

// chunk stores some lines of an import in one transaction. It can be thrown away and made again when the transaction is
// tried again: what it found out and counted is taken over only when it is done.
type chunk struct {
	client  *db.Client // of the transaction; of readers in a dry run
	dialect string
	now     time.Time
	rows    []*row
	known   references // found by chunks before

	mayCreateTypes bool
	planned        *plans // of a dry run, nil otherwise

	found     references
	names     *newNames
	report    ImportReport
	existing  map[sameCredential]bool // in the database before this chunk
	newTypes  map[string]bool         // types this chunk plans, and whether they are local
	remaining []*row                  // neither rejected nor existing
}

// sameCredential is what makes two stored credentials the same.
type sameCredential struct {
	username string
	device   ident.Device
	domain   ident.Domain // 0 for none
}

func newChunk(client *db.Client, dialect string, now time.Time, known references, rows []*row) *chunk {
	return &chunk{
		client: client, dialect: dialect, now: now, rows: rows, known: known,
		found: newReferences(), existing: map[sameCredential]bool{}, newTypes: map[string]bool{},
	}
}

// store rejects and stores the lines. Errors are the driver's.
func (c *chunk) store(ctx context.Context) error {
	for _, step := range []func(context.Context) error{
		c.lookUp, c.findExisting, c.findLookAlikes, c.sortOut, c.createMissing, c.sortOutAgain, c.insert,
	} {
		if err := step(ctx); err != nil {
			return err
		}
	}
	return nil
}

// sortOut leaves the lines that can be stored: existing credentials are never changed (rule 17), whatever the line says;
// the others must not break rule 4.
func (c *chunk) sortOut(context.Context) error {
	inFile := make(map[[3]string]bool, len(c.rows))
	for _, r := range c.rows {
		if inFile[r.same()] || c.exists(r) {
			c.report.Existing++
			continue
		}
		if problem := c.problem(r); problem != nil {
			c.report.reject(r.line, *problem)
			continue
		}
		if problem := c.names.lookAlike(r); problem != nil {
			c.report.reject(r.line, *problem)
			continue
		}
		inFile[r.same()] = true
		c.names.accept(r)
		c.plan(r)
		c.remaining = append(c.remaining, r)
	}
	return nil
}

// sortOutAgain looks once more at what was missing a moment ago: somebody else may have created it, differently.
func (c *chunk) sortOutAgain(context.Context) error {
	clear(c.newTypes)
	c.remaining = slices.DeleteFunc(c.remaining, func(r *row) bool {
		problem := c.problem(r)
		if problem != nil {
			c.report.reject(r.line, *problem)
		}
		return problem != nil
	})
	return nil
}

func (c *chunk) exists(r *row) bool {
	if c.planned != nil && c.planned.has(r) {
		return true
	}
	key, known := c.key(r)
	return known && c.existing[key]
}

// key is the credential a line stands for; unknown while its device or domain is not stored.
func (c *chunk) key(r *row) (sameCredential, bool) {
	key := sameCredential{username: r.username}
	device, known := lookup(nameKey(r.device.Name), c.found.devices, c.known.devices)
	if !known {
		return key, false
	}
	key.device = device.id
	if r.domain != "" {
		if key.domain, known = lookup(nameKey(r.domain), c.found.domains, c.known.domains); !known {
			return key, false
		}
	}
	return key, true
}

// problem returns what is wrong with what a line refers to, nil for nothing.
func (c *chunk) problem(r *row) *fault.Problem {
	device, deviceKnown := lookup(nameKey(r.device.Name), c.found.devices, c.known.devices)
	passwordType, typeKnown := lookup(nameKey(r.passwordType), c.found.types, c.known.types)
	var problems []fault.Problem
	if deviceKnown {
		thing := reference.Thing{Name: r.device.Name, InUse: device.active}
		problems = reference.Problems(action.DeviceReference, &thing, "", string(colDevice))
	}
	local := passwordType.local
	if typeKnown {
		thing := reference.Thing{Name: r.passwordType, InUse: passwordType.enabled}
		problems = append(problems, reference.Problems(action.PasswordTypeReference, &thing, "", string(colPasswordType))...)
	} else {
		local = c.newTypes[nameKey(r.passwordType)]
	}
	if !typeKnown && !c.mayCreateTypes {
		problems = append(problems, reference.Problems(action.PasswordTypeReference, nil, "", string(colPasswordType))...)
	}
	if local && r.domain != "" {
		problems = append(problems, fault.Of(fault.CodeLocalTypeWithDomain,
			"The password type is for local users, who have no domain. Leave the domain out or name another type.", string(colDomain)))
	}
	if len(problems) == 0 {
		return nil
	}
	return &problems[0]
}

// plan notes the type a line will create. The first line that names a type tells whether it is for local users: it is
// unless the line has a domain. A later line with a domain and a local type is rejected like any other.
func (c *chunk) plan(r *row) {
	key := nameKey(r.passwordType)
	if _, known := lookup(key, c.found.types, c.known.types); known {
		return
	}
	if _, planned := c.newTypes[key]; !planned {
		c.newTypes[key] = r.domain == ""
	}
}
