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

// chunk stores some lines of an import in one transaction. A retried transaction starts with a new chunk: the importer takes
// over what a chunk found and counted only when it has been stored.
type chunk struct {
	client  *db.Client // of the transaction; outside of one in a dry run
	dialect string
	now     time.Time
	rows    []*row
	known   references // found by earlier chunks

	mayCreateTypes bool
	planned        *plannedCredentials // in a dry run, else nil

	found     references
	names     *lookAlikeCheck
	report    ImportReport
	existing  map[credentialKey]bool // stored before this chunk
	newTypes  map[string]bool        // types that this chunk will create, and whether they are local
	remaining []*row                 // lines that are neither rejected nor existing
}

// credentialKey is the unique key of a stored credential.
type credentialKey struct {
	username string
	device   ident.Device
	domain   ident.Domain // 0 for none
}

func newChunk(client *db.Client, dialect string, now time.Time, known references, rows []*row) *chunk {
	return &chunk{
		client: client, dialect: dialect, now: now, rows: rows, known: known,
		found: newReferences(), existing: map[credentialKey]bool{}, newTypes: map[string]bool{},
	}
}

// store checks the lines and stores those that can be stored. Errors are the driver's.
func (c *chunk) store(ctx context.Context) error {
	for _, step := range []func(context.Context) error{
		c.lookUp, c.findExisting, c.findLookAlikes, c.classify, c.createMissing, c.recheck, c.insert,
	} {
		if err := step(ctx); err != nil {
			return err
		}
	}
	return nil
}

// classify sorts the lines into existing, rejected and remaining ones. Existing credentials are never changed
// (rule 17); new ones must not break rule 4.
func (c *chunk) classify(context.Context) error {
	inFile := make(map[[3]string]bool, len(c.rows))
	for _, r := range c.rows {
		if inFile[r.key()] || c.exists(r) {
			c.report.Existing++
			continue
		}
		if problem := c.check(r); problem != nil {
			c.report.reject(r.line, *problem)
			continue
		}
		if problem := c.names.check(r); problem != nil {
			c.report.reject(r.line, *problem)
			continue
		}
		inFile[r.key()] = true
		c.names.add(r)
		c.addNewType(r)
		c.remaining = append(c.remaining, r)
	}
	return nil
}

// recheck checks the remaining lines again, after missing things were created: another request may have created them with other
// properties.
func (c *chunk) recheck(context.Context) error {
	clear(c.newTypes)
	c.remaining = slices.DeleteFunc(c.remaining, func(r *row) bool {
		problem := c.check(r)
		if problem != nil {
			c.report.reject(r.line, *problem)
		}
		return problem != nil
	})
	return nil
}

func (c *chunk) exists(r *row) bool {
	if c.planned != nil && c.planned.contains(r) {
		return true
	}
	key, known := c.keyOf(r)
	return known && c.existing[key]
}

// keyOf returns the key of a line's credential, or false while its device or domain is not stored.
func (c *chunk) keyOf(r *row) (credentialKey, bool) {
	key := credentialKey{username: r.username}
	device, known := find(nameKey(r.device.Name), c.found.devices, c.known.devices)
	if !known {
		return key, false
	}
	key.device = device.id
	if r.domain != "" {
		if key.domain, known = find(nameKey(r.domain), c.found.domains, c.known.domains); !known {
			return key, false
		}
	}
	return key, true
}

// check returns the first problem of a line with the things it refers to, nil when there is none.
func (c *chunk) check(r *row) *fault.Problem {
	device, deviceKnown := find(nameKey(r.device.Name), c.found.devices, c.known.devices)
	passwordType, typeKnown := find(nameKey(r.passwordType), c.found.types, c.known.types)
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

// addNewType adds the password type that a line will create. The first line that names it decides whether it is for local users:
// it is, unless that line has a domain.
func (c *chunk) addNewType(r *row) {
	key := nameKey(r.passwordType)
	if _, known := find(key, c.found.types, c.known.types); known {
		return
	}
	if _, planned := c.newTypes[key]; !planned {
		c.newTypes[key] = r.domain == ""
	}
}
