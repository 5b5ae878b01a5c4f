package graph

import (
	"context"

	"bulwark/graph/model"
	"bulwark/server/viewer"
)

// secondFactors shows the viewer's own second factors; nil for API tokens, which have none.
func (s Services) secondFactors(ctx context.Context, v viewer.Viewer) (*model.SecondFactors, error) {
	if v.ByToken() {
		return nil, nil
	}
	own, err := s.Factor.Own(ctx)
	if err != nil {
		return nil, err
	}
	shown := &model.SecondFactors{Passkeys: own.Passkeys, RecoveryCodesLeft: own.RecoveryCodesLeft}
	if own.TOTPConfirmedAt != nil {
		shown.Totp = &model.TotpFactor{ConfirmedAt: *own.TOTPConfirmedAt}
	}
	return shown, nil
}
