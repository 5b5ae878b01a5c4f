package store

import (
	"context"

	"entgo.io/ent/dialect"
	entsql "entgo.io/ent/dialect/sql"
)

// watchQueries returns a driver that calls watch with every query, or the same driver when watch is nil.
func watchQueries(driver *entsql.Driver, watch func(query string, args []any)) dialect.Driver {
	if watch == nil {
		return driver
	}
	return &watchedDriver{driver, watch}
}

type watchedDriver struct {
	*entsql.Driver
	watch func(query string, args []any)
}

// Query calls watch and runs the query.
func (d *watchedDriver) Query(ctx context.Context, query string, args, into any) error {
	list, _ := args.([]any)
	d.watch(query, list)
	return d.Driver.Query(ctx, query, args, into)
}
