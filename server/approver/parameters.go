package approver

import (
	"context"

	"bulwark/ent/db"
	"bulwark/server/access"
	"bulwark/server/store"
)

// The limits of domain.md, "System parameters"; the database's constraints hold the same.
const (
	leastApprovals = 1
	mostApprovals  = 5
	leastValidity  = 60     // minutes: an hour
	mostValidity   = 10_080 // minutes: a week
	mostCoolingOff = 720    // hours: 30 days
	mostGrace      = 90     // days
)

// parametersID is the key of the only row.
const parametersID = 1

// Parameters returns the parameters of approval. Everybody who may read settings.
func (s *Service) Parameters(ctx context.Context) (*db.SystemParameters, error) {
	if _, err := access.Check(ctx, access.ReadSettings); err != nil {
		return nil, err
	}
	parameters, err := s.store.Read().SystemParameters.Get(ctx, parametersID)
	return parameters, store.Translate(err)
}
