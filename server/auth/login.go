package auth

import (
	"context"
	"errors"
	"math"
	"net/http"
	"strconv"
	"time"

	"bulwark/ent/db"
	"bulwark/server/fault"
)

// login answers 204 and a session, 401 INVALID_CREDENTIALS (the same for unknown and inactive users) or 429 THROTTLED.
func (a *Auth) login(w http.ResponseWriter, r *http.Request) {
	var input struct {
		Username string `json:"username"`
		Password string `json:"password"`
	}
	if !read(w, r, &input) {
		return
	}
	user, err := a.accounts.Authenticate(asking(r), input.Username, input.Password)
	switch {
	case err == nil:
		a.signIn(w, r, user)
	case fault.KindOf(err) == fault.Unauthenticated:
		answer(w, http.StatusUnauthorized, map[string]any{
			"code": "INVALID_CREDENTIALS", "message": "The username or the password is wrong, or the account is not active.",
		})
	default:
		a.fail(w, r, err)
	}
}

// refuseThrottled tells how long to wait.
func refuseThrottled(w http.ResponseWriter, wait time.Duration) {
	seconds := max(1, int(math.Ceil(wait.Seconds())))
	w.Header().Set("Retry-After", strconv.Itoa(seconds))
	answer(w, http.StatusTooManyRequests, map[string]any{
		"code": "THROTTLED", "message": "Too many tries. Wait a moment, then try again.", "retryAfterSeconds": seconds,
	})
}

// signIn starts a session under a token that nobody has seen before, and ends the one the request came with.
func (a *Auth) signIn(w http.ResponseWriter, r *http.Request, user *db.User) {
	ctx, err := a.load(r)
	if err == nil {
		err = a.sessions.RenewToken(ctx)
	}
	if err != nil {
		a.fail(w, r, err)
		return
	}
	a.sessions.SetDeadline(ctx, a.kept.now().Add(Lifetime))
	a.sessions.Put(ctx, userKey, int64(user.ID))
	token, expiry, err := a.sessions.Commit(ctx)
	if err != nil {
		a.fail(w, r, err)
		return
	}
	a.sessions.WriteSessionCookie(ctx, w, token, expiry)
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(http.StatusNoContent)
}

// load puts the request's session, or a new one, into a context.
func (a *Auth) load(r *http.Request) (context.Context, error) {
	token := ""
	if cookie, err := r.Cookie(a.sessions.Cookie.Name); err == nil {
		token = cookie.Value
	}
	return a.sessions.Load(r.Context(), token)
}

// fail answers what the caller cannot help, and tells operators why. Somebody who tries too often is told how long to wait.
func (a *Auth) fail(w http.ResponseWriter, r *http.Request, err error) {
	var limited *fault.Error
	if errors.As(err, &limited) && limited.Kind == fault.Limited {
		refuseThrottled(w, limited.RetryAfter)
		return
	}
	if r.Context().Err() == nil {
		a.log.ErrorContext(r.Context(), "signing in failed", "path", r.URL.Path, "error", err)
	}
	RefuseJSON(w, r, Refusal{http.StatusServiceUnavailable, "UNAVAILABLE", "The server cannot answer at the moment. Try again."})
}
