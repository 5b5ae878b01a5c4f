package seed

import (
	"context"
	"fmt"
	"time"

	"bulwark/ent/db"
	"bulwark/server/audit"
	"bulwark/server/fault"
	"bulwark/server/store"
)

// Options say how much is made.
type Options struct {
	Credentials int
	Devices     int            // 0 means one for every twenty credentials
	Progress    func(done int) // called after every chunk; may be nil
}

const (
	perDevice       = 20
	mostPerDevice   = 1000
	mostCredentials = 20_000_000
	chunk           = 20_000 // rows in one transaction
)

// Inventory makes devices, domains, tags, execution templates and credentials. A database that has devices or
// credentials already is refused with ALREADY_EXISTS, impossible numbers with INVALID.
func Inventory(ctx context.Context, s *store.Store, now time.Time, options Options) error {
	if err := options.complete(); err != nil {
		return err
	}
	if err := refuseInventory(ctx, s); err != nil {
		return err
	}
	plan := &plan{postgres: s.Postgres(), now: now.UTC().Truncate(time.Second), devices: options.Devices}
	if err := s.InTx(ctx, func(tx *db.Tx) error { return plan.references(ctx, tx, options) }); err != nil {
		return err
	}
	for from := 0; from < options.Credentials; from += chunk {
		to := min(from+chunk, options.Credentials)
		if err := s.InTx(ctx, func(tx *db.Tx) error { return plan.credentials(ctx, tx, from, to) }); err != nil {
			return err
		}
		if options.Progress != nil {
			options.Progress(to)
		}
	}
	return s.InTx(ctx, func(tx *db.Tx) error { return plan.finish(ctx, tx, options) })
}

func (o *Options) complete() error {
	if o.Credentials < 1 || o.Credentials > mostCredentials {
		return fault.Refuse(fault.Invalid(fmt.Sprintf("Ask for 1 to %d credentials.", mostCredentials), "credentials"))
	}
	if o.Devices == 0 {
		o.Devices = (o.Credentials + perDevice - 1) / perDevice
	}
	if o.Devices < 1 || o.Devices > o.Credentials || o.Credentials/o.Devices > mostPerDevice {
		return fault.Refuse(fault.Invalid(fmt.Sprintf(
			"Ask for as many devices as credentials at most, and for no more than %d credentials on each.", mostPerDevice), "devices"))
	}
	return nil
}

func refuseInventory(ctx context.Context, s *store.Store) error {
	some, err := s.Read().Device.Query().Exist(ctx)
	if err != nil {
		return store.Translate(err)
	}
	if some {
		return fault.Refuse(fault.Of(fault.CodeAlreadyExists, "The database has an inventory already. Only an empty one can be seeded."))
	}
	return nil
}

// finish lets new records continue where the computed keys end, tells the planner how large the tables are, and leaves
// evidence.
func (p *plan) finish(ctx context.Context, tx *db.Tx, options Options) error {
	if p.postgres {
		for _, table := range []string{"devices", "credentials"} {
			statement := fmt.Sprintf("SELECT setval(pg_get_serial_sequence('%[1]s', 'id'), (SELECT max(id) FROM %[1]s))", table)
			if _, err := tx.ExecContext(ctx, statement); err != nil {
				return err
			}
		}
	}
	if _, err := tx.ExecContext(ctx, "ANALYZE"); err != nil {
		return err
	}
	return audit.Record(ctx, tx, audit.Event{
		At: p.now, Action: "inventory.seed", SubjectType: "credential",
		Details: map[string]any{"credentials": options.Credentials, "devices": options.Devices, "by": "command line"},
	})
}
