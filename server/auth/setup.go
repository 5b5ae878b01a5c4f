package auth

import (
	"errors"
	"net/http"

	"bulwark/server/account"
	"bulwark/server/fault"
)

// setup creates the first administrator with the token of the one-time link, signs them in and answers 204. Otherwise it answers 400
// with the problems, 409 when setup is done, 410 when the link is unknown, used or expired, or 429.
func (a *Auth) setup(w http.ResponseWriter, r *http.Request) {
	var input struct {
		Token       string `json:"token"`
		Username    string `json:"username"`
		DisplayName string `json:"displayName"`
		Password    string `json:"password"`
	}
	if !decodeBody(w, r, &input) {
		return
	}
	user, err := a.accounts.FirstAdministrator(anonymousContext(r), account.SetupInput{
		Token: input.Token, Username: input.Username, DisplayName: input.DisplayName, Password: input.Password,
	})
	if err != nil {
		a.refuseSetup(w, r, err)
		return
	}
	a.signIn(w, r, user)
}

func (a *Auth) refuseSetup(w http.ResponseWriter, r *http.Request, err error) {
	var refusal *fault.Error
	if !errors.As(err, &refusal) {
		a.answerFailure(w, r, err)
		return
	}
	switch refusal.Kind {
	case fault.Refused:
		writeJSON(w, http.StatusBadRequest, problemsOf(refusal))
	case fault.Forbidden:
		a.refuseLink(w, r, refusal.Message)
	case fault.Internal, fault.Unauthenticated, fault.Conflict, fault.Unavailable, fault.BadInput, fault.InvalidID, fault.Limited:
