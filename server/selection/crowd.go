package selection

import (
	"context"

	"entgo.io/ent/dialect/sql"

	"bulwark/server/ident"
	"bulwark/server/store"
)

// Two credentials can only come to have the same name if they share what the change keeps of it. When the device stays,
// that is username and device, and few credentials of an inventory share both: they are the crowd. Finding the crowd takes
// two walks along the unique indexes; looking for a twin of each of a million credentials takes ten times as long.

// crowdPays is from how many credentials on finding the crowd is cheaper than looking for each one's twin.
const crowdPays = 20_000

// Crowd finds out, where it pays, which credentials can have twins at all. The scope that it returns asks only these.
func (s Scope) Crowd(ctx context.Context, c store.Conn, target Target) (Scope, error) {
	if !target.renames() || target.Changes.Device != nil {
		return s, nil
	}
	var n int64
	err := c.QueryRow(ctx, func(b *sql.Builder) {
		b.WriteString("SELECT count(*) FROM (")
		s.Rows(b, Column("c.id", "id"))
		b.WriteString(" LIMIT ").Arg(crowdPays).WriteString(") q")
	}, &n)
	if err != nil || n < crowdPays {
		return s, err
	}
	crowd, err := store.QueryKeys[ident.Credential](ctx, c, writeCrowd)
	s.crowd = &crowd
	return s, err
}

// writeCrowd writes a query of the credentials that share username and device with another one.
func writeCrowd(b *sql.Builder) {
	b.WriteString("WITH crowded (username, device_id) AS (SELECT username, device_id FROM credentials WHERE domain_id IS NOT NULL" +
		" GROUP BY username, device_id HAVING count(*) > 1 UNION SELECT w.username, w.device_id FROM credentials w" +
		" WHERE w.domain_id IS NULL AND EXISTS (SELECT 1 FROM credentials o WHERE o.username = w.username" +
		" AND o.device_id = w.device_id AND o.domain_id IS NOT NULL))")
	for i, domain := range []string{"c.domain_id IS NULL", "c.domain_id IS NOT NULL"} { // each has its unique index
		if i > 0 {
			b.WriteString(" UNION ALL")
		}
		b.WriteString(" SELECT c.id FROM crowded k JOIN credentials c ON c.username = k.username AND c.device_id = k.device_id AND " + domain)
	}
}

// inCrowd limits a condition on the credential c to the crowd, if that is known.
func (s *Scope) inCrowd(condition func(b *sql.Builder)) func(b *sql.Builder) {
	if s == nil || s.crowd == nil {
		return condition
	}
	return func(b *sql.Builder) {
		b.WriteString("c.id IN ")
		store.WriteKeys(b, *s.crowd)
		b.WriteString(" AND (")
		condition(b)
		b.WriteString(")")
	}
}
