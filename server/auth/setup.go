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
	user, err := a.accounts.CreateFirstAdministrator(anonymousContext(r), account.SetupInput{
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
		a.answerFailure(w, r, err)
	}
}

// refuseLink distinguishes an invalid link (410) from a set-up that is done (409).
func (a *Auth) refuseLink(w http.ResponseWriter, r *http.Request, message string) {
	required, err := a.accounts.NeedsSetup(r.Context())
	switch {
	case err != nil:
		a.answerFailure(w, r, err)
	case required:
		RefuseJSON(w, r, Refusal{http.StatusGone, "SETUP_LINK_INVALID", message})
	default:
		RefuseJSON(w, r, Refusal{http.StatusConflict, "ALREADY_SET_UP", "Setup is done. Sign in, or ask an administrator for an account."})
	}
}

type problem struct {
	Code    fault.Code `json:"code"`
	Message string     `json:"message"`
	Field   []string   `json:"field"`
}

func problemsOf(refused *fault.Error) map[string]any {
	problems := make([]problem, len(refused.Problems))
	for i, p := range refused.Problems {
		problems[i] = problem{p.Code, p.Message, p.Field}
	}
	return map[string]any{"code": "INVALID", "message": "Some of what was given cannot be used.", "problems": problems}
}
