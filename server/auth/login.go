package auth

import (
	"context"
	"errors"
	"math"
	"net/http"
	"strconv"
	"time"

	"bulwark/ent/db"
	"bulwark/server/audit"
	"bulwark/server/fault"
	"bulwark/server/viewer"
)

// login answers 204 with a session, 202 {"pending","methods"} with a session that can only complete the sign-in, 401
// INVALID_CREDENTIALS (also for unknown and inactive users) or 429 THROTTLED.
func (a *Auth) login(w http.ResponseWriter, r *http.Request) {
	var input struct {
		Username string `json:"username"`
		Password string `json:"password"`
	}
	if !decodeBody(w, r, &input) {
		return
	}
	user, err := a.accounts.Authenticate(anonymousContext(r), input.Username, input.Password)
	switch {
	case err == nil:
		a.signIn(w, r, user)
	case fault.KindOf(err) == fault.Unauthenticated:
		writeJSON(w, http.StatusUnauthorized, map[string]any{
			"code": "INVALID_CREDENTIALS", "message": "The username or the password is wrong, or the account is not active.",
		})
	default:
		if fault.KindOf(err) == fault.Limited {
			a.recordRefusal(r, audit.Event{Action: audit.SessionSignInRefused}, err)
		}
		a.answerFailure(w, r, err)
	}
}

// refuseThrottled answers 429 with the time to wait.
func refuseThrottled(w http.ResponseWriter, wait time.Duration) {
	seconds := max(1, int(math.Ceil(wait.Seconds())))
	w.Header().Set("Retry-After", strconv.Itoa(seconds))
	writeJSON(w, http.StatusTooManyRequests, map[string]any{
		"code": "THROTTLED", "message": "Too many tries. Wait a moment, then try again.", "retryAfterSeconds": seconds,
	})
}

// signIn starts the session of a person whose password was right. If steps are left, the session permits only the next one. The
// password alone is a proof of identity only for people without a second factor (rule 23).
func (a *Auth) signIn(w http.ResponseWriter, r *http.Request, person *db.User) {
	steps, methods, err := a.factors.Steps(r.Context(), person)
	if err != nil {
		a.answerFailure(w, r, err)
		return
	}
	session := newSession{person: person, pending: steps, methods: methods}
	if len(methods) == 0 {
		session.proof, session.proved = viewer.ByPassword, a.sessionStore.now()
	}
	a.startSession(w, r, session)
}

// load returns the request's context with its session, or with a new one.
func (a *Auth) load(r *http.Request) (context.Context, error) {
	token := ""
	if cookie, err := r.Cookie(a.sessions.Cookie.Name); err == nil {
		token = cookie.Value
	}
	return a.sessions.Load(r.Context(), token)
}

// answerFailure answers 429 when a limit was reached, and otherwise logs the error and answers 503.
func (a *Auth) answerFailure(w http.ResponseWriter, r *http.Request, err error) {
	var limited *fault.Error
	if errors.As(err, &limited) && limited.Kind == fault.Limited {
		refuseThrottled(w, limited.RetryAfter)
		return
	}
	if r.Context().Err() == nil {
		a.log.ErrorContext(r.Context(), "signing in failed", "path", r.URL.Path, "error", err)
	}
	RefuseJSON(w, r, Refusal{http.StatusServiceUnavailable, fault.ResponseUnavailable, "The server cannot answer at the moment. Try again."})
}
