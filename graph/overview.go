package graph

import (
	"context"
	"time"

	"bulwark/ent/db"
	"bulwark/server/overview"
)

// toInstants converts gqlgen's pointers to values.
func toInstants(bounds []*time.Time) []time.Time {
	list := make([]time.Time, len(bounds))
	for i, bound := range bounds {
		list[i] = *bound
	}
	return list
}

// oldestWaiting returns the operation that has waited longest, nil when none waits.
func oldestWaiting(ctx context.Context, figures *overview.Operations) (*db.BatchOperation, error) {
	if figures.OldestWaiting != nil {
		loadersFrom(ctx).queueOperations([]*db.BatchOperation{figures.OldestWaiting})
	}
	return figures.OldestWaiting, nil
}
