package store

import (
	"context"

	"entgo.io/ent/dialect"
	entsql "entgo.io/ent/dialect/sql"
)

// watched tells watch of every query of a driver; nil leaves the driver as it is.
func watched(driver *entsql.Driver, watch func(query string, args []any)) dialect.Driver {
	if watch == nil {
		return driver
	}
	return &watchedDriver{driver, watch}
}

type watchedDriver struct {
	*entsql.Driver
	watch func(query string, args []any)
}

// Query tells of the query and runs it.
func (d *watchedDriver) Query(ctx context.Context, query string, args, into any) error {
	list, _ := args.([]any)
	d.watch(query, list)
	return d.Driver.Query(ctx, query, args, into)
}
