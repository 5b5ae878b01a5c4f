package bench

import (
	"context"
	"errors"
	"fmt"
	"slices"
)

// same does a piece of work once by the product and once by the floor, and compares what the queries find afterwards.
func (s *Site) same(ctx context.Context, d duel, left []statement) error {
	var found [2][][]string
	for i, do := range []func(ctx context.Context) error{d.product, d.floor} {
		if err := d.prepare(ctx); err != nil {
			return err
		}
		if err := do(ctx); err != nil {
			return err
		}
		for _, query := range left {
			lines, err := s.Floor.lines(ctx, query)
			if err != nil {
				return fmt.Errorf("%w in %s", err, query.sql)
			}
			found[i] = append(found[i], lines)
		}
	}
	for i, query := range left {
		if err := compare(found[0][i], found[1][i]); err != nil {
			return fmt.Errorf("%w after %s", err, query.sql)
		}
	}
	return nil
}

func compare(product, floor []string) error {
	if len(product) == 0 {
		return errors.New("the product left nothing to compare")
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
