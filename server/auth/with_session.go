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

// withSession admits requests of complete sessions and of sessions whose next step is one of the given.
func (a *Auth) withSession(next handler, steps ...factor.Step) http.HandlerFunc {
	return a.session(next, func(by admission) *Refusal {
		if len(by.pending) > 0 && !slices.Contains(steps, by.pending[0]) {
			return incomplete(by.pending)
		}
		return nil
	})
}

// withStep admits only requests of sessions whose next step is the given one.
func (a *Auth) withStep(next handler, step factor.Step) http.HandlerFunc {
	return a.session(next, func(by admission) *Refusal {
		if len(by.pending) == 0 || by.pending[0] != step {
			return &nothingPending
		}
		return nil
	})
}

// session authenticates a request by its session. API tokens are refused, because they cannot prove an identity.
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
