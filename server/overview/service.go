package overview

import (
	"fmt"
	"time"

	"bulwark/server/fault"
	"bulwark/server/store"
)

// MaxBounds is the largest number of bounds that an overview takes.
const MaxBounds = 63

// cacheFor is how old figures of the inventory may be.
const cacheFor = 10 * time.Second

// Service reads overviews. It is safe for concurrent use.
type Service struct {
	store     *store.Store
	now       func() time.Time
	inventory cache[Inventory]
}

// New returns a service on a store and a clock.
func New(s *store.Store, now func() time.Time) *Service {
	return &Service{
		store: s, now: func() time.Time { return now().UTC().Truncate(time.Microsecond) }, inventory: newCache[Inventory](),
	}
}

// checkBounds returns fault kind BadInput unless there are 2 to MaxBounds ascending bounds. Field is their name in the API.
func checkBounds(bounds []time.Time, field string) error {
	if len(bounds) < 2 || len(bounds) > MaxBounds {
		return fault.New(fault.BadInput, fmt.Sprintf("%s takes 2 to %d instants.", field, MaxBounds))
	}
	for i, bound := range bounds[1:] {
		if !bound.After(bounds[i]) {
			return fault.New(fault.BadInput, field+" must ascend: every instant after the one before it.")
		}
	}
	return nil
}
