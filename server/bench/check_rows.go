package bench

import (
	"context"
	"errors"
	"fmt"
	"slices"
)

// checkSameRows runs product and floor once each, and compares the rows that the queries then return.
func (e *Environment) checkSameRows(ctx context.Context, d comparison, queries []statement) error {
	var found [2][][]string
	for i, do := range []func(ctx context.Context) error{d.product, d.floor} {
		if err := d.prepare(ctx); err != nil {
			return err
		}
		if err := do(ctx); err != nil {
			return err
		}
		for _, query := range queries {
			lines, err := e.Floor.queryLines(ctx, query)
			if err != nil {
				return fmt.Errorf("%w in %s", err, query.sql)
			}
			found[i] = append(found[i], lines)
		}
	}
	for i, query := range queries {
		if err := compareRows(found[0][i], found[1][i]); err != nil {
			return fmt.Errorf("%w after %s", err, query.sql)
		}
	}
	return nil
}

func compareRows(product, floor []string) error {
	if len(product) == 0 {
		return errors.New("the product left no rows")
	}
	if slices.Equal(product, floor) {
		return nil
	}
	for i := range min(len(product), len(floor)) {
		if product[i] != floor[i] {
			return fmt.Errorf("row %d of %d is %q by the product and %q by the floor", i+1, len(product), product[i], floor[i])
		}
	}
	return fmt.Errorf("the product left %d rows and the floor %d", len(product), len(floor))
}
