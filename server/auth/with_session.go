package auth

import (
	"net/http"
	"slices"

	"bulwark/server/factor"
	"bulwark/server/fault"
	"bulwark/server/viewer"
)

// handler serves a request that has a session; its viewer is in the request's context.
type handler func(w http.ResponseWriter, r *http.Request, by admission)

var noToken = Refusal{http.StatusForbidden, fault.ResponseForbidden, "An API token cannot do this. Sign in with a browser."}

var nothingPending = Refusal{http.StatusConflict, "NOT_PENDING", "You have signed in already, or this is not the next step of signing in."}

// withSession admits requests of complete sessions, and of incomplete ones whose next step is one of steps.
func (a *Auth) withSession(next handler, steps ...factor.Step) http.HandlerFunc {
	return a.requireSession(next, func(by admission) *Refusal {
		if len(by.pending) > 0 && !slices.Contains(steps, by.pending[0]) {
			return incompleteSignIn(by.pending)
		}
		return nil
	})
}

// withStep admits only requests of sessions whose next step is the given one.
func (a *Auth) withStep(next handler, step factor.Step) http.HandlerFunc {
	return a.requireSession(next, func(by admission) *Refusal {
		if len(by.pending) == 0 || by.pending[0] != step {
			return &nothingPending
		}
		return nil
	})
}

// requireSession authenticates a request by its session and admits it unless check returns a refusal. API tokens are refused,
// because they cannot prove an identity.
func (a *Auth) requireSession(next handler, check func(admission) *Refusal) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		v, by, refusal := a.identify(r)
		if refusal == nil && v.ByToken() {
			refusal = &noToken
		}
		if refusal == nil {
			refusal = check(by)
		}
		if refusal != nil {
			RefuseJSON(w, r, *refusal)
			return
		}
		next(w, r.WithContext(viewer.With(r.Context(), v)), by)
	}
}
