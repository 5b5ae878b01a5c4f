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

// Required passes requests of signed-in callers to next, with the viewer in the context; refuse answers all others, including
// those of an incomplete sign-in (SIGN_IN_INCOMPLETE). Requests with a cookie must come from this page or a trusted origin.
func (a *Auth) Required(refuse Refuser, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		v, by, refusal := a.identify(r)
		if refusal == nil && len(by.pending) > 0 {
			refusal = incompleteSignIn(by.pending)
		}
		if refusal != nil {
			refuse(w, r, *refusal)
			return
		}
		ctx := viewer.With(r.Context(), v)
		next.ServeHTTP(w, r.WithContext(context.WithValue(ctx, admissionKey{}, by)))
	})
}

// admission is what a request was authenticated with.
type admission struct {
	session string // its stored key; empty for API tokens
	person  *db.User
	pending []factor.Step // steps that are left before the sign-in is complete
}

type admissionKey struct{}

// SessionID returns the stored key of the request's session, empty for API tokens. It is not secret: the cookie's token cannot be
// computed from it.
func SessionID(ctx context.Context) string {
	by, _ := ctx.Value(admissionKey{}).(admission)
	return by.session
}

// Person returns the viewer's row with the columns that are shown, as it was read for this request; nil for anonymous requests. It
// saves reading the viewer again.
func Person(ctx context.Context) *db.User {
	by, _ := ctx.Value(admissionKey{}).(admission)
	return by.person
}

// CheckSignedIn returns a fault of kind Unauthenticated when the session or API token of a request has ended since. Event streams
// call it from time to time. It does not extend the session.
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

// identify authenticates a request by its API token or session.
func (a *Auth) identify(r *http.Request) (viewer.Viewer, admission, *Refusal) {
	if secret, found := bearer(r); found {
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
	if used.person.Status != user.StatusACTIVE { // deactivated meanwhile: the session ends at once
		_ = a.sessionStore.DeleteCtx(r.Context(), used.id)
		return viewer.Viewer{}, admission{}, &unauthenticated
	}
	v := viewer.Viewer{User: used.person.ID, Role: used.person.Role, Session: reference(used.id), Proof: used.proof}
	if used.provedAt != nil {
		v.ProvedAt = used.provedAt.UTC()
	}
	return a.admit(r, v, admission{used.id, used.person, parseSteps(used.pending)}, a.sessionStore.extend(used))
}

// admit returns what a request was authenticated as, or the refusal for an error or an anonymous viewer.
func (a *Auth) admit(r *http.Request, v viewer.Viewer, by admission, err error) (viewer.Viewer, admission, *Refusal) {
	switch {
	case err == nil && v.SignedIn():
		v.Address = address(r)
		return v, by, nil
	case err == nil, fault.KindOf(err) == fault.Unauthenticated, fault.KindOf(err) == fault.Forbidden:
		return viewer.Viewer{}, admission{}, &unauthenticated
	default:
		a.log.ErrorContext(r.Context(), "the caller cannot be identified", "error", err)
		return viewer.Viewer{}, admission{}, &unavailable
	}
}

// anonymousContext returns the request's context with an anonymous viewer that has the caller's address.
func anonymousContext(r *http.Request) context.Context {
	return viewer.With(r.Context(), viewer.Viewer{Address: address(r)})
}

// bearer returns the token of an Authorization header with the scheme Bearer.
func bearer(r *http.Request) (secret string, found bool) {
	scheme, secret, _ := strings.Cut(r.Header.Get("Authorization"), " ")
	if !strings.EqualFold(scheme, "Bearer") {
		return "", false
	}
	return strings.TrimSpace(secret), true
}
