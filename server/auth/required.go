package auth

import (
	"context"
	"net/http"
	"strings"

	"bulwark/server/fault"
	"bulwark/server/ident"
	"bulwark/server/viewer"
)

// Required lets only requests of somebody who is signed in through to next, with the viewer in their context; refuse
// answers the others. Requests that change something by cookie must come from this page or a trusted origin.
func (a *Auth) Required(refuse Refuser, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		v, id, refusal := a.who(r)
		if refusal != nil {
			refuse(w, r, *refusal)
			return
		}
		ctx := viewer.With(r.Context(), v)
		next.ServeHTTP(w, r.WithContext(context.WithValue(ctx, sessionKey{}, id)))
	})
}

type sessionKey struct{}

// SessionID is the stored key of the session that a request came with, empty for API tokens. It is no secret: the
// cookie's token cannot be computed from it.
func SessionID(ctx context.Context) string {
	id, _ := ctx.Value(sessionKey{}).(string)
	return id
}

// StillSignedIn refuses when the session or API token that a request came with has ended since: a fault of kind
// Unauthenticated. Answers that last, as event streams do, ask it now and then. It does not prolong the session: only
// requests do.
func (a *Auth) StillSignedIn(ctx context.Context) error {
	if v := viewer.From(ctx); v.ByToken() {
		return a.accounts.TokenStillWorks(ctx, v.Token)
	}
	_, found, err := a.kept.FindCtx(ctx, SessionID(ctx))
	if err == nil && !found {
		return fault.New(fault.Unauthenticated, "Your session has ended. Sign in again.")
	}
	return err
}

// who finds out who sends a request and by which session.
func (a *Auth) who(r *http.Request) (viewer.Viewer, string, *Refusal) {
	if secret, given := bearer(r); given {
		v, err := a.accounts.TokenViewer(asking(r), secret)
		return a.judged(r, v, "", err)
	}
	if err := a.protection.Check(r); err != nil {
		return viewer.Viewer{}, "", &crossOrigin
	}
	return a.bySession(r)
}

func (a *Auth) bySession(r *http.Request) (viewer.Viewer, string, *Refusal) {
	cookie, err := r.Cookie(a.sessions.Cookie.Name)
	if err != nil {
		return viewer.Viewer{}, "", &nobody
	}
	ctx, err := a.sessions.Load(r.Context(), cookie.Value)
	if err != nil {
		return a.judged(r, viewer.Viewer{}, "", err)
	}
	user := ident.User(a.sessions.GetInt64(ctx, userKey))
	if user == 0 {
		return viewer.Viewer{}, "", &nobody
	}
	v, err := a.accounts.SessionViewer(ctx, user)
	if fault.KindOf(err) == fault.Unauthenticated { // deactivated meanwhile: the session is over at once
		_ = a.sessions.Destroy(ctx)
		return viewer.Viewer{}, "", &nobody
	}
	id := hash(cookie.Value)
	if err == nil {
		err = a.kept.prolong(ctx, id, a.sessions.Deadline(ctx))
	}
	return a.judged(r, v, id, err)
}

func (a *Auth) judged(r *http.Request, v viewer.Viewer, session string, err error) (viewer.Viewer, string, *Refusal) {
	switch {
	case err == nil && v.SignedIn():
		v.Address = address(r)
		return v, session, nil
	case err == nil, fault.KindOf(err) == fault.Unauthenticated, fault.KindOf(err) == fault.Forbidden:
		return viewer.Viewer{}, "", &nobody
	default:
		a.log.ErrorContext(r.Context(), "who asks cannot be found out", "error", err)
		return viewer.Viewer{}, "", &unavailable
	}
}

// asking is a context in which nobody asks yet, but from a known address.
func asking(r *http.Request) context.Context {
	return viewer.With(r.Context(), viewer.Viewer{Address: address(r)})
}

// bearer returns the token of an Authorization header of that scheme.
func bearer(r *http.Request) (secret string, given bool) {
	scheme, secret, _ := strings.Cut(r.Header.Get("Authorization"), " ")
	if !strings.EqualFold(scheme, "Bearer") {
		return "", false
	}
	return strings.TrimSpace(secret), true
}
