package inventory

import "entgo.io/ent/dialect/sql"

// NameQueries shows tests the queries that find credentials by names.
func NameQueries(onDevice bool) []func(*sql.Builder) {
	write := func(q nameQuery) func(*sql.Builder) {
		return func(b *sql.Builder) { q.write(b, `[[0,"root",1]]`, onDevice) }
	}
	return []func(*sql.Builder){write(nameCounts), write(nameIDs)}
}
