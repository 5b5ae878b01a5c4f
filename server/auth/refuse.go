package auth

import (
	"encoding/json"
	"net/http"
	"strings"

	"bulwark/server/factor"
	"bulwark/server/fault"
)

// Refusal is the reason for not admitting a request.
type Refusal struct {
	Status  int
	Code    string
	Message string
}

var (
	unauthenticated = Refusal{http.StatusUnauthorized, fault.ResponseUnauthenticated, "Sign in first: with a session of the page, or with an API token."}
	crossOrigin     = Refusal{http.StatusForbidden, fault.ResponseForbidden, "Another web page sent this request, and it is not one of the origins this server trusts."}
	unavailable     = Refusal{http.StatusServiceUnavailable, fault.ResponseUnavailable, "The server cannot find out who you are at the moment. Try again."}
)

// incompleteSignIn returns the refusal of a session whose sign-in is not complete.
func incompleteSignIn(pending []factor.Step) *Refusal {
	return &Refusal{http.StatusForbidden, "SIGN_IN_INCOMPLETE", "Signing in is not complete. Still to do: " + strings.Join(stepNames(pending), ", ") + "."}
}

// Refuser answers a request with a refusal, in the format of the endpoint.
type Refuser func(w http.ResponseWriter, r *http.Request, refusal Refusal)

// RefuseJSON answers {"code","message"}.
func RefuseJSON(w http.ResponseWriter, _ *http.Request, refusal Refusal) {
	setAuthenticateHeader(w, refusal)
	writeJSON(w, refusal.Status, map[string]any{"code": refusal.Code, "message": refusal.Message})
}

// RefuseGraphQL answers as the GraphQL-over-HTTP specification requires: an error without data, in the requested media type.
func RefuseGraphQL(w http.ResponseWriter, r *http.Request, refusal Refusal) {
	setAuthenticateHeader(w, refusal)
	media := "application/json"
	if strings.Contains(r.Header.Get("Accept"), "application/graphql-response+json") {
		media = "application/graphql-response+json"
	}
	code := refusal.Code
	if refusal.Status >= http.StatusInternalServerError {
		code = fault.ResponseInternal // the API has no code for a database that is away
	}
	writeBody(w, media, refusal.Status, map[string]any{
		"errors": []any{map[string]any{"message": refusal.Message, "extensions": map[string]any{"code": code}}},
	})
}

func writeJSON(w http.ResponseWriter, status int, body any) {
	writeBody(w, "application/json", status, body)
}

func writeBody(w http.ResponseWriter, media string, status int, body any) {
	w.Header().Set("Content-Type", media+"; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(body) // fails only when the client has disconnected
}

// setAuthenticateHeader sets WWW-Authenticate, which a 401 response requires.
func setAuthenticateHeader(w http.ResponseWriter, refusal Refusal) {
	if refusal.Status == http.StatusUnauthorized {
		w.Header().Set("WWW-Authenticate", `Bearer realm="bulwark"`)
	}
}
