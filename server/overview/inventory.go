package overview

import (
	"context"
	"time"

	"entgo.io/ent/dialect/sql"

	"bulwark/server/access"
	"bulwark/server/store"
)

// Inventory holds the numbers of credentials by state. Each credential is counted in one of Active, Expired and Inactive.
type Inventory struct {
	AsOf         time.Time
	Active       int64 // active and not expired
	Expired      int64 // active and expired
	Inactive     int64
	NotAutomatic int64 // active or expired, with a password that is not changed automatically
	Expiring     []Expiring
}

// Expiring is the number of active credentials that expire between two instants: From is included, Before is not.
type Expiring struct {
	From, Before time.Time
	Count        int64
}

// Inventory counts the credentials by state, and those that have not expired by the two bounds between which they expire. It is
// for everybody who may read the inventory. The figures are at most ten seconds old. Errors: fault kind BadInput for fewer than
// 2, more than MaxBounds or descending bounds.
func (s *Service) Inventory(ctx context.Context, bounds []time.Time) (Inventory, error) {
	if _, err := access.Check(ctx, access.ReadInventory); err != nil {
		return Inventory{}, err
	}
	if err := checkBounds(bounds, "expiryBounds"); err != nil {
		return Inventory{}, err
	}
	now := s.now()
	return s.inventory.get(ctx, bounds, now, func() (Inventory, error) { return s.readInventory(ctx, bounds, now) })
}

func (s *Service) readInventory(ctx context.Context, bounds []time.Time, now time.Time) (Inventory, error) {
	out := Inventory{AsOf: now, Expiring: make([]Expiring, len(bounds)-1)}
	for i := range out.Expiring {
		out.Expiring[i] = Expiring{From: bounds[i], Before: bounds[i+1]}
	}
	var active int64
	err := s.store.Conn().QueryRow(ctx, func(b *sql.Builder) {
		b.WriteString("SELECT count(*) FILTER (WHERE status <> 'ACTIVE'), count(*) FILTER (WHERE status = 'ACTIVE'),")
		b.WriteString(" count(*) FILTER (WHERE status = 'ACTIVE' AND expires_at <= ").Arg(now).WriteString("),")
		b.WriteString(" count(*) FILTER (WHERE status = 'ACTIVE' AND NOT automatic_change) FROM credentials")
	}, &out.Inactive, &active, &out.Expired, &out.NotAutomatic)
	if err != nil {
		return out, store.Translate(err)
	}
	out.Active = active - out.Expired
	err = s.store.Conn().Query(ctx, func(b *sql.Builder) {
		b.WriteString("SELECT")
		writeInterval(b, "expires_at", bounds)
		b.WriteString(" AS place, count(*) FROM credentials WHERE status = 'ACTIVE' AND expires_at > ").Arg(now)
		b.WriteString(" AND expires_at >= ").Arg(bounds[0]).WriteString(" AND expires_at < ").Arg(bounds[len(bounds)-1])
		b.WriteString(" GROUP BY 1")
	}, func(scan func(...any) error) error {
		var interval, count int64
		err := scan(&interval, &count)
		out.Expiring[interval].Count = count
		return err
	})
	return out, store.Translate(err)
}
