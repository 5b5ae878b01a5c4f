package eligibility

import (
	"strconv"
	"strings"

	"entgo.io/ent/dialect/sql"

	"bulwark/server/store"
)

// WriteCounts writes a query that counts the scope's credentials, in one scan, by their verdict (a code, or NULL for eligible
// ones) and by further values of the credential c. Its columns are the code, the values and the count. Values must be integers
// or texts with few different combinations.
func (s Scope) WriteCounts(b *sql.Builder, target Target, values ...string) {
	columns, names := []expression{codeColumn(s.cases(target))}, []string{"q.code"}
	for i, value := range values {
		name := "v" + strconv.Itoa(i)
		columns, names = append(columns, ColumnAs(value, name)), append(names, "q."+name)
	}
	writeCounts(b, names, func() {
		b.WriteString("(")
		s.WriteRows(b, columns...)
		b.WriteString(") q")
	})
}

// WriteEligibleCounts writes a query that counts the eligible credentials by one value, with columns k and n. Without a join,
// value is an expression over the credential c. A join adds tables to the eligible credentials e, which have an id, and value
// is an expression over these tables. Few says that the different values fit into memory.
func (s Scope) WriteEligibleCounts(b *sql.Builder, target Target, value, join string, few bool) {
	columns, key := []expression{}, value
	if join == "" {
		columns, key = append(columns, ColumnAs(value, "k")), "e.k"
	}
	from := func() {
		b.WriteString("(SELECT q.* FROM ")
		s.WriteEligible(b, target, columns...)
		b.WriteString(") e " + join)
	}
	if few {
		writeCounts(b, []string{key}, from)
		return
	}
	b.WriteString("SELECT " + key + ", count(*) FROM ")
	from()
	b.WriteString(" GROUP BY 1")
}

// writeCounts writes a query that counts the rows of what from writes by columns. SQLite would sort all rows to group them;
// its function tally, from package store, uses a hash table.
func writeCounts(b *sql.Builder, columns []string, from func()) {
	list := strings.Join(columns, ", ")
	if store.IsPostgres(b) {
		b.WriteString("SELECT " + list + ", count(*) FROM ")
		from()
		b.WriteString(" GROUP BY " + list)
		return
	}
	b.WriteString("SELECT ")
	for i := range columns {
		b.WriteString("value ->> '$[" + strconv.Itoa(i) + "]', ")
	}
	b.WriteString("value ->> '$[" + strconv.Itoa(len(columns)) + "]' FROM json_each((SELECT tally(" + list + ") FROM ")
	from()
	b.WriteString("))")
}

// WriteChildCount writes a query that counts the credentials that are not eligible themselves but whose parent is.
func (s Scope) WriteChildCount(b *sql.Builder, target Target) {
	s = s.withoutForbidden()
	b.WriteString("SELECT count(*) FROM credentials k JOIN credentials p ON p.id = k.parent_id WHERE ")
	if !s.CanForbid(target) {
		b.WriteString("(")
		s.writeCondition(b, "p")
		b.WriteString(") AND (")
		s.writeCondition(b, "k")
		b.WriteString(") IS NOT TRUE")
		return
	}
	b.WriteString("p.id IN (SELECT q.id FROM ")
	s.WriteEligible(b, target)
	b.WriteString(") AND k.id NOT IN (SELECT q.id FROM ")
	s.WriteEligible(b, target)
	b.WriteString(")")
}
