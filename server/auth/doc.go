// Package auth authenticates HTTP requests: a person by the cookie of a server-side session, a script by its API token. It owns
// sessions, the endpoints under /auth/ and the middleware Auth.Required, which puts the viewer into the request's context.
//
// Auth.Required looks a Bearer token up and then ignores the cookie. Otherwise the request must come from the page itself or a
// trusted origin, and the session of the cookie names a user whose role and status are read again for every request. A sign-in
// that needs more steps (second factor, change of password, enrolment) gets a short session that permits only the next step.
// Sessions are stored under the hash of their token, so the tokens cannot be read from a stolen database. New expiries are
// stored in the background, so that no request waits for the database's writer.
//
// The package does not check passwords or tokens (package account) or second factors (package factor), and does not know
// what a viewer may do (package access).
package auth
