package auth

import (
	"net/http"
	"time"

	"bulwark/server/factor"
)

// secondFactorInput is the second factor in the body of a request.
type secondFactorInput struct {
	Code         string         `json:"code"`
	RecoveryCode string         `json:"recoveryCode"`
	Passkey      *factor.Answer `json:"passkey"`
}

func (g secondFactorInput) factor() factor.Input {
	return factor.Input{Code: g.Code, RecoveryCode: g.RecoveryCode, Passkey: g.Passkey}
}

// prove accepts a proof of identity (rule 23). It answers 200 {"provedUntil","method"}, 401 WRONG_PROOF, 403 SECOND_FACTOR_REQUIRED
// with the methods the person has, or 429 THROTTLED.
func (a *Auth) prove(w http.ResponseWriter, r *http.Request, by admission) {
	var input struct {
		Password string `json:"password"`
		secondFactorInput
	}
	if !decodeBody(w, r, &input) {
		return
	}
	proved, err := a.factors.Prove(r.Context(), factor.Proof{Session: by.session, Password: input.Password, Input: input.factor()})
	if err != nil {
		a.refuse(w, r, by, err)
		return
	}
	writeJSON(w, http.StatusOK, map[string]any{"provedUntil": proved.Until.Format(time.RFC3339), "method": proved.Method})
}
