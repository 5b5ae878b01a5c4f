package auth

import (
	"net/http"
	"time"
)

// logout ends the session and answers 204, also when there is none.
func (a *Auth) logout(w http.ResponseWriter, r *http.Request) {
	if !read(w, r, nil) {
		return
	}
	ctx, err := a.load(r)
	if err == nil {
		err = a.sessions.Destroy(ctx)
	}
	if err != nil {
		a.fail(w, r, err)
		return
	}
	a.sessions.WriteSessionCookie(ctx, w, "", time.Time{})
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(http.StatusNoContent)
}
