package auth

import "net/http"

// state tells the page what to show: {"setupRequired","signedIn"}.
func (a *Auth) state(w http.ResponseWriter, r *http.Request) {
	required, err := a.accounts.NeedsSetup(r.Context())
	if err != nil {
		a.fail(w, r, err)
		return
	}
	_, _, refusal := a.who(r)
	answer(w, http.StatusOK, map[string]bool{"setupRequired": required, "signedIn": refusal == nil})
}
