package inventory

import "entgo.io/ent/dialect/sql"

// NameQueries exports the queries of FindByNames to tests.
func NameQueries(onDevice bool) []func(*sql.Builder) {
	write := func(q nameQuery) func(*sql.Builder) {
		return func(b *sql.Builder) { q.write(b, `[[0,"root",1]]`, onDevice) }
	}
	return []func(*sql.Builder){write(nameCounts), write(nameIDs)}
}

// LookAlikeQueries exports the queries for names that are not in ASCII to tests, by the index that they use.
func LookAlikeQueries() map[string]func(*sql.Builder) {
	return map[string]func(*sql.Builder){
		"credential_beyond_ascii": onDevices(1, 2).query(onDevices(1, 2).writeNonASCII),
		"device_beyond_ascii":     deviceNames.query(deviceNames.writeNonASCII),
	}
}
