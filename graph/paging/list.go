package paging

import (
	"context"
	"slices"

	"entgo.io/ent/dialect/sql"

	"bulwark/server/store"
)

// Query is the interface of ent's generated query builders; Q is the builder itself, T its rows.
type Query[Q, T any, P, O ~func(*sql.Selector)] interface {
	Where(...P) Q
	Order(...O) Q
	Limit(int) Q
	Clone() Q
	All(context.Context) ([]*T, error)
	Count(context.Context) (int, error)
}

// nearbyRows is how many rows are searched before the whole table is.
const nearbyRows = 5_000

// List reads a page of a query and converts its rows to nodes with present. nearby is the same query in a form that suits few rows;
// when it is given, it first searches the next rows, and when these fill a page, that is the page. Errors: fault kind BadInput for
// invalid arguments, and those of store.Translate.
func List[N, T any, Q Query[Q, T, P, O], P, O ~func(*sql.Selector)](
	ctx context.Context, query Q, order Order[T], a Arguments, present func(rows []*T) ([]*N, error), nearby ...Q,
) (*Connection[N], error) {
	rows, more, err := read[T](ctx, query.Clone(), order, a, nearby)
	if err != nil {
		return nil, err
	}
	nodes, err := present(rows)
	if err != nil {
		return nil, err
	}
	cursor := func(i int) string { return order.cursor(rows[i]) }
	count := func(ctx context.Context) (int, error) {
		n, err := query.Clone().Count(ctx)
		return n, store.Translate(err)
	}
	return NewConnection(a, nodes, more, cursor, count), nil
}

// AsStored returns the rows themselves as nodes.
func AsStored[T any](rows []*T) ([]*T, error) { return rows, nil }

func read[T any, Q Query[Q, T, P, O], P, O ~func(*sql.Selector)](
	ctx context.Context, query Q, order Order[T], a Arguments, nearby []Q,
) (rows []*T, more bool, err error) {
	size, backward, err := a.Size()
	if err != nil {
		return nil, false, err
	}
	window := bounds[T]{order: order, backward: backward}
	if window.after, err = cursorValues(order, a.After); err != nil {
		return nil, false, err
	}
	if window.before, err = cursorValues(order, a.Before); err != nil {
		return nil, false, err
	}
	if a.CountOnly {
		return nil, false, nil
	}
	for _, nearbyQuery := range nearby {
		rows, err = nearbyQuery.Where(window.restrictToNext(nearbyRows)).Order(window.sort).Limit(size + 1).All(ctx)
		if err != nil {
			return nil, false, store.Translate(err)
		}
	}
	if len(rows) <= size {
		if rows, err = readParts(ctx, query, window, size+1); err != nil {
			return nil, false, store.Translate(err)
		}
	}
	if more = len(rows) > size; more {
		rows = rows[:size]
	}
	if backward {
		slices.Reverse(rows)
	}
	return rows, more, nil
}

// readParts reads the first rows of the parts of a window.
func readParts[T any, Q Query[Q, T, P, O], P, O ~func(*sql.Selector)](ctx context.Context, query Q, window bounds[T], rows int) ([]*T, error) {
	var all []*T
	for _, part := range window.parts() {
		if len(all) == rows {
			break
		}
		found, err := query.Clone().Where(part.restrict).Order(part.sort).Limit(rows - len(all)).All(ctx)
		if err != nil {
			return nil, err
		}
		all = append(all, found...)
	}
	return all, nil
}

func cursorValues[T any](order Order[T], cursor *string) ([]any, error) {
	if cursor == nil {
		return nil, nil
	}
	return decodeCursor(order, *cursor)
}
