package inventory

import (
	"context"
	"encoding/json"
	"slices"

	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"

	"bulwark/ent/db/credential"
	"bulwark/ent/db/device"
	"bulwark/ent/db/domain"
	"bulwark/server/ident"
)

// knownPlaces holds the devices and domains that lines name, by name key.
type knownPlaces struct {
	devices map[string]ident.Device
	domains map[string][]ident.Domain
}

// findPlaces looks up devices by name and domains by full or short name.
func (s *nameSearch) findPlaces(ctx context.Context, names []string) (knownPlaces, error) {
	known := knownPlaces{map[string]ident.Device{}, map[string][]ident.Domain{}}
	if len(names) == 0 {
		return known, nil
	}
	for some := range slices.Chunk(names, batchSize) {
		rows, err := s.conn.Device.Query().Where(device.NameKeyIn(some...)).Select(device.FieldID, device.FieldNameKey).All(ctx)
		if err != nil {
			return known, err
		}
		for _, r := range rows {
			known.devices[r.NameKey] = r.ID
		}
	}
	// All domains are read: there are at most some hundreds.
	rows, err := s.conn.Domain.Query().Order(domain.ByID()).All(ctx)
	for _, r := range rows {
		known.domains[r.NameKey] = append(known.domains[r.NameKey], r.ID)
		if short := nameKey(r.ShortName); short != "" && short != r.NameKey {
			known.domains[short] = append(known.domains[short], r.ID)
		}
	}
	return known, err
}

// resolve finds the places of a reading, or returns false when one does not exist.
func (k knownPlaces) resolve(r reading) (resolvedReading, bool) {
	device, there := k.devices[r.device]
	p := resolvedReading{account{r.username, device}, k.domains[r.domain]}
	return p, (r.device == "" || there) && (r.domain == "" || p.domains != nil)
}

// accountCount is the number of credentials of an account in one domain with one status.
type accountCount struct {
	domain *ident.Domain
	status credential.Status
	count  int
}

func (s *nameSearch) countAccounts(ctx context.Context, lines map[int]resolvedReading) (map[account][]accountCount, error) {
	linesOf := map[account][]int{}
	for i, p := range lines {
		linesOf[p.account] = append(linesOf[p.account], i)
	}
	counts := map[account][]accountCount{}
	err := s.query(ctx, linesOf, nameCounts, func(scan func(...any) error, accounts []account) error {
		var n int
		var t accountCount
		err := scan(&n, &t.domain, &t.status, &t.count)
		if err == nil {
			counts[accounts[n]] = append(counts[accounts[n]], t)
		}
		return err
	})
	return counts, err
}

// forEachCredential calls take for every credential of these accounts that has the requested status, oldest first.
func (s *nameSearch) forEachCredential(ctx context.Context, linesOf map[account][]int, take func(ident.Credential, *ident.Domain, []int)) error {
	return s.query(ctx, linesOf, nameIDs, func(scan func(...any) error, accounts []account) error {
		var n int
		var id ident.Credential
		var domain *ident.Domain
		var status credential.Status
		err := scan(&n, &id, &domain, &status)
		if err == nil && (s.status == "" || s.status == status) {
			take(id, domain, linesOf[accounts[n]])
		}
		return err
	})
}

// query runs a query for the accounts without a device, and one for those with a device.
func (s *nameSearch) query(
	ctx context.Context, linesOf map[account][]int, query nameQuery, row func(scan func(...any) error, accounts []account) error,
) error {
	for _, onDevice := range []bool{false, true} {
		var accounts []account
		var list [][3]any
		for a := range linesOf {
			if (a.device != 0) == onDevice {
				list = append(list, [3]any{len(accounts), a.username, int64(a.device)})
				accounts = append(accounts, a)
			}
		}
		if len(accounts) == 0 {
			continue
		}
		text, _ := json.Marshal(list) // numbers and texts cannot fail
		err := s.conn.Query(ctx, func(b *sql.Builder) { query.write(b, string(text), onDevice) },
			func(scan func(...any) error) error { return row(scan, accounts) })
		if err != nil {
			return err
		}
	}
	return nil
}

// nameQuery is the part of a query over accounts k and their credentials c that differs between queries.
type nameQuery struct{ columns, end string }

var (
	nameCounts = nameQuery{"k.n, c.domain_id, c.status, count(*)", "GROUP BY k.n, c.domain_id, c.status"}
	nameIDs    = nameQuery{"k.n, c.id, c.domain_id, c.status", "ORDER BY k.n, c.id"}
)

// write writes the query for a JSON list of [number, username, device]. It looks up each account once in the index
// credential_username, which is over the same expressions.
func (q nameQuery) write(b *sql.Builder, list string, onDevice bool) {
	username, elements, cast := `lower(c.username)`, `json_each(`, ``
	element := func(i, kind string) string { return `json_extract(value, '$[` + i + `]')` }
	if b.Dialect() == dialect.Postgres {
		username, elements, cast = `lower(c.username COLLATE "C")`, `json_array_elements(`, `::json`
		element = func(i, kind string) string { return `(value->>` + i + `)::` + kind }
	}
	b.WriteString("SELECT " + q.columns + " FROM (SELECT " + element("0", "bigint") + " AS n, " +
		element("1", "text") + " AS username, " + element("2", "bigint") + " AS device FROM " + elements)
	// CROSS JOIN keeps SQLite from reading the table first.
	b.Arg(list).WriteString(cast + ")) k CROSS JOIN credentials c WHERE " + username + " = k.username ")
	if onDevice {
		b.WriteString("AND c.device_id = k.device ")
	}
	b.WriteString(q.end)
}
