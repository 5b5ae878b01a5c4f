package auth

import (
	"net/http"

	"bulwark/server/factor"
)

// state answers what the page needs to know at start: {"setupRequired","signedIn","pending","methods","passkeysPossible"}. signedIn
// is false as long as steps are pending.
func (a *Auth) state(w http.ResponseWriter, r *http.Request) {
	required, err := a.accounts.NeedsSetup(r.Context())
	if err != nil {
		a.answerFailure(w, r, err)
		return
	}
	v, by, refusal := a.identify(r)
	pending, methods := append([]factor.Step{}, by.pending...), []factor.Method{}
	if refusal == nil && !v.ByToken() {
		if methods, err = a.factors.Methods(r.Context(), v.User); err != nil {
			a.answerFailure(w, r, err)
			return
		}
	}
	writeJSON(w, http.StatusOK, map[string]any{
		"setupRequired": required, "signedIn": refusal == nil && len(pending) == 0, "pending": pending, "methods": methods,
		"passkeysPossible": a.factors.PasskeysPossible(r.Host),
	})
}
