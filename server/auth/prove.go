package auth

import (
	"errors"
	"net/http"
	"time"

	"bulwark/server/factor"
	"bulwark/server/fault"
	"bulwark/server/viewer"
)

// prove answers 200 {"provedUntil","method"} when the person of a session proves who they are (rule 23), 401 WRONG_PROOF or
// 429 THROTTLED.
func (a *Auth) prove(w http.ResponseWriter, r *http.Request, by admission) {
	var input struct {
		Password string `json:"password"`
	}
	if !read(w, r, &input) {
		return
	}
	proved, err := a.factors.Prove(r.Context(), factor.Proof{Session: by.session, Password: input.Password})
	if err != nil {
		a.refuseProof(w, r, err)
		return
	}
	answer(w, http.StatusOK, map[string]any{"provedUntil": proved.Until.Format(time.RFC3339), "method": proved.Method})
}

// withSession lets only requests with a session through, with the viewer in their context. API tokens are refused: they
// never prove who somebody is.
func (a *Auth) withSession(next func(http.ResponseWriter, *http.Request, admission)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		v, by, refusal := a.who(r)
		switch {
		case refusal != nil:
			RefuseJSON(w, r, *refusal)
		case v.ByToken():
			RefuseJSON(w, r, noToken)
		default:
			next(w, r.WithContext(viewer.With(r.Context(), v)), by)
		}
	}
}

var noToken = Refusal{http.StatusForbidden, "FORBIDDEN", "An API token cannot do this. Sign in with a browser."}

// refuseProof translates a refusal of package factor.
func (a *Auth) refuseProof(w http.ResponseWriter, r *http.Request, err error) {
	var told *fault.Error
	if !errors.As(err, &told) {
		a.fail(w, r, err)
		return
	}
	switch {
	case told.Kind == fault.Unauthenticated:
		RefuseJSON(w, r, nobody)
	case told.Kind == fault.Refused && len(told.Problems) > 0:
		problem := told.Problems[0]
		RefuseJSON(w, r, Refusal{statusOf(problem.Code), string(problem.Code), problem.Message})
	default:
		a.fail(w, r, err)
	}
}

func statusOf(code fault.Code) int {
	if code == fault.CodeWrongProof {
		return http.StatusUnauthorized
	}
	return http.StatusBadRequest
}
