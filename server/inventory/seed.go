package inventory

import (
	"context"
	"time"

	"bulwark/ent/db"
	"bulwark/server/audit"
	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/store"
)

// SeedOptions say how much to invent; zero means a number that suits the credentials.
type SeedOptions struct {
	Credentials            int
	Devices, Tags, Domains int
	Progress               func(credentials int) // told now and then how many are stored; may be nil
}

// Limits of what can be invented.
const (
	mostSeedCredentials = 10_000_000
	mostSeedDevices     = 60_000 // unless more are asked for
	mostSeedTags        = 1000
	mostSeedDomains     = 1000
)

// Seed invents an inventory for trying out: devices of many kinds on many sites, with accounts of which most are active,
// some have expired or will, some depend on others, and many have their password changed and reconciled. Equal options
// give equal rows on both databases, but for the times. Nothing in it is a secret or belongs to anybody.
//
// For the command line: there is no viewer, because whoever calls it holds the database. Refused with INVALID when a
// number is out of range, and when there are credentials already: what is invented must not mix with what is real.
func (s *Service) Seed(ctx context.Context, options SeedOptions) error {
	options = options.withDefaults()
	if err := fault.Refuse(options.problems()...); err != nil {
		return err
	}
	some, err := s.store.Read().Credential.Query().Exist(ctx)
	if err != nil {
		return store.Translate(err)
	}
	if some {
		return fault.Refuse(fault.Of(fault.CodeAlreadyExists, "There are credentials already. Seed an empty database."))
	}
	w := &world{options: options, now: s.now(), dialect: s.store.Dialect()}
	if err := s.store.InTx(ctx, func(tx *db.Tx) error { return w.create(ctx, tx) }); err != nil {
		return err
	}
	if err := s.seedCredentials(ctx, w); err != nil {
		return err
	}
	return s.store.InTx(ctx, func(tx *db.Tx) error {
		if err := w.restartKeys(ctx, tx); err != nil {
			return err
		}
		return audit.Record(ctx, tx, audit.Event{
			At: s.now(), Action: audit.InventorySeed,
			Details: map[string]any{
				"credentials": options.Credentials, "devices": options.Devices, "tags": options.Tags, "domains": options.Domains,
			},
		})
	})
}

// seedTransaction is how many credentials are stored in one transaction.
const seedTransaction = 50_000

func (s *Service) seedCredentials(ctx context.Context, w *world) error {
	stream := newStream(w)
	for done := 0; done < w.options.Credentials; {
		batch := stream.take(min(seedTransaction, w.options.Credentials-done))
		if err := s.store.InTx(ctx, func(tx *db.Tx) error { return w.insert(ctx, tx, batch) }); err != nil {
			return err
		}
		done += len(batch)
		if w.options.Progress != nil {
			w.options.Progress(done)
		}
	}
	return nil
}

func (o SeedOptions) withDefaults() SeedOptions {
	if o.Devices == 0 {
		o.Devices = min(mostSeedDevices, o.Credentials/16+5)
	}
	if o.Tags == 0 {
		o.Tags = 40
	}
	if o.Domains == 0 {
		o.Domains = 12
	}
	o.Devices = min(o.Devices, max(o.Credentials, 1)) // a device has at least one account
	return o
}

func (o SeedOptions) problems() []fault.Problem {
	var problems []fault.Problem
	check := func(value, most int, message, field string) {
		if value < 1 || value > most {
			problems = append(problems, fault.Invalid(message, field))
		}
	}
	check(o.Credentials, mostSeedCredentials, "Invent 1 to 10,000,000 credentials.", "credentials")
	check(o.Devices, mostSeedCredentials, "Invent 1 to 10,000,000 devices.", "devices")
	check(o.Tags, mostSeedTags, "Invent 1 to 1,000 tags.", "tags")
	check(o.Domains, mostSeedDomains, "Invent 1 to 1,000 domains.", "domains")
	return problems
}

// seedCredential is an invented credential.
type seedCredential struct {
	id             ident.Credential
	username       string
	device         ident.Device
	domain         ident.Domain // 0 for none
	passwordType   knownType
	information    string
	inactive       bool
	expiresAt      *time.Time
	parent         ident.Credential // 0 for none, like all below
	automatic      bool
	changeTemplate ident.ExecutionTemplate
	login          ident.Credential
	reconciles     bool
	autorun        bool
	reconciliation ident.Credential
	reconcileWith  ident.ExecutionTemplate
	tags           []ident.Tag
	createdAt      time.Time
}
