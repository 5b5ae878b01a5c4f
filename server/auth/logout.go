package auth

import (
	"net/http"
	"time"
)

// logout ends the request's session, if there is one, and answers 204.
func (a *Auth) logout(w http.ResponseWriter, r *http.Request) {
	if !decodeBody(w, r, nil) {
		return
	}
	err := a.recordLogout(r)
	ctx := r.Context()
	if err == nil {
		ctx, err = a.load(r)
	}
	if err == nil {
		err = a.sessions.Destroy(ctx)
	}
	if err != nil {
		a.answerFailure(w, r, err)
		return
	}
	a.sessions.WriteSessionCookie(ctx, w, "", time.Time{})
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(http.StatusNoContent)
}

// recordLogout ends and records the request's session if it belongs to a signed-in person.
func (a *Auth) recordLogout(r *http.Request) error {
	cookie, err := r.Cookie(a.sessions.Cookie.Name)
	if err != nil {
		return nil //nolint:nilerr // nobody is signed in
	}
	used, err := a.sessionStore.findActive(r.Context(), hash(cookie.Value))
	if err != nil || used == nil {
		return err
	}
	return a.recordSignOut(r, used)
}
