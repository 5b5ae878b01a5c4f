package overview

import (
	"strconv"
	"time"

	"entgo.io/ent/dialect/sql"
)

// writeInterval writes an expression for the interval between bounds that a column's instant falls into: 0 for the first one,
// which ends before the second bound. The instant must not be before the first bound, and must be before the last.
func writeInterval(b *sql.Builder, column string, bounds []time.Time) {
	b.WriteString(" CASE")
	for i, bound := range bounds[1:] {
		b.WriteString(" WHEN " + column + " < ").Arg(bound).WriteString(" THEN " + strconv.Itoa(i))
	}
	b.WriteString(" END")
}
