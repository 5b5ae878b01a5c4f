package approver

import (
	"context"

	"bulwark/ent/db"
	"bulwark/server/access"
	"bulwark/server/store"
)

// Limits of the system parameters, which constraints of the database enforce as well.
const (
	minApprovals  = 1
	maxApprovals  = 5
	minValidity   = 60     // minutes: an hour
	maxValidity   = 10_080 // minutes: a week
	maxCoolingOff = 720    // hours: 30 days
	maxGrace      = 90     // days
)

// parametersID is the key of the only row of system parameters.
const parametersID = 1

// Parameters returns the system parameters. For everybody who may read settings.
func (s *Service) Parameters(ctx context.Context) (*db.SystemParameters, error) {
	if _, err := access.Check(ctx, access.ReadSettings); err != nil {
		return nil, err
	}
	parameters, err := s.store.Read().SystemParameters.Get(ctx, parametersID)
	return parameters, store.Translate(err)
}
