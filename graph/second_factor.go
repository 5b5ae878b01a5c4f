package graph

import (
	"context"

	"bulwark/ent/db"
	"bulwark/ent/db/passkey"
	"bulwark/ent/db/totpfactor"
	"bulwark/graph/model"
	"bulwark/server/ident"
	"bulwark/server/store"
	"bulwark/server/viewer"
)

// secondFactors returns the viewer's own second factors, nil for API tokens.
func (s Services) secondFactors(ctx context.Context, v viewer.Viewer) (*model.SecondFactors, error) {
	if v.ByToken() {
		return nil, nil
	}
	own, err := s.Factor.OwnFactors(ctx)
	if err != nil {
		return nil, err
	}
	shown := &model.SecondFactors{Passkeys: own.Passkeys, RecoveryCodesLeft: own.RecoveryCodesLeft}
	if own.TOTPConfirmedAt != nil {
		shown.Totp = &model.TotpFactor{ConfirmedAt: *own.TOTPConfirmedAt}
	}
	return shown, nil
}

// resetSecondFactor converts the input of the mutation and resets the second factors of a user.
func (s Services) resetSecondFactor(
	ctx context.Context, input model.ResetSecondFactorInput,
) (*model.ResetSecondFactorPayload, error) {
	in := &inputs{}
	id := requiredKey[ident.User](in, input.UserID, "userId")
	payload, err := &model.ResetSecondFactorPayload{}, in.refusal()
	if err == nil {
		payload.User, payload.ProtectedChange, err = s.Account.ResetSecondFactor(ctx, id, valueOr(input.Reason, ""))
	}
	payload.UserErrors, err = splitRefusal(err)
	return payload, err
}

// loadSecondFactors returns which users have a passkey or a confirmed authenticator app.
func loadSecondFactors(client *db.Client) func(context.Context, []ident.User) (map[ident.User]bool, error) {
	return func(ctx context.Context, keys []ident.User) (map[ident.User]bool, error) {
		have := make(map[ident.User]bool, len(keys))
		passkeys, err := client.Passkey.Query().Where(passkey.UserIDIn(keys...)).All(ctx)
		if err != nil {
			return nil, store.Translate(err)
		}
		for _, row := range passkeys {
			have[row.UserID] = true
		}
		apps, err := client.TOTPFactor.Query().Where(totpfactor.UserIDIn(keys...), totpfactor.ConfirmedAtNotNil()).All(ctx)
		for _, row := range apps {
			have[row.UserID] = true
		}
		return have, store.Translate(err)
	}
}
