package auth

import (
	"errors"
	"net/http"

	"bulwark/server/factor"
	"bulwark/server/fault"
	"bulwark/server/seal"
)

// statusByCode are those of refusals that have a code of their own; the others are 400 with the code INVALID.
var statusByCode = map[fault.Code]int{
	fault.CodeWrongProof:           http.StatusUnauthorized,
	fault.CodeProofRequired:        http.StatusForbidden,
	fault.CodeSecondFactorRequired: http.StatusForbidden,
	fault.CodeNotFound:             http.StatusNotFound,
	fault.CodeAlreadyExists:        http.StatusConflict,
	fault.CodeTooMany:              http.StatusConflict,
	factor.CodePasskeysImpossible:  http.StatusConflict,
	seal.CodeRootKeyRequired:       http.StatusConflict,
}

// refuse answers what a use case refused.
func (a *Auth) refuse(w http.ResponseWriter, r *http.Request, by admission, err error) {
	var told *fault.Error
	switch {
	case !errors.As(err, &told):
		a.answerFailure(w, r, err)
	case told.Kind == fault.Unauthenticated:
		RefuseJSON(w, r, unauthenticated)
	case told.Kind == fault.Forbidden:
		RefuseJSON(w, r, Refusal{http.StatusForbidden, fault.ResponseForbidden, told.Message})
	case told.Kind == fault.Conflict:
		RefuseJSON(w, r, Refusal{http.StatusConflict, fault.ResponseConflict, told.Message})
	case told.Kind == fault.Refused && len(told.Problems) > 0:
		a.refuseProblems(w, r, by, told)
	default:
		a.answerFailure(w, r, err)
	}
}

func (a *Auth) refuseProblems(w http.ResponseWriter, r *http.Request, by admission, told *fault.Error) {
	first := told.Problems[0]
	status, known := statusByCode[first.Code]
	if !known {
		writeJSON(w, http.StatusBadRequest, problemsOf(told))
		return
	}
	body := map[string]any{"code": first.Code, "message": first.Message}
	if first.Code == fault.CodeSecondFactorRequired {
		methods, err := a.factors.Methods(r.Context(), by.person.ID)
		if err != nil {
			a.answerFailure(w, r, err)
			return
		}
		body["methods"] = methods
	}
	setAuthenticateHeader(w, Refusal{Status: status})
	writeJSON(w, status, body)
}
