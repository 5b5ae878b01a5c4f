package selection

import (
	"strconv"

	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"

	"bulwark/ent/db/credential"
)

// Tally writes a query that counts the scope's credentials by what forbids the action on them (a code, or NULL for
// eligible ones) and by other values of the credential c: one scan, however much is asked. Its columns are the code, the
// values, and the count. Values are whole numbers or texts, and few.
func (s Scope) Tally(b *sql.Builder, target Target, values ...string) {
	columns, names := []expression{coded(s.cases(target))}, []string{"q.code"}
	for i, value := range values {
		name := "v" + strconv.Itoa(i)
		columns, names = append(columns, Column(value, name)), append(names, "q."+name)
	}
	tally(b, names, func() {
		b.WriteString("(")
		s.Rows(b, columns...)
		b.WriteString(") q")
	})
}

// TallyEligible writes a query that counts the eligible credentials by one value, with columns k and n. Join adds tables
// to the credentials q, which have their id and, unless a join brings the value, the value as k. Few tells that there
// are few enough different values to hold them in memory.
func (s Scope) TallyEligible(b *sql.Builder, target Target, value, join string, few bool) {
	columns, key := []expression{}, value
	if join == "" {
		columns, key = append(columns, Column(value, "k")), "e.k"
	}
	from := func() {
		b.WriteString("(SELECT q.* FROM ")
		s.Eligible(b, target, columns...)
		b.WriteString(") e " + join)
	}
	if few {
		tally(b, []string{key}, from)
		return
	}
	b.WriteString("SELECT " + key + ", count(*) FROM ")
	from()
	b.WriteString(" GROUP BY 1")
}

// tally groups by columns of what from writes. SQLite has no GROUP BY without sorting; store gives it one.
func tally(b *sql.Builder, columns []string, from func()) {
	list := ""
	for i, column := range columns {
		if i > 0 {
			list += ", "
		}
		list += column
	}
	if b.Dialect() == dialect.Postgres {
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

// Children writes a query that counts the credentials outside the eligible ones whose parent is one of them.
func (s Scope) Children(b *sql.Builder, target Target) {
	s = s.allowed()
	b.WriteString("SELECT count(*) FROM credentials k JOIN credentials p ON p.id = k.parent_id WHERE ")
	if !s.Judges(target) {
		b.WriteString("(")
		s.condition(b, "p")
		b.WriteString(") AND (")
		s.condition(b, "k")
		b.WriteString(") IS NOT TRUE")
		return
	}
	b.WriteString("p.id IN (SELECT q.id FROM ")
	s.Eligible(b, target)
	b.WriteString(") AND k.id NOT IN (SELECT q.id FROM ")
	s.Eligible(b, target)
	b.WriteString(")")
}

// condition writes what puts a credential, under a name, into the scope.
func (s Scope) condition(b *sql.Builder, name string) {
	selector := sql.Dialect(b.Dialect()).Select().From(sql.Table(credential.Table).As(name))
	s.narrow(selector)
	b.Join(selector.P())
}
