package batch

import (
	"context"
	stdsql "database/sql"

	"entgo.io/ent/dialect/sql"

	"bulwark/server/action"
	"bulwark/server/eligibility"
	"bulwark/server/store"
)

// matchingCounts are the counts of a preview that one scan of all matching credentials finds.
type matchingCounts struct {
	matched, eligible, notRotated int64
	narrow                        map[action.Field]map[stdsql.NullString]int64 // eligible credentials by value
}

// countMatching scans once: it counts the credentials by whether the action is forbidden on them, by whether their password is
// rotated, and by the values of all fields with few values.
func countMatching(
	ctx context.Context, c store.Conn, scope eligibility.Scope, target eligibility.Target, distributions []distribution,
) (matchingCounts, error) {
	const rotated = "c.automatic_change AND c.change_template_id IS NOT NULL" // a boolean: planners know that it has two values
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
		values := make([]stdsql.NullString, len(fields))
		dest := []any{&code, &rotated}
		for i := range values {
			dest = append(dest, &values[i])
		}
		if err := scan(append(dest, &n)...); err != nil {
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
			found.narrow[field][values[i]] += n
		}
		return nil
	})
	return found, err
}
