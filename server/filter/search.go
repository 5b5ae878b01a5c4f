package filter

import (
	"strings"
	"unicode/utf8"

	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"

	"bulwark/ent/db/credential"
	"bulwark/ent/db/device"
	"bulwark/ent/db/predicate"
)

// search returns the condition that username, device name or additional information contains a text, ignoring case. It uses
// the trigram indexes.
func search(text string) predicate.Credential { return searchBy(text, textSearch.write) }

// searchByRow returns the same condition without the indexes, for statements that stop after some rows: a frequent text is
// soon found among them, while an index would first list every match.
func searchByRow(text string) predicate.Credential { return searchBy(text, textSearch.writeComparison) }

func searchBy(text string, write func(textSearch, *sql.Builder)) predicate.Credential {
	return func(s *sql.Selector) {
		q := textSearch{s, text, []string{credential.FieldUsername, credential.FieldAdditionalInformation}}
		s.Where(sql.P(func(b *sql.Builder) { write(q, b) }))
	}
}

// WriteNameSearch writes the condition that the username or device name of the credential whose key is in column contains a
// text, ignoring case.
func WriteNameSearch(b *sql.Builder, column, text string) {
	s := sql.Dialect(b.Dialect()).Select(credential.FieldID).From(sql.Table(credential.Table))
	s.Where(sql.P(func(b *sql.Builder) { textSearch{s, text, []string{credential.FieldUsername}}.write(b) }))
	b.WriteString(column + " IN (").Join(s).WriteString(")")
}

// textSearch looks for a text in columns of credentials and in the names of their devices.
type textSearch struct {
	credentials *sql.Selector
	text        string
	columns     []string
}

// trigramLength is the length of the shortest text that the trigram indexes find. Shorter ones are compared row by row.
const trigramLength = 3

func (q textSearch) write(b *sql.Builder) {
	switch {
	case utf8.RuneCountInString(q.text) < trigramLength:
		q.writeComparison(b)
	case b.Dialect() == dialect.Postgres:
		q.writeKeys(b)
	default:
		q.writeMatch(b)
	}
}

// writeComparison writes a condition that compares each row.
func (q textSearch) writeComparison(b *sql.Builder) {
	alternatives := []*sql.Predicate{q.deviceCondition()}
	for _, column := range q.columns {
		alternatives = append(alternatives, sql.ContainsFold(q.credentials.C(column), q.text))
	}
	b.WriteString("(").Join(sql.Or(alternatives...)).WriteString(")")
}

// deviceCondition returns the condition that the name of a credential's device contains the text. An array, unlike a
// subquery, lets PostgreSQL combine the index on devices with the trigram indexes of the other columns.
func (q textSearch) deviceCondition() *sql.Predicate {
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

// writeKeys makes PostgreSQL find all matches first, by its trigram indexes. Left to itself, the planner reads the table in
// the requested order when it believes a text to be frequent, which takes seconds when the text does not occur.
func (q textSearch) writeKeys(b *sql.Builder) {
	matches := sql.Dialect(b.Dialect()).Select(credential.FieldID).From(sql.Table(credential.Table))
	inner := textSearch{matches, q.text, q.columns}
	matches.Where(sql.P(inner.writeComparison))
	b.Ident(q.credentials.C(credential.FieldID)).WriteString(" = ANY(ARRAY(").Join(matches).WriteString("))")
}

// writeMatch writes a condition that searches SQLite's full-text tables of trigrams.
func (q textSearch) writeMatch(b *sql.Builder) {
	phrase := `"` + strings.ReplaceAll(q.text, `"`, `""`) + `"`
	b.Ident(q.credentials.C(credential.FieldID)).
		WriteString(" IN (SELECT rowid FROM credential_search WHERE credential_search MATCH ").
		Arg("{" + strings.Join(q.columns, " ") + "} : " + phrase).
		WriteString(" UNION SELECT id FROM credentials WHERE device_id IN (SELECT rowid FROM device_search WHERE device_search MATCH ").
		Arg(phrase).WriteString("))")
}
