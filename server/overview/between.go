package overview

import (
	"strconv"
	"time"

	"entgo.io/ent/dialect/sql"
)

// between writes an expression for the place of a column's instant among the bounds: 0 before the second bound, and so
// on. The instant is not before the first bound and is before the last.
func between(b *sql.Builder, column string, bounds []time.Time) {
	b.WriteString(" CASE")
	for i, bound := range bounds[1:] {
		b.WriteString(" WHEN " + column + " < ").Arg(bound).WriteString(" THEN " + strconv.Itoa(i))
	}
	b.WriteString(" END")
}
