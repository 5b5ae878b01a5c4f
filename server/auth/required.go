package auth

import (
	"context"
	"net/http"
	"strings"

	"bulwark/ent/db"
	"bulwark/ent/db/user"
	"bulwark/server/factor"
	"bulwark/server/fault"
	"bulwark/server/viewer"
)

// Required lets only requests of somebody who is signed in through to next, with the viewer in their context; refuse
// answers the others, also those of a session that has steps of signing in left (SIGN_IN_INCOMPLETE). Requests that change something by cookie must come from this page or a trusted origin.
func (a *Auth) Required(refuse Refuser, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		v, by, refusal := a.identify(r)
		if refusal == nil && len(by.pending) > 0 {
			refusal = incomplete(by.pending)
		}
		if refusal != nil {
			refuse(w, r, *refusal)
			return
		}
		ctx := viewer.With(r.Context(), v)
		next.ServeHTTP(w, r.WithContext(context.WithValue(ctx, admissionKey{}, by)))
	})
}

// admission is what a request was let in by.
type admission struct {
	session string // its stored key; empty for API tokens
	person  *db.User
	pending []factor.Step // what has to be done before anything else
}

type admissionKey struct{}

// SessionID is the stored key of the session that a request came with, empty for API tokens. It is no secret: the
// cookie's token cannot be computed from it.
func SessionID(ctx context.Context) string {
	by, _ := ctx.Value(admissionKey{}).(admission)
	return by.session
}

// Person is the viewer with what is shown of users, read when the request came; nil for nobody. Whoever
// tells about the viewer need not read them again.
func Person(ctx context.Context) *db.User {
	by, _ := ctx.Value(admissionKey{}).(admission)
	return by.person
}

// CheckSignedIn refuses when the session or API token that a request came with has ended since: a fault of kind
// Unauthenticated. Answers that last, as event streams do, ask it now and then. It does not prolong the session: only
// requests do.
func (a *Auth) CheckSignedIn(ctx context.Context) error {
	if v := viewer.From(ctx); v.ByToken() {
		return a.accounts.CheckToken(ctx, v.Token)
	}
	_, found, err := a.sessionStore.FindCtx(ctx, SessionID(ctx))
	if err == nil && !found {
		return fault.New(fault.Unauthenticated, "Your session has ended. Sign in again.")
	}
	return err
}

// identify finds out who sends a request and by which session.
func (a *Auth) identify(r *http.Request) (viewer.Viewer, admission, *Refusal) {
	if secret, given := bearer(r); given {
		v, owner, err := a.accounts.TokenViewer(anonymousContext(r), secret)
		if fault.KindOf(err) == fault.Unauthenticated {
			a.recordRefusedToken(r, secret)
		}
		return a.admit(r, v, admission{person: owner}, err)
	}
	if err := a.protection.Check(r); err != nil {
		a.recordCrossSite(r)
		return viewer.Viewer{}, admission{}, &crossOrigin
	}
	return a.identifyBySession(r)
}

func (a *Auth) identifyBySession(r *http.Request) (viewer.Viewer, admission, *Refusal) {
	cookie, err := r.Cookie(a.sessions.Cookie.Name)
	if err != nil {
		return viewer.Viewer{}, admission{}, &unauthenticated
	}
	used, err := a.sessionStore.findActive(r.Context(), hash(cookie.Value))
	if err != nil || used == nil {
		return a.admit(r, viewer.Viewer{}, admission{}, err)
	}
	if used.person.Status != user.StatusACTIVE { // deactivated meanwhile: the session is over at once
		_ = a.sessionStore.DeleteCtx(r.Context(), used.id)
		return viewer.Viewer{}, admission{}, &unauthenticated
	}
	v := viewer.Viewer{User: used.person.ID, Role: used.person.Role, Session: reference(used.id), Proof: used.proof}
	if used.provedAt != nil {
		v.ProvedAt = used.provedAt.UTC()
	}
	return a.admit(r, v, admission{used.id, used.person, parseSteps(used.pending)}, a.sessionStore.extend(used))
}

func (a *Auth) admit(r *http.Request, v viewer.Viewer, by admission, err error) (viewer.Viewer, admission, *Refusal) {
	switch {
	case err == nil && v.SignedIn():
		v.Address = address(r)
		return v, by, nil
	case err == nil, fault.KindOf(err) == fault.Unauthenticated, fault.KindOf(err) == fault.Forbidden:
		return viewer.Viewer{}, admission{}, &unauthenticated
	default:
		a.log.ErrorContext(r.Context(), "who asks cannot be found out", "error", err)
		return viewer.Viewer{}, admission{}, &unavailable
	}
}

// anonymousContext is a context in which nobody asks yet, but from a known address.
func anonymousContext(r *http.Request) context.Context {
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
