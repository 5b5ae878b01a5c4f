package overview

import (
	"fmt"
	"time"

	"bulwark/server/fault"
	"bulwark/server/store"
)

// MaxBounds is how many bounds an overview takes.
const MaxBounds = 63

// keepFor is how old figures of the inventory may be.
const keepFor = 10 * time.Second

// Service reads overviews. It is safe for concurrent use.
type Service struct {
	store     *store.Store
	now       func() time.Time
	inventory kept[Inventory]
}

// New makes the service on a store and a clock.
func New(s *store.Store, now func() time.Time) *Service {
	return &Service{
		store: s, now: func() time.Time { return now().UTC().Truncate(time.Microsecond) }, inventory: newKept[Inventory](),
	}
}

func (s *Service) conn() store.Conn {
	return s.store.Conn()
}

// check refuses bounds that are no bounds.
func check(bounds []time.Time, field string) error {
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
