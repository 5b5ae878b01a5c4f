package auth

import (
	"net/http"
	"slices"

	"bulwark/server/factor"
	"bulwark/server/fault"
	"bulwark/server/viewer"
)

// handler answers a request of a session, whose viewer is in the request's context.
type handler func(w http.ResponseWriter, r *http.Request, by admission)

var noToken = Refusal{http.StatusForbidden, fault.ResponseForbidden, "An API token cannot do this. Sign in with a browser."}

var nothingPending = Refusal{http.StatusConflict, "NOT_PENDING", "You have signed in already, or this is not the next step of signing in."}

// withSession lets requests of sessions through that are complete, or whose next step is one of those named.
func (a *Auth) withSession(next handler, steps ...factor.Step) http.HandlerFunc {
	return a.session(next, func(by admission) *Refusal {
		if len(by.pending) > 0 && !slices.Contains(steps, by.pending[0]) {
			return incomplete(by.pending)
		}
		return nil
	})
}

// withStep lets requests of sessions through whose next step is this one.
func (a *Auth) withStep(next handler, step factor.Step) http.HandlerFunc {
	return a.session(next, func(by admission) *Refusal {
		if len(by.pending) == 0 || by.pending[0] != step {
			return &nothingPending
		}
		return nil
	})
}

// session finds out whose session a request has. API tokens are refused: they never prove who somebody is.
func (a *Auth) session(next handler, judge func(admission) *Refusal) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		v, by, refusal := a.identify(r)
		if refusal == nil && v.ByToken() {
			refusal = &noToken
		}
		if refusal == nil {
			refusal = judge(by)
		}
		if refusal != nil {
			RefuseJSON(w, r, *refusal)
			return
		}
		next(w, r.WithContext(viewer.With(r.Context(), v)), by)
	}
}
