package auth

import (
	"errors"
	"net/http"

	"bulwark/server/factor"
	"bulwark/server/fault"
	"bulwark/server/seal"
)

// statusByCode has the HTTP statuses of problem codes; other codes are answered with 400 INVALID.
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

// refuse answers the error of a use case.
func (a *Auth) refuse(w http.ResponseWriter, r *http.Request, by admission, err error) {
	var refusal *fault.Error
	switch {
	case !errors.As(err, &refusal):
		a.answerFailure(w, r, err)
	case refusal.Kind == fault.Unauthenticated:
		RefuseJSON(w, r, unauthenticated)
	case refusal.Kind == fault.Forbidden:
		RefuseJSON(w, r, Refusal{http.StatusForbidden, fault.ResponseForbidden, refusal.Message})
	case refusal.Kind == fault.Conflict:
		RefuseJSON(w, r, Refusal{http.StatusConflict, fault.ResponseConflict, refusal.Message})
	case refusal.Kind == fault.Refused && len(refusal.Problems) > 0:
		a.refuseProblems(w, r, by, refusal)
	default:
		a.answerFailure(w, r, err)
	}
}

func (a *Auth) refuseProblems(w http.ResponseWriter, r *http.Request, by admission, refusal *fault.Error) {
	first := refusal.Problems[0]
	status, known := statusByCode[first.Code]
	if !known {
		writeJSON(w, http.StatusBadRequest, problemsOf(refusal))
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
