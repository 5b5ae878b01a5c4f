package eligibility

import (
	"context"

	"entgo.io/ent/dialect/sql"

	"bulwark/server/ident"
	"bulwark/server/store"
)

// Two credentials can get the same name only if they already share the parts of it that stay. When the device stays, these are
// username and device, which few credentials of an inventory share: the possible duplicates. Finding them takes one pass over
// each of the two unique indexes; looking for a duplicate of each of a million credentials takes ten times as long.

// duplicatesThreshold is the number of credentials from which finding the possible duplicates first is faster.
const duplicatesThreshold = 20_000

// FindPossibleDuplicates finds, where it is worthwhile, the credentials that can have duplicates at all, and returns the scope
// with that result: it looks only for duplicates of these.
func (s Scope) FindPossibleDuplicates(ctx context.Context, c store.Conn, target Target) (Scope, error) {
	if !target.changesFullName() || target.Changes.Device != nil {
		return s, nil
	}
	var n int64
	err := c.QueryRow(ctx, func(b *sql.Builder) {
		b.WriteString("SELECT count(*) FROM (")
		s.WriteRows(b, ColumnAs("c.id", "id"))
		b.WriteString(" LIMIT ").Arg(duplicatesThreshold).WriteString(") q")
	}, &n)
	if err != nil || n < duplicatesThreshold {
		return s, err
	}
	keys, err := store.QueryKeys[ident.Credential](ctx, c, writePossibleDuplicates)
	s.possibleDuplicates = &keys
	return s, err
}

// writePossibleDuplicates writes a query of the credentials that share username and device with another one.
func writePossibleDuplicates(b *sql.Builder) {
	b.WriteString("WITH shared (username, device_id) AS (SELECT username, device_id FROM credentials WHERE domain_id IS NOT NULL" +
		" GROUP BY username, device_id HAVING count(*) > 1 UNION SELECT w.username, w.device_id FROM credentials w" +
		" WHERE w.domain_id IS NULL AND EXISTS (SELECT 1 FROM credentials o WHERE o.username = w.username" +
		" AND o.device_id = w.device_id AND o.domain_id IS NOT NULL))")
	for i, domain := range []string{"c.domain_id IS NULL", "c.domain_id IS NOT NULL"} { // each has its unique index
		if i > 0 {
			b.WriteString(" UNION ALL")
		}
		b.WriteString(" SELECT c.id FROM shared k JOIN credentials c ON c.username = k.username AND c.device_id = k.device_id AND " + domain)
	}
}

// amongPossibleDuplicates limits a condition on the credential c to the possible duplicates, if they are known.
func (s *Scope) amongPossibleDuplicates(condition expression) expression {
	if s == nil || s.possibleDuplicates == nil {
		return condition
	}
	return func(b *sql.Builder) {
		b.WriteString("c.id IN ")
		store.WriteKeys(b, *s.possibleDuplicates)
		b.WriteString(" AND (")
		condition(b)
		b.WriteString(")")
	}
}
