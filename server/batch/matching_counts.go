package batch

import (
	"context"
	stdsql "database/sql"

	"entgo.io/ent/dialect/sql"

	"bulwark/server/action"
	"bulwark/server/eligibility"
	"bulwark/server/store"
)

// survey is what one scan of everything a selection matches tells a preview.
type matchingCounts struct {
	matched, eligible, notRotated int64
	narrow                        map[action.Field]map[stdsql.NullString]int64 // eligible credentials by value
}

// look scans once: it counts by whether something forbids the action, by whether the password is rotated, and by the values of all
// fields with few of them.
func countMatching(ctx context.Context, c store.Conn, scope eligibility.Scope, target eligibility.Target, distributions []distribution) (matchingCounts, error) {
	const rotated = "c.automatic_change AND c.change_template_id IS NOT NULL" // a truth value: planners know there are two
	values, fields := []string{rotated}, []action.Field{}
	found := matchingCounts{narrow: map[action.Field]map[stdsql.NullString]int64{}}
	for _, d := range distributions {
		if !d.wide {
			values, fields = append(values, d.value), append(fields, d.field.Field)
			found.narrow[d.field.Field] = map[stdsql.NullString]int64{}
		}
	}
	err := c.Query(ctx, func(b *sql.Builder) { scope.WriteCounts(b, target, values...) }, func(scan func(...any) error) error {
		var code, rotated stdsql.NullString
		var n int64
		held := make([]stdsql.NullString, len(fields))
		into := []any{&code, &rotated}
		for i := range held {
			into = append(into, &held[i])
		}
		if err := scan(append(into, &n)...); err != nil {
			return err
		}
		found.matched += n
		if code.Valid {
			return nil
		}
		found.eligible += n
		if !isTrue(rotated) {
			found.notRotated += n
		}
		for i, field := range fields {
			found.narrow[field][held[i]] += n
		}
		return nil
	})
	return found, err
}
