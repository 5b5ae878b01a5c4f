package selection

import (
	"strings"
	"unicode/utf8"

	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"

	"bulwark/ent/db/credential"
	"bulwark/ent/db/device"
	"bulwark/ent/db/predicate"
)

// Search is the condition that username, device name or additional information contains a text, whatever the case. It asks
// the trigram indexes.
func Search(text string) predicate.Credential { return search(text, searched.write) }

// SearchRows is the same condition, read row by row: for a part of the table, where a text that is found often is found
// soon, though the index would list all its places first.
func SearchRows(text string) predicate.Credential { return search(text, searched.rows) }

func search(text string, write func(searched, *sql.Builder)) predicate.Credential {
	return func(s *sql.Selector) {
		q := searched{s, text, []string{credential.FieldUsername, credential.FieldAdditionalInformation}}
		s.Where(sql.P(func(b *sql.Builder) { write(q, b) }))
	}
}

// SearchNames writes the condition that a credential with the key in column has a text in its username or its device's
// name, whatever the case.
func SearchNames(b *sql.Builder, column, text string) {
	s := sql.Dialect(b.Dialect()).Select(credential.FieldID).From(sql.Table(credential.Table))
	s.Where(sql.P(func(b *sql.Builder) { searched{s, text, []string{credential.FieldUsername}}.write(b) }))
	b.WriteString(column + " IN (").Join(s).WriteString(")")
}

// searched is a text that is looked for in columns of credentials and in the names of their devices.
type searched struct {
	credentials *sql.Selector
	text        string
	columns     []string
}

// trigram is the shortest text that the trigram indexes know. Shorter ones are looked for row by row.
const trigram = 3

func (q searched) write(b *sql.Builder) {
	switch {
	case utf8.RuneCountInString(q.text) < trigram:
		q.rows(b)
	case b.Dialect() == dialect.Postgres:
		q.keys(b)
	default:
		q.matches(b)
	}
}

// rows compares each row.
func (q searched) rows(b *sql.Builder) {
	alternatives := []*sql.Predicate{q.onDevices()}
	for _, column := range q.columns {
		alternatives = append(alternatives, sql.ContainsFold(q.credentials.C(column), q.text))
	}
	b.WriteString("(").Join(sql.Or(alternatives...)).WriteString(")")
}

// onDevices is the condition on the device. An array, unlike a subquery, lets PostgreSQL combine the index on devices with
// the trigram indexes of the other columns.
func (q searched) onDevices() *sql.Predicate {
	return sql.P(func(b *sql.Builder) {
		devices := sql.Dialect(b.Dialect()).Select(device.FieldID).From(sql.Table(device.Table))
		devices.Where(sql.ContainsFold(device.FieldName, q.text))
		open, end := " IN (", ")"
		if b.Dialect() == dialect.Postgres {
			open, end = " = ANY(ARRAY(", "))"
		}
		b.Ident(q.credentials.C(credential.FieldDeviceID)).WriteString(open).Join(devices).WriteString(end)
	})
}

// keys finds all matches first, by PostgreSQL's trigram indexes. Left to itself, the planner reads the table in the order
// that is wanted when it believes a text to be frequent, which takes seconds when it is not there at all.
func (q searched) keys(b *sql.Builder) {
	found := sql.Dialect(b.Dialect()).Select(credential.FieldID).From(sql.Table(credential.Table))
	within := searched{found, q.text, q.columns}
	found.Where(sql.P(within.rows))
	b.Ident(q.credentials.C(credential.FieldID)).WriteString(" = ANY(ARRAY(").Join(found).WriteString("))")
}

// matches asks SQLite's full-text tables of trigrams, and answers with the table's own keys in their order.
func (q searched) matches(b *sql.Builder) {
	phrase := `"` + strings.ReplaceAll(q.text, `"`, `""`) + `"`
	b.Ident(q.credentials.C(credential.FieldID)).
		WriteString(" IN (SELECT rowid FROM credential_search WHERE credential_search MATCH ").
		Arg("{" + strings.Join(q.columns, " ") + "} : " + phrase).
		WriteString(" UNION SELECT id FROM credentials WHERE device_id IN (SELECT rowid FROM device_search WHERE device_search MATCH ").
		Arg(phrase).WriteString("))")
}
