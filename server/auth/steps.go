package auth

import (
	"net/http"

	"bulwark/server/viewer"
)

// secondFactor completes the step SECOND_FACTOR and answers 204, or 202 when there are more steps; otherwise 401 WRONG_PROOF or 429.
func (a *Auth) secondFactor(w http.ResponseWriter, r *http.Request, by admission) {
	var input secondFactorInput
	if !decodeBody(w, r, &input) {
		return
	}
	method, err := a.factors.AcceptSecondFactor(r.Context(), input.factor())
	if err != nil {
		a.refuse(w, r, by, err)
		return
	}
	next := a.nextSession(by, viewer.From(r.Context()))
	next.proof, next.proved = method, a.sessionStore.now()
	a.startSession(w, r, next)
}

// changePassword completes the step CHANGE_PASSWORD, which is due after somebody else set the password. It answers 204, or 202 when
// there are more steps; otherwise 400 with the problems, or 429.
func (a *Auth) changePassword(w http.ResponseWriter, r *http.Request, by admission) {
	var input struct {
		CurrentPassword string `json:"currentPassword"`
		NewPassword     string `json:"newPassword"`
	}
	if !decodeBody(w, r, &input) {
		return
	}
	if _, err := a.accounts.ChangeOwnPassword(r.Context(), input.CurrentPassword, input.NewPassword, by.session); err != nil {
		a.refuse(w, r, by, err)
		return
	}
	a.startSession(w, r, a.nextSession(by, viewer.From(r.Context())))
}
