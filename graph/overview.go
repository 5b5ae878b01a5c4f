package graph

import (
	"context"
	"time"

	"bulwark/ent/db"
	"bulwark/server/overview"
)

// instants are bounds without gqlgen's pointers.
func toInstants(bounds []*time.Time) []time.Time {
	list := make([]time.Time, len(bounds))
	for i, bound := range bounds {
		list[i] = *bound
	}
	return list
}

// oldest is the operation that has waited longest, with what may be asked of it; nil when none waits.
func oldestWaiting(ctx context.Context, figures *overview.Operations) (*db.BatchOperation, error) {
	if figures.OldestWaiting != nil {
		loadersFrom(ctx).queueOperations([]*db.BatchOperation{figures.OldestWaiting})
	}
	return figures.OldestWaiting, nil
}
