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

// SeedOptions say how much to generate; 0 means a number that suits the number of credentials.
type SeedOptions struct {
	Credentials            int
	Devices, Tags, Domains int
	Progress               func(credentials int) // called from time to time with the number stored; may be nil
}

// Limits of what can be generated.
const (
	maxSeedCredentials    = 10_000_000
	defaultMaxSeedDevices = 60_000 // unless more are requested
	maxSeedTags           = 1000
	maxSeedDomains        = 1000
)

// Seed fills an empty database with sample data: devices of many kinds on many sites, with accounts of which most are active, some
// expire, some depend on others, and many have their password changed and reconciled. Equal options give equal rows on both
// databases, except for times. None of it is secret or real.
//
// It is for the command line and checks no permission, because the caller has access to the database. It refuses with INVALID
// when a number is out of range, and with ALREADY_EXISTS when there are credentials, so that sample data never mixes with real
// data.
func (s *Service) Seed(ctx context.Context, options SeedOptions) error {
	options = options.withDefaults()
	if err := fault.Refuse(options.problems()...); err != nil {
		return err
	}
	exist, err := s.store.Read().Credential.Query().Exist(ctx)
	if err != nil {
		return store.Translate(err)
	}
	if exist {
		return fault.Refuse(fault.Of(fault.CodeAlreadyExists, "There are credentials already. Seed an empty database."))
	}
	references := &seedReferences{options: options, now: s.now(), dialect: s.store.Dialect()}
	if err := s.store.InTx(ctx, func(tx *db.Tx) error { return references.create(ctx, tx) }); err != nil {
		return err
	}
	if err := s.seedCredentials(ctx, references); err != nil {
		return err
	}
	return s.store.InTx(ctx, func(tx *db.Tx) error {
		if err := references.restartKeys(ctx, tx); err != nil {
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

// seedTransaction is the number of credentials stored in one transaction.
const seedTransaction = 50_000

func (s *Service) seedCredentials(ctx context.Context, references *seedReferences) error {
	generator := newSeedGenerator(references)
	for done := 0; done < references.options.Credentials; {
		batch := generator.take(min(seedTransaction, references.options.Credentials-done))
		if err := s.store.InTx(ctx, func(tx *db.Tx) error { return references.insert(ctx, tx, batch) }); err != nil {
			return err
		}
		done += len(batch)
		if references.options.Progress != nil {
			references.options.Progress(done)
		}
	}
	return nil
}

func (o SeedOptions) withDefaults() SeedOptions {
	if o.Devices == 0 {
		o.Devices = min(defaultMaxSeedDevices, o.Credentials/16+5)
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
	check := func(value, limit int, message, field string) {
		if value < 1 || value > limit {
			problems = append(problems, fault.Invalid(message, field))
		}
	}
	check(o.Credentials, maxSeedCredentials, "Invent 1 to 10,000,000 credentials.", "credentials")
	check(o.Devices, maxSeedCredentials, "Invent 1 to 10,000,000 devices.", "devices")
	check(o.Tags, maxSeedTags, "Invent 1 to 1,000 tags.", "tags")
	check(o.Domains, maxSeedDomains, "Invent 1 to 1,000 domains.", "domains")
	return problems
}

// seedCredential is a generated credential.
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
